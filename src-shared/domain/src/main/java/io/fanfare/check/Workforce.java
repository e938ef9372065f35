package io.fanfare.check;

import io.fanfare.campaign.NotAsked;
import java.util.EnumMap;
import java.util.Map;

/**
 * Everybody in the company, and about how many of them would get a campaign's mail or not, in steps of ten people or more.
 *
 * @param employed exactly
 * @param following about how many follow one of the topics that a campaign is for; all where it names none
 * @param takingPart about how many would get the mail if it were for them
 * @param spent of those, about how many have used up their asks of the week of the launch
 * @param notAsked about how many would get none, by the reason that weighs most; empty for an invitation, which asks nobody to share
 */
public record Workforce(int employed, int following, int takingPart, int spent, Map<NotAsked, Integer> notAsked) {
    private static final int SMALLEST_STEP = 10;
    /** A twentieth of the company is exact enough for a forecast. */
    private static final int STEPS = 20;

    public Workforce {
        following = following == employed ? employed : about(following, employed);
        takingPart = about(takingPart, employed);
        spent = Math.min(takingPart, about(spent, employed));
        var told = new EnumMap<NotAsked, Integer>(NotAsked.class);
        for (var reason : notAsked.entrySet()) {
            told.put(reason.getKey(), about(reason.getValue(), employed));
        }
        notAsked = Map.copyOf(told);
    }

    private static int about(int people, int of) {
        int step = Math.max(SMALLEST_STEP, of / STEPS);
        return Math.min(of, Math.toIntExact(Math.round((double) people / step)) * step);
    }

    /** Which part of the company such people are. */
    double part(int people) {
        return employed == 0 ? 0 : (double) people / employed;
    }

    /** Which part of those who take part still have an ask left. */
    double asksLeft() {
        return takingPart == 0 ? 1 : 1 - (double) spent / takingPart;
    }
}
