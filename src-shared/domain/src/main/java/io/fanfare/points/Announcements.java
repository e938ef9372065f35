package io.fanfare.points;

import io.fanfare.engagement.Hours;
import io.fanfare.events.DomainEvent;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an entry of the ledger gives to tell: itself, and the shares that it rewards for reaching somebody. */
final class Announcements {
    private static final int PSEUDONYM_BYTES = 16;

    private Announcements() {}

    /** @param days the facts as they stand, from which the reached shares are read */
    static List<DomainEvent> of(EmployeeId person, Entry.Shares entry, Collection<Hours.ShareDay> days, Instant now) {
        var events = new ArrayList<DomainEvent>();
        events.add(posted(person, entry));
        var rewarded = rewardedDays(entry);
        Owed.reached(days, now).stream()
                .filter(fact -> rewarded.contains(fact.hour().day()))
                .forEach(fact -> events.add(new DomainEvent.ShareReached(
                        share(person, entry.item(), fact.network()),
                        entry.item(),
                        fact.network(),
                        fact.hour().start())));
        return List.copyOf(events);
    }

    private static DomainEvent posted(EmployeeId person, Entry.Shares entry) {
        var reasons = entry.difference().points().entrySet().stream()
                .map(points -> new DomainEvent.Reason(
                        points.getKey().rule().name(), points.getKey().day(), points.getValue()))
                .sorted(Comparator.comparing(DomainEvent.Reason::day).thenComparing(DomainEvent.Reason::rule))
                .toList();
        return new DomainEvent.PointsPosted(
                person, entry.item(), entry.sequence(), entry.at(), entry.points(), reasons, entry.rules());
    }

    private static Set<LocalDate> rewardedDays(Entry.Shares entry) {
        return entry.difference().points().entrySet().stream()
                .filter(points -> points.getKey().rule() == Rule.REACHED && points.getValue() > 0)
                .map(points -> points.getKey().day())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A subscriber needs to tell shares apart, not to read the person from them. */
    private static String share(EmployeeId person, ItemId item, int network) {
        return Sha256.hex("share " + item + " " + person + " " + network, PSEUDONYM_BYTES);
    }
}
