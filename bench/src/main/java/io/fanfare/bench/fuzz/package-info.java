/** Inputs that nobody thought of, for everything that reads what strangers send. */
@NullMarked
package io.fanfare.bench.fuzz;

import org.jspecify.annotations.NullMarked;
