package io.fanfare.functions.sendmail;

import io.fanfare.functions.sendmail.words.Wording;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One week in the row of bars.
 *
 * @param height in pixels, in proportion to the highest; a week without readers keeps a sliver
 * @param last whether it is the week that the mail is about
 */
public record Bar(String label, int height, boolean last) {
    private static final int HIGHEST = 64;
    private static final int SLIVER = 2;

    /** The weeks from the first with readers on; no bars when that leaves nothing to compare. */
    static List<Bar> of(List<Long> weeks, Wording wording) {
        var readers = weeks.stream().dropWhile(week -> week <= 0).toList();
        if (readers.size() < 2) {
            return List.of();
        }
        long most = Collections.max(readers);
        return IntStream.range(0, readers.size())
                .mapToObj(at -> new Bar(
                        wording.number(readers.get(at)),
                        Math.max(SLIVER, Math.toIntExact(readers.get(at) * HIGHEST / most)),
                        at == readers.size() - 1))
                .toList();
    }
}
