/** Other functions of the stack, called directly. */
@NullMarked
package io.fanfare.aws.lambda;

import org.jspecify.annotations.NullMarked;
