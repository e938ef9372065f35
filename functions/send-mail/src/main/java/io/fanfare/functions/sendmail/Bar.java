package io.fanfare.functions.sendmail;

import io.fanfare.functions.sendmail.words.Wording;
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

    /** No bars when there is nothing to compare: fewer than two weeks, or no week with readers. */
    static List<Bar> of(List<Long> readers, Wording wording) {
        long most = readers.stream().mapToLong(Long::longValue).max().orElse(0);
        if (readers.size() < 2 || most == 0) {
            return List.of();
        }
        return IntStream.range(0, readers.size())
                .mapToObj(at -> new Bar(
                        wording.number(readers.get(at)),
                        Math.max(SLIVER, Math.toIntExact(readers.get(at) * HIGHEST / most)),
                        at == readers.size() - 1))
                .toList();
    }
}
