/** What tests stand on: DynamoDB and SQS in this process, a counter of units, faults on demand. Never shipped. */
@NullMarked
package io.fanfare.testkit;

import org.jspecify.annotations.NullMarked;
