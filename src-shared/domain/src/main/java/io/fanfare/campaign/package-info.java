/** Campaigns: what goes to whom, when and why, and their launch. */
@NullMarked
package io.fanfare.campaign;

import org.jspecify.annotations.NullMarked;
