/** JSON of queue messages and rows. Writers that the redirect and the webhook need use the streaming API alone. */
@NullMarked
package io.fanfare.aws.json;

import org.jspecify.annotations.NullMarked;
