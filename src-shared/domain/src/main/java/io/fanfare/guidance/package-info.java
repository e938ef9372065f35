/** What helps people to share with confidence: guidelines, and what a campaign advises. It advises; nothing here stands before a share. */
@NullMarked
package io.fanfare.guidance;

import org.jspecify.annotations.NullMarked;
