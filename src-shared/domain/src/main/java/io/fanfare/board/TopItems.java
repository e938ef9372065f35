package io.fanfare.board;

import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.engagement.HourFacts;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.report.ActivePeople;
import io.fanfare.report.Figures;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The most shared items of the campaigns that stand in the calendar of a period. What few shared is not told. */
final class TopItems {
    private static final Comparator<Shared> HIGHEST_FIRST = Comparator.comparingInt(Shared::sharers)
            .reversed()
            .thenComparing(Comparator.comparingLong(Shared::readers).reversed());

    private final Figures figures;
    private final Language companyDefault;
    private final int people;
    private final Instant now;
    private final Map<Campaign, List<Item>> campaigns;
    private final Map<Item, Integer> sharers = new HashMap<>();
    private final Map<Item, Map<Hour, HourFacts>> hours = new HashMap<>();
    private final Instant earliest;

    /**
     * @param campaigns those that were launched, with their items
     * @param people how many could share
     * @param earliest the beginning of the earliest period that is asked for
     */
    TopItems(
            Figures figures,
            Language companyDefault,
            Map<Campaign, List<Item>> campaigns,
            int people,
            Instant earliest,
            Instant now) {
        this.figures = figures;
        this.companyDefault = companyDefault;
        this.campaigns = Map.copyOf(campaigns);
        this.people = people;
        this.earliest = earliest;
        this.now = now;
    }

    TopContent of(Period period) {
        var shared = campaigns.entrySet().stream()
                .filter(entry -> period.contains(day(entry.getKey().calendarMoment())))
                .flatMap(entry -> entry.getValue().stream())
                .map(item -> new Shared(item, sharers(item), readers(item, period)))
                .filter(item -> item.sharers() >= PeopleCount.K)
                .sorted(HIGHEST_FIRST.thenComparing(item -> item.item().id().value()))
                .toList();
        return new TopContent(
                period,
                shared.stream()
                        .limit(Board.LINES)
                        .map(item -> line(item, shared))
                        .toList(),
                now);
    }

    private TopContent.Line line(Shared item, List<Shared> all) {
        int rank = 1
                + Math.toIntExact(all.stream()
                        .filter(other -> HIGHEST_FIRST.compare(other, item) < 0)
                        .count());
        var text = item.item().text(item.item().languageFor(companyDefault, companyDefault));
        return new TopContent.Line(
                rank, item.item().id(), text.title(), PeopleCount.of(item.sharers(), people), item.readers());
    }

    private int sharers(Item item) {
        return sharers.computeIfAbsent(
                item, each -> ActivePeople.anywhere(figures.of(each.id()).rungs()));
    }

    private long readers(Item item, Period period) {
        return hours.computeIfAbsent(item, each -> figures.hours(each.id(), earliest, now)).entrySet().stream()
                .filter(hour -> period.contains(hour.getKey().day()))
                .mapToLong(hour -> hour.getValue().human())
                .sum();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private record Shared(Item item, int sharers, long readers) {}
}
