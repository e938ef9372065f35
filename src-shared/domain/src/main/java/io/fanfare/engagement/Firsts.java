package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * The first people whose share of an item reached somebody outside, in order of the moment: what its author is credited for. One more than
 * may be credited, since the author may be among them.
 *
 * @param all at most {@value #MOST}, each person once
 */
public record Firsts(List<First> all) {
    /** For how many people an author is credited at most. */
    public static final int CREDITED = 10;

    public static final Firsts NONE = new Firsts(List.of());

    private static final int MOST = CREDITED + 1;

    public Firsts {
        all = List.copyOf(all);
    }

    /** @param day the UTC day on which their share first reached somebody */
    public record First(EmployeeId person, LocalDate day) {}

    /** Reads them from the days of all shares of an item; only settled hours count. */
    public static Firsts of(Collection<Hours.ShareDay> days, Instant now) {
        var moments = new HashMap<EmployeeId, Reached>();
        for (var day : days) {
            if (day.network() != Engagement.Hit.SHARE_PAGE) {
                reached(day, now).forEach(reached -> moments.merge(day.person(), reached, Reached::earlier));
            }
        }
        return new Firsts(moments.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Candidate::at).thenComparing(Candidate::person))
                .limit(MOST)
                .map(candidate ->
                        new First(candidate.person(), candidate.reached().day()))
                .toList());
    }

    private static List<Reached> reached(Hours.ShareDay day, Instant now) {
        var all = new ArrayList<Reached>();
        day.hours().forEach((hour, facts) -> {
            if (facts.human() > 0 && HourControl.isSettled(hour, now)) {
                all.add(new Reached(hour.start().plusSeconds(facts.firstHuman()), hour.day()));
            }
        });
        return all;
    }

    private record Candidate(EmployeeId person, Reached reached) {
        Instant at() {
            return reached.at();
        }
    }

    private record Reached(Instant at, LocalDate day) {
        Reached earlier(Reached other) {
            return other.at.isBefore(at) ? other : this;
        }
    }
}
