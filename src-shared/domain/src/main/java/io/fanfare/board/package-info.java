/** Boards, goals, contests and what teams and the company did together: read by everybody, so that nobody is singled out by them. */
@NullMarked
package io.fanfare.board;

import org.jspecify.annotations.NullMarked;
