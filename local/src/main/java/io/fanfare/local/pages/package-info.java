/** The pages under /_local/. */
@NullMarked
package io.fanfare.local.pages;

import org.jspecify.annotations.NullMarked;
