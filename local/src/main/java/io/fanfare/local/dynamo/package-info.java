/** DynamoDB Local with the tables of the template. */
@NullMarked
package io.fanfare.local.dynamo;

import org.jspecify.annotations.NullMarked;
