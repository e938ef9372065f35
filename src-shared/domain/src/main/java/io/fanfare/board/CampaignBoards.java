package io.fanfare.board;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Contest;
import io.fanfare.content.Item;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.Owed;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Boards of campaigns and contests, folded from the facts of their items. The results of a campaign count the people who reached somebody,
 * so a board names at most so many that five others stand beside them.
 */
final class CampaignBoards {
    private final Census census;
    private final Function<ItemId, Collection<Hours.ShareDay>> shares;
    private final Function<Collection<Hours.ShareDay>, Owed> rules;
    private final Instant now;
    private final Map<ItemId, Map<EmployeeId, Owed>> owed = new HashMap<>();

    CampaignBoards(
            Census census,
            Function<ItemId, Collection<Hours.ShareDay>> shares,
            Function<Collection<Hours.ShareDay>, Owed> rules,
            Instant now) {
        this.census = census;
        this.shares = shares;
        this.rules = rules;
        this.now = now;
    }

    PeopleBoards of(Campaign campaign) {
        var points = points(campaign.items(), _ -> true);
        return boards(new Scope.OfCampaign(campaign.id()), points);
    }

    /** @param items that count for the contest */
    PeopleBoards of(Contest contest, List<Item> items) {
        var tagged = items.stream().map(Item::id).toList();
        return boards(new Scope.OfContest(contest.id()), points(tagged, contest::counts));
    }

    private PeopleBoards boards(Scope scope, Map<EmployeeId, Long> points) {
        int lines = Math.clamp(PeopleBoards.active(points) - PeopleCount.K, 0, Board.LINES);
        return new PeopleBoards(scope, points, census.consenting(), lines, now);
    }

    private Map<EmployeeId, Long> points(List<ItemId> items, Predicate<LocalDate> days) {
        var points = new HashMap<EmployeeId, Long>();
        for (var item : items) {
            owed.computeIfAbsent(item, this::owed)
                    .forEach((person, of) -> points.merge(person, total(of, days), Long::sum));
        }
        return points;
    }

    private static long total(Owed owed, Predicate<LocalDate> days) {
        return owed.points().entrySet().stream()
                .filter(entry -> days.test(entry.getKey().day()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<EmployeeId, Owed> owed(ItemId item) {
        return shares.apply(item).stream().collect(Collectors.groupingBy(Hours.ShareDay::person)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, days -> rules.apply(days.getValue())));
    }
}
