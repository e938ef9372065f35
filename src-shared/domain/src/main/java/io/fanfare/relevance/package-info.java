/** How well an item suits a person, why they get it, and when they may share it. */
@NullMarked
package io.fanfare.relevance;

import org.jspecify.annotations.NullMarked;
