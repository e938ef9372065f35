/** What points are good for: rewards, asking for them, and draws that anybody can recompute. What points are given for is elsewhere. */
@NullMarked
package io.fanfare.reward;

import org.jspecify.annotations.NullMarked;
