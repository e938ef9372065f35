/** Settings from environment variables. */
@NullMarked
package io.fanfare.aws.config;

import org.jspecify.annotations.NullMarked;
