/**
 * Answers the marketing team and the personal pages: campaigns, content, people, conversions, reports.
 */
@NullMarked
package io.fanfare.functions.campaignapi;

import org.jspecify.annotations.NullMarked;
