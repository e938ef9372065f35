package io.fanfare.report;

import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.conversion.Model;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.WeekRow;
import io.fanfare.engagement.HourControl;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import io.fanfare.points.Balance;
import io.fanfare.points.Balances;
import io.fanfare.points.Entries;
import io.fanfare.points.Entry;
import io.fanfare.points.Facts;
import io.fanfare.points.Owed;
import io.fanfare.points.RuleBooks;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells a person what their own shares brought. Every read may lag a moment behind: the points themselves are posted elsewhere. */
public final class ReportPerson {
    private static final int WEEKS = 8;
    /** Each item costs a read. */
    private static final int MOST_ITEMS = 8;

    private static final int MOST_ENTRIES = 20;
    /** No hour that has begun is open for so long. */
    private static final Duration SETTLED_BY = Duration.ofDays(1);

    private final Balances balances;
    private final Entries entries;
    private final BiFunction<Week, EmployeeId, WeekRow> mails;
    private final Function<CampaignId, Optional<Campaign>> campaigns;
    private final Function<ItemId, Optional<Item>> items;
    private final Facts facts;
    private final Supplier<RuleBooks> rules;

    /**
     * @param mails what a person was sent in a week
     * @param rules every version of them
     */
    public ReportPerson(
            Balances balances,
            Entries entries,
            BiFunction<Week, EmployeeId, WeekRow> mails,
            Function<CampaignId, Optional<Campaign>> campaigns,
            Function<ItemId, Optional<Item>> items,
            Facts facts,
            Supplier<RuleBooks> rules) {
        this.balances = balances;
        this.entries = entries;
        this.mails = mails;
        this.campaigns = campaigns;
        this.items = items;
        this.facts = facts;
        this.rules = rules;
    }

    public PersonReport report(EmployeeId person, Instant now) {
        var balance = balances.of(person);
        var lately = lately(person, now);
        var newest = entries.newest(person, MOST_ENTRIES);
        return new PersonReport(balance, weeks(balance, now), lately, newest, known(lately, newest));
    }

    private static List<PersonReport.OfWeek> weeks(Balance balance, Instant now) {
        return Stream.iterate(Week.of(now), Week::previous)
                .limit(WEEKS)
                .map(week -> new PersonReport.OfWeek(week, balance.in(new Period.OfWeek(week))))
                .toList()
                .reversed();
    }

    private List<PersonReport.OfItem> lately(EmployeeId person, Instant now) {
        var thisWeek = Week.of(now);
        var books = rules.get();
        return Stream.of(thisWeek, thisWeek.previous())
                .flatMap(week -> campaigns(week, person))
                .distinct()
                .flatMap(campaign -> campaign.items().stream().map(item -> new Candidate(campaign, item)))
                .limit(MOST_ITEMS)
                .map(candidate -> ofItem(candidate, facts.of(person, candidate.item()), books, now))
                .filter(item -> !item.isNothing())
                .toList();
    }

    private Stream<Campaign> campaigns(Week week, EmployeeId person) {
        return mails.apply(week, person).mails().keySet().stream()
                .<CampaignId>mapMulti((key, sink) -> {
                    if (key instanceof MailKey.OfCampaign(var id)) {
                        sink.accept(id);
                    }
                })
                .sorted(Comparator.comparing(CampaignId::value).reversed())
                .flatMap(id -> campaigns.apply(id).stream());
    }

    private static PersonReport.OfItem ofItem(
            Candidate candidate, Collection<Hours.ShareDay> days, RuleBooks rules, Instant now) {
        var owed = Owed.of(days, rules, now);
        var pending = Owed.of(days, rules, now.plus(SETTLED_BY)).minus(owed).total();
        long readers =
                owed.readers().values().stream().mapToLong(Long::longValue).sum();
        return new PersonReport.OfItem(
                candidate.item(), candidate.campaign().goal(), readers, converted(days, now), pending);
    }

    private static long converted(Collection<Hours.ShareDay> days, Instant now) {
        return days.stream()
                .flatMap(day -> day.conversions().entrySet().stream())
                .filter(hour -> HourControl.isSettled(hour.getKey(), now))
                .mapToLong(hour -> hour.getValue().authentic(Model.LAST_7))
                .sum();
    }

    private Map<ItemId, Item> known(List<PersonReport.OfItem> lately, List<Entry> newest) {
        var known = new HashMap<ItemId, Item>();
        Stream.concat(
                        lately.stream().map(PersonReport.OfItem::item),
                        newest.stream()
                                .flatMap(entry -> entry.aboutShares().stream())
                                .map(Entry.Shares::item))
                .distinct()
                .forEach(id -> items.apply(id).ifPresent(item -> known.put(id, item)));
        return known;
    }

    private record Candidate(Campaign campaign, ItemId item) {}
}
