/**
 * Rules over all modules: who may import whom; template, code, settings and events agree.
 */
@NullMarked
package io.fanfare.architecture;

import org.jspecify.annotations.NullMarked;
