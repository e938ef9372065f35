/** What names publish of themselves. */
@NullMarked
package io.fanfare.aws.dns;

import org.jspecify.annotations.NullMarked;
