/**
 * Asks for the pages that items lead to. Its role can write its own log and nothing else: what it meets out there has nothing to take.
 */
@NullMarked
package io.fanfare.functions.fetchpage;

import org.jspecify.annotations.NullMarked;
