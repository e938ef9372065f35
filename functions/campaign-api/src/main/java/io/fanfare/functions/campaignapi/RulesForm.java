package io.fanfare.functions.campaignapi;

import io.fanfare.functions.campaignapi.RulesBody.Asked;
import io.fanfare.functions.campaignapi.RulesBody.Made;
import io.fanfare.kernel.Period;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks.Version;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.PlatformPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns rules of points as they were sent into rules that may be. */
record RulesForm(PlatformPolicy policy) {
    private static final int MOST_POINTS = 1_000;
    private static final int MOST_DISTANCE = 100;
    private static final int AUTHORS_PEOPLE = 10;
    private static final int DAYS_AHEAD = 400;
    private static final int MONTHS_BACK = 12;
    private static final String RULES = "rules.";

    Form<Version> check(Made body, Instant now) {
        var checks = new Checks();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var from = checks.day("from", body.from());
        if (checks.violations().isEmpty()) {
            checks.rule(from.isAfter(today), "from", "tomorrow-or-later");
            checks.rule(from.isBefore(today.plusDays(DAYS_AHEAD)), "from", "too-far");
        }
        checks.rule(body.rules() != null, "rules", "required");
        var rules = body.rules() == null ? RuleBook.defaults(Set.of()) : rules(checks, body.rules(), from);
        return Form.of(new Version(from, rules), checks);
    }

    Form<Question> check(Asked body, Instant now) {
        var checks = new Checks();
        var month = month(checks, body.period(), YearMonth.from(now.atZone(ZoneOffset.UTC)));
        checks.rule(body.rules() != null, "rules", "required");
        var rules = body.rules() == null
                ? RuleBook.defaults(Set.of())
                : rules(checks, body.rules(), month.month().atDay(1));
        return Form.of(new Question(rules, month), checks);
    }

    private static Period.OfMonth month(Checks checks, @Nullable String text, YearMonth running) {
        if (checks.rule(text != null && !text.isBlank(), "period", "required")) {
            try {
                if (Period.parse(Objects.requireNonNull(text)) instanceof Period.OfMonth month) {
                    checks.rule(!month.month().isAfter(running), "period", "not-in-future");
                    checks.rule(!month.month().isBefore(running.minusMonths(MONTHS_BACK)), "period", "too-old");
                    return month;
                }
            } catch (IllegalArgumentException _) {
                // Falls through: it is no month.
            }
            checks.rule(false, "period", "month");
        }
        return new Period.OfMonth(running);
    }

    private RuleBook rules(Checks checks, RulesBody body, LocalDate from) {
        int perAuthor = number(checks, "perAuthor", body.perAuthor(), 0, MOST_POINTS);
        int mostAuthor = number(checks, "mostAuthor", body.mostAuthor(), 0, AUTHORS_PEOPLE * MOST_POINTS);
        checks.rule(mostAuthor <= AUTHORS_PEOPLE * perAuthor, RULES + "mostAuthor", "at-most-ten-times-per-author");
        return new RuleBook(
                Version.number(from),
                number(checks, "perClick", body.perClick(), 0, MOST_POINTS),
                number(checks, "clicksADay", body.clicksADay(), 0, MOST_POINTS),
                number(checks, "perReached", body.perReached(), 0, MOST_POINTS),
                number(checks, "perIntent", body.perIntent(), 0, MOST_POINTS),
                number(checks, "perOwnWords", body.perOwnWords(), 0, MOST_POINTS),
                number(checks, "ownWordsFrom", body.ownWordsFrom(), 1, MOST_DISTANCE),
                networks(checks, body.intentNetworks()),
                number(checks, "perConversion", body.perConversion(), 0, MOST_POINTS),
                false,
                perAuthor,
                mostAuthor);
    }

    private static int number(Checks checks, String name, @Nullable Integer value, int least, int most) {
        if (!checks.rule(value != null, RULES + name, "required") || value == null) {
            return least;
        }
        return checks.rule(value >= least && value <= most, RULES + name, "range") ? value : least;
    }

    private Set<Integer> networks(Checks checks, @Nullable List<@Nullable String> keys) {
        checks.rule(keys != null, RULES + "intentNetworks", "required");
        var given = checks.list(
                RULES + "intentNetworks", keys, Networks.DEFAULT.all().size());
        return IntStream.range(0, given.size())
                .mapToObj(at -> network(checks, RULES + "intentNetworks[" + at + "]", given.get(at)))
                .flatMap(List::stream)
                .map(Network::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Network> network(Checks checks, String field, String key) {
        var known = Networks.DEFAULT.find(key);
        if (checks.rule(known.isPresent(), field, "one-of")) {
            checks.rule(policy.rewardsIntents(known.orElseThrow()), field, "platform-policy");
        }
        return known.stream().toList();
    }

    /** What is to be previewed. */
    record Question(RuleBook rules, Period.OfMonth month) {}
}
