/** Posts what is owed less what has been posted. */
@NullMarked
package io.fanfare.functions.awardpoints;

import org.jspecify.annotations.NullMarked;
