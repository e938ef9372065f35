package io.fanfare.guidance;

import java.util.List;

/**
 * What to do, and what better not, in one language.
 *
 * @param dos lines; may be empty
 * @param donts lines; may be empty
 */
public record Advice(List<String> dos, List<String> donts) {
    public Advice {
        dos = List.copyOf(dos);
        donts = List.copyOf(donts);
    }
}
