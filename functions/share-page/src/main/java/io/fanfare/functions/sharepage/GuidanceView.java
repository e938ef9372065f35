package io.fanfare.functions.sharepage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an item so that one can share it with confidence. It advises and stops nobody.
 *
 * @param cleared who cleared the item for publication, in words; null when nobody did
 * @param moment a moment to share it at, in words; null when none is proposed
 * @param language tag of the language that the lines are in
 * @param dos what the campaign asks for; may be empty
 * @param donts what it would rather not see; may be empty
 * @param guidelines path of the guidelines' page; null while there are none
 * @param coach whom one may ask; null for nobody
 */
public record GuidanceView(
        @Nullable String cleared,
        @Nullable String moment,
        String language,
        List<String> dos,
        List<String> donts,
        @Nullable String guidelines,
        @Nullable CoachView coach) {
    public GuidanceView {
        dos = List.copyOf(dos);
        donts = List.copyOf(donts);
    }

    public boolean isEmpty() {
        return cleared == null
                && moment == null
                && dos.isEmpty()
                && donts.isEmpty()
                && guidelines == null
                && coach == null;
    }
}
