/** Stands for the web sites that items lead to. */
@NullMarked
package io.fanfare.local.site;

import org.jspecify.annotations.NullMarked;
