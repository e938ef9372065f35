/** How AWS is called over HTTP. */
@NullMarked
package io.fanfare.aws.http;

import org.jspecify.annotations.NullMarked;
