package io.fanfare.functions.campaignapi;

import io.fanfare.conversion.Tally;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All conversions of some days on the wire. */
record ConversionsReply(String from, String until, List<Total> conversions) {

    /** @param visitors outside, inside, or nobody: put down to no share */
    record Total(
            String source,
            String kind,
            String visitors,
            int windowDays,
            String touch,
            long count,
            Map<String, Long> values) {
        static Total of(Tally.Cell cell, Tally.Sum sum) {
            return new Total(
                    word(cell.source()),
                    word(cell.kind()),
                    word(cell.visitor()),
                    cell.model().days(),
                    word(cell.model().touch()),
                    sum.count(),
                    new TreeMap<>(sum.values()));
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    static ConversionsReply of(LocalDate from, LocalDate until, Tally tally) {
        var totals = tally.sums().entrySet().stream()
                .map(entry -> Total.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Total::count).reversed().thenComparing(Total::toString))
                .toList();
        return new ConversionsReply(from.toString(), until.toString(), totals);
    }
}
