package io.fanfare.functions.campaignapi;

import io.fanfare.board.Boards;
import io.fanfare.board.Goal;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a goal as it was sent into one that keeps the rules. */
final class GoalForm {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEAM = 60;
    private static final long HIGHEST = 1_000_000_000L;
    private final Checks checks = new Checks();
    private final Boards boards;
    private final Instant now;

    private GoalForm(Boards boards, Instant now) {
        this.boards = boards;
        this.now = now;
    }

    /** @param boards tell which teams have five members or more */
    static Form<Goal> check(int id, GoalBody body, Boards boards, Instant now) {
        var form = new GoalForm(boards, now);
        var title = titles(form.checks, "title", body.title(), LONGEST_TITLE, true);
        var team = form.team(body.team());
        var measure = form.checks.oneOf("measure", body.measure(), Goal.Measure.class);
        long target = form.target(body.target());
        var period = form.period(body.period(), team);
        return form.checks.violations().isEmpty()
                ? new Form.Valid<>(new Goal(id, title, team, measure, target, period))
                : new Form.Invalid<>(Problem.invalid(form.checks.violations()));
    }

    /** Texts by language, in one line each. */
    static Map<Language, String> titles(
            Checks checks, String field, @Nullable Map<String, @Nullable String> texts, int longest, boolean needed) {
        var titles = new HashMap<Language, String>();
        if (texts == null || texts.isEmpty()) {
            checks.rule(!needed, field, "required");
            return titles;
        }
        texts.forEach((tag, text) -> {
            var language = Stream.of(Language.values())
                    .filter(each -> each.tag().equals(tag))
                    .findFirst();
            // The tag comes from outside and is not repeated in the answer.
            if (checks.rule(language.isPresent(), field, "language")) {
                language.ifPresent(each -> titles.put(each, checks.line(field + "." + each.tag(), text, longest)));
            }
        });
        return titles;
    }

    private @Nullable String team(@Nullable String name) {
        var team = checks.optionalLine("team", name, LONGEST_TEAM);
        if (team != null) {
            var month = YearMonth.from(LocalDate.ofInstant(now, ZoneOffset.UTC));
            boolean known = Stream.of(month, month.minusMonths(1))
                    .anyMatch(each -> boards.team(each, team).isPresent());
            checks.rule(known, "team", "team-of-five");
        }
        return team;
    }

    private long target(@Nullable Long target) {
        if (checks.rule(target != null, "target", "required") && target != null) {
            checks.rule(target >= 1 && target <= HIGHEST, "target", "range");
            return Math.max(1, target);
        }
        return 1;
    }

    private Period period(@Nullable String text, @Nullable String team) {
        var period = parse(text);
        if (period == null) {
            checks.rule(false, "period", text == null ? "required" : "period");
            return new Period.AllTime();
        }
        checks.rule(
                team == null || period instanceof Period.OfMonth || period instanceof Period.OfQuarter,
                "period",
                "month-or-quarter");
        checks.rule(period.end().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)), "period", "in-future");
        return period;
    }

    private static @Nullable Period parse(@Nullable String text) {
        try {
            return text == null ? null : Period.parse(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
