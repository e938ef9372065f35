/** SQS: sending and working through messages. */
@NullMarked
package io.fanfare.aws.sqs;

import org.jspecify.annotations.NullMarked;
