/** What the embedded cloud keeps over a restart, beside the tables, which DynamoDB Local keeps itself. */
@NullMarked
package io.fanfare.local.state;

import org.jspecify.annotations.NullMarked;
