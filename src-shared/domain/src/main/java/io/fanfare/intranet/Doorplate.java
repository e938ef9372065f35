package io.fanfare.intranet;

import java.time.Instant;

/**
 * Behind which address the company's own pages find the highlights.
 *
 * @param token nobody can guess it: whoever has it reads what colleagues may read, and nothing of anybody
 * @param since when it was made
 */
public record Doorplate(String token, Instant since) {}
