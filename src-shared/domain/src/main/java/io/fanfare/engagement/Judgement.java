package io.fanfare.engagement;

import java.util.List;

/**
 * What a hit was, and why.
 *
 * @param signs every sign that was seen on it, whether it settled the matter or not
 * @param score the sum of their weights
 */
public record Judgement(Verdict verdict, int score, List<Sign> signs) {
    public Judgement {
        signs = List.copyOf(signs);
    }
}
