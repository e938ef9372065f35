package io.fanfare.engagement;

import io.fanfare.content.NotForMe;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an hour's evidence comes to, by share. A pure function of the evidence and of the verdicts on it. */
public record Fold(Map<ShareKey, HourFacts> shares) {
    public static final Fold EMPTY = new Fold(Map.of());

    public Fold {
        shares = Map.copyOf(shares);
    }

    /** An item on a network. */
    public record ItemOnNetwork(ItemId item, int network) {}

    /**
     * Folds the evidence of an hour by the verdicts on it. Evidence of other hours, which may be needed to judge this one, is not counted; nor is
     * what canaries seem to do.
     */
    public static Fold of(Hour hour, Collection<? extends Evidence> evidence, Verdicts verdicts) {
        var shares = new HashMap<ShareKey, HourFacts>();
        var visits = new HashSet<Visit>();
        var withdrawn = Withdrawals.of(evidence);
        evidence.stream()
                .filter(piece -> hour.contains(piece.moment()))
                .sorted(java.util.Comparator.<Evidence, Instant>comparing(Evidence::moment)
                        .thenComparing(Evidence::naturalId))
                .forEach(piece -> {
                    switch (piece) {
                        case Evidence.Seen seen
                        when seen.hit().isCounted()
                                && verdicts.counts(seen.hit().person()) ->
                            add(shares, share(seen.hit()), facts(hour, seen, verdicts, visits));
                        case Evidence.OfShare deed
                        when verdicts.counts(deed.person()) ->
                            add(
                                    shares,
                                    new ShareKey(deed.item(), deed.person(), deed.network()),
                                    withdrawn.contains(deed.naturalId()) ? HourFacts.NONE : facts(hour, deed));
                        case Evidence.Trace _, Evidence.Deed _ -> {}
                    }
                });
        return new Fold(shares);
    }

    /** The counts by item and network. */
    public Map<ItemOnNetwork, HourFacts> items() {
        return shares.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new ItemOnNetwork(
                                entry.getKey().item(), entry.getKey().network()),
                        entry -> entry.getValue().counts(),
                        HourFacts::plus));
    }

    /** The shares whose facts are others here than there, whichever side lacks them. */
    public Set<ShareKey> differences(Fold other) {
        return Stream.concat(shares.keySet().stream(), other.shares.keySet().stream())
                .filter(share -> !facts(share).equals(other.facts(share)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same without what the health probe brought. */
    public Fold ofPeople() {
        return new Fold(shares.entrySet().stream()
                .filter(share -> !share.getKey().item().isHidden())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public HourFacts facts(ShareKey share) {
        return shares.getOrDefault(share, HourFacts.NONE);
    }

    private static void add(Map<ShareKey, HourFacts> shares, ShareKey share, HourFacts facts) {
        shares.merge(share, facts, HourFacts::plus);
    }

    private static ShareKey share(Engagement.Hit hit) {
        return new ShareKey(hit.item(), hit.person(), hit.network());
    }

    private static HourFacts facts(Hour hour, Evidence.Seen seen, Verdicts verdicts, Set<Visit> visits) {
        var hit = seen.hit();
        int second = second(hour, hit.moment());
        return switch (verdicts.on(seen).verdict()) {
            case HUMAN -> {
                boolean first = visits.add(new Visit(share(hit), visitor(seen)));
                int one = first ? 1 : 0;
                yield verdicts.isInside(hit)
                        ? new HourFacts(0, one, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                        : new HourFacts(one, 0, 0, 0, 0, 0, 0, 0, 0, second, 0, 0);
            }
            case PREVIEW -> {
                boolean own = Crawlers.previews(hit.agent(), hit.network());
                yield new HourFacts(0, 0, 1, 0, 0, 0, 0, 0, own ? second : 0, 0, 0, 0);
            }
            case BOT -> new HourFacts(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
            case UNSURE -> new HourFacts(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
        };
    }

    private static HourFacts facts(Hour hour, Evidence.OfShare deed) {
        int second = second(hour, deed.moment());
        return switch (deed) {
            case Evidence.Intended intent -> {
                yield new HourFacts(
                        0, 0, 0, 0, 0, second, plusOne(intent.distance()), 0, 0, 0, 0, plusOne(intent.print()));
            }
            case Evidence.Confirmed _, Evidence.Posted _ -> new HourFacts(0, 0, 0, 0, 0, 0, 0, second, 0, 0, 0, 0);
            case Evidence.Declined declined ->
                new HourFacts(
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        NotForMe.of(declined.reason()).code(),
                        0);
        };
    }

    private static int plusOne(@Nullable Integer number) {
        return number == null ? 0 : number + 1;
    }

    private static int second(Hour hour, Instant moment) {
        return Math.toIntExact(Duration.between(hour.start(), moment).toSeconds()) + 1;
    }

    private static String visitor(Evidence.Seen seen) {
        return seen.visitor().isEmpty() ? seen.hit().id() : seen.visitor();
    }

    /** One counted visit a link, visitor and hour. */
    private record Visit(ShareKey share, String visitor) {}
}
