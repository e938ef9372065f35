/** How the company looks in every mail and on every page. */
@NullMarked
package io.fanfare.brand;

import org.jspecify.annotations.NullMarked;
