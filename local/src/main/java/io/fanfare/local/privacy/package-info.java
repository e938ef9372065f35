/** What a works council or a data protection officer asks for, put together from configuration and code. */
@NullMarked
package io.fanfare.local.privacy;

import org.jspecify.annotations.NullMarked;
