/** Makes boards, joint figures and the progress of goals anew. */
@NullMarked
package io.fanfare.functions.rollupboards;

import org.jspecify.annotations.NullMarked;
