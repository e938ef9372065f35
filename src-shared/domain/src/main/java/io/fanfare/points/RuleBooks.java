package io.fanfare.points;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Every version of the rules with the UTC day on which it begins. A fact is worth what the rules of its own day say, so that a new version
 * rewrites nothing.
 *
 * @param defaults hold until the first version begins
 * @param versions in order of their days
 */
public record RuleBooks(RuleBook defaults, List<Version> versions) {
    public RuleBooks {
        versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
    }

    /** @param from the first UTC day of which the facts are worth what these rules say */
    public record Version(LocalDate from, RuleBook rules) {
        /** The number that a version has which begins that day: 20261201. */
        public static int number(LocalDate from) {
            return Integer.parseInt(from.format(DateTimeFormatter.BASIC_ISO_DATE));
        }
    }

    /** The same rules for all time. */
    public static RuleBooks always(RuleBook rules) {
        return new RuleBooks(rules, List.of());
    }

    /** What facts of that day are worth. */
    public RuleBook on(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.from().isAfter(day))
                .findFirst()
                .map(Version::rules)
                .orElse(defaults);
    }

    /** The version that an entry names: that of the latest day it is about, or of this day when it is about none. */
    int version(Owed difference, LocalDate today) {
        return on(difference.points().keySet().stream()
                        .map(Owed.Posting::day)
                        .max(Comparator.naturalOrder())
                        .orElse(today))
                .version();
    }

    /** The same, with these rules from that day on and no version after it. */
    public RuleBooks with(Version version) {
        var before = versions.stream().filter(each -> each.from().isBefore(version.from()));
        return new RuleBooks(defaults, Stream.concat(before, Stream.of(version)).toList());
    }

    /** The same, with every version changed in this way. */
    public RuleBooks map(UnaryOperator<RuleBook> change) {
        return new RuleBooks(
                change.apply(defaults),
                versions.stream()
                        .map(version -> new Version(version.from(), change.apply(version.rules())))
                        .toList());
    }
}
