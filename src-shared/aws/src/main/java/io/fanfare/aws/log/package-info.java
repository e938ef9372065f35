/** What a function says of its work: lines of JSON under one correlation id, with counts for CloudWatch. Never personal data. */
@NullMarked
package io.fanfare.aws.log;

import org.jspecify.annotations.NullMarked;
