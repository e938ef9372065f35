/**
 * Posts what is owed minus what was posted, and publishes the entry.
 */
@NullMarked
package io.fanfare.functions.awardpoints;

import org.jspecify.annotations.NullMarked;
