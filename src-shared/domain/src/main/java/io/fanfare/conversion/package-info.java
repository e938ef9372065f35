/** What readers went on to do on the company's site, and whose share that is put down to. */
@NullMarked
package io.fanfare.conversion;

import org.jspecify.annotations.NullMarked;
