package io.fanfare.check;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Conduct;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.kernel.Week;
import io.fanfare.people.Profile;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * When the people of an audience get their turn, as parts of 1, each a number of twentieths, or of larger steps where a twentieth would be under
 * five people: finer, and two audiences would tell where the few people live by whom they differ, or one alone whether a single person is of
 * the pilot, by what is left. Quiet times are those of each country, by the clock that most people there live by.
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
        int atLaunch = turns.getOrDefault(Turn.NOW, 0);
        int inWeek = atLaunch + turns.getOrDefault(Turn.SOON, 0);
        int inWindow = inWeek + turns.getOrDefault(Turn.LATER, 0);
        double now = part(atLaunch, all);
        double soon = part(inWeek, all) - now;
        double later = part(inWindow, all) - now - soon;
        return new Turns(now, soon, later, 1 - part(inWindow, all));
    }

    /** When the launch is: at its moment in the calendar, or else now. */
    static Instant start(Campaign campaign, Instant now) {
        var startsAt = campaign.startsAt();
        return startsAt == null || startsAt.isBefore(now) ? now : startsAt;
    }

    /** How much of the audience has had its turn; of nobody all. Parts between two such are whole steps, and sum up to all. */
    private static double part(int people, int all) {
        int steps = Math.clamp(all / PeopleCount.K, 1, STEPS);
        return all == 0 ? 1 : (double) Math.round((double) people * steps / all) / steps;
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
