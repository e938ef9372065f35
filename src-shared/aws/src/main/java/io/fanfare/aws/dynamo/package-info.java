/** DynamoDB: keys, rows and the adapters of the domain's ports. The low-level client alone, no other AWS service. */
@NullMarked
package io.fanfare.aws.dynamo;

import org.jspecify.annotations.NullMarked;
