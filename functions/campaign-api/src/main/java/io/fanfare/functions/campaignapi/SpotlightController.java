package io.fanfare.functions.campaignapi;

import io.fanfare.board.Boards;
import io.fanfare.board.Spotlight;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may be proposed as ambassador of a month: somebody who said so, and still says so at this moment. */
@Controller("/v1/spotlight")
final class SpotlightController {
    private final Boards boards;
    private final Roster roster;
    private final InstantSource clock;

    SpotlightController(Boards boards, Roster roster, InstantSource clock) {
        this.boards = boards;
        this.roster = roster;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(@QueryValue("month") @Nullable String text) {
        var month = month(text);
        if (month.isEmpty()) {
            return Problem.invalid("month", text == null ? "required" : "month").response();
        }
        return boards.spotlight(month.get())
                .flatMap(this::willing)
                .<HttpResponse<?>>map(
                        candidate -> HttpResponse.ok(WireJson.write(SpotlightReply.of(month.get(), candidate))))
                .orElseGet(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "nobody-in-spotlight",
                                "Nobody may be proposed for this month",
                                "Colleagues say on their own page whether they want to be; nobody who does brought points in this month.")
                        .response());
    }

    /** A month, {@code 2026-11}. */
    static Optional<YearMonth> month(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(YearMonth::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<Spotlight.Candidate> willing(Spotlight spotlight) {
        var now = clock.instant();
        return spotlight.candidates().stream()
                .filter(candidate -> roster.find(candidate.person())
                        .filter(person -> isWilling(person, now))
                        .isPresent())
                .findFirst();
    }

    private static boolean isWilling(Employee person, Instant now) {
        return person.publicity().spotlight()
                && person.isEmployed(now)
                && person.consent().state() == Consent.State.IN;
    }
}
