/** ElasticMQ on the cloud's clock, a mirror of what lies in its queues, and the event source mappings of Lambda. */
@NullMarked
package io.fanfare.local.sqs;

import org.jspecify.annotations.NullMarked;
