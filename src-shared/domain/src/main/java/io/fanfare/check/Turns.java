package io.fanfare.check;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Conduct;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.kernel.Week;
import io.fanfare.people.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * When the people of an audience get their turn, as parts of 1, each a number of twentieths: finer, and two audiences would tell where the few
 * people live by whom they differ. Quiet times are those of each country, by the clock that most people there live by.
 *
 * @param now at the launch
 * @param soon later in the week of the launch
 * @param later after that
 * @param late only once the window has closed, and so never
 */
public record Turns(double now, double soon, double later, double late) {
    /** Everybody at the launch. */
    static final Turns AT_ONCE = new Turns(1, 0, 0, 0);

    private static final int STEPS = 20;

    /** @param people of the audience by group */
    static Turns of(
            Campaign campaign,
            Instant start,
            QuietTimes quiet,
            Function<String, ZoneId> clocks,
            Map<Group, Integer> people) {
        var turns = new EnumMap<Turn, Integer>(Turn.class);
        people.forEach((group, count) ->
                turns.merge(turn(campaign, start, quiet, clocks.apply(group.country()), group), count, Integer::sum));
        int all = turns.values().stream().mapToInt(Integer::intValue).sum();
        double soon = part(turns.getOrDefault(Turn.SOON, 0), all);
        double later = part(turns.getOrDefault(Turn.LATER, 0), all);
        double late = part(turns.getOrDefault(Turn.LATE, 0), all);
        return new Turns(Math.max(0, 1 - soon - later - late), soon, later, late);
    }

    /** When the launch is: at its moment in the calendar, or else now. */
    static Instant start(Campaign campaign, Instant now) {
        var startsAt = campaign.startsAt();
        return startsAt == null || startsAt.isBefore(now) ? now : startsAt;
    }

    private static double part(int people, int all) {
        return all == 0 ? 0 : (double) Math.round((double) people * STEPS / all) / STEPS;
    }

    private static Turn turn(Campaign campaign, Instant start, QuietTimes quiet, ZoneId zone, Group group) {
        var from = group.pilot() ? start : campaign.conduct().forAll(start);
        var due = quiet.next(from, zone, group.country(), campaign.priority());
        if (!due.isBefore(campaign.endsAt())) {
            return Turn.LATE;
        }
        if (!due.isAfter(start)) {
            return Turn.NOW;
        }
        return Week.of(LocalDate.ofInstant(due, zone)).equals(Week.of(start)) ? Turn.SOON : Turn.LATER;
    }

    private enum Turn {
        NOW,
        SOON,
        LATER,
        LATE
    }

    /** People who get their turn together, by what the people file says of them. */
    record Group(String country, boolean pilot) {
        static Group of(Profile person) {
            return new Group(person.country(), Conduct.isPilot(person));
        }
    }
}
