/** What is owed for shares, and the ledger. */
@NullMarked
package io.fanfare.points;

import org.jspecify.annotations.NullMarked;
