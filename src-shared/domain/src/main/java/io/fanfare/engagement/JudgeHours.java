package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Folds every hour that has new evidence, or has settled, into share days and item days, and names the pairs of person and item whose
 * settled facts changed. Every step may be repeated: figures are recomputed and SET, and the fold of the last finished run says what has
 * changed since, so that a crash anywhere loses nothing.
 */
public final class JudgeHours {
    /** How far from its hour what is new of a scanner may matter: it tests a mail when it comes, and again within a day. */
    private static final Duration SCANS_LAST = Duration.ofDays(1);

    private static final int RUNGS_ATTEMPTS = 5;

    private final Hours hours;
    private final Scanners scanners;
    private final JudgeConversions conversions;
    private final Authors authors;
    private final Awards awards;
    private final InstantSource clock;
    private final Duration leaseLength;

    /** @param leaseLength three time-outs of the function, so that a lease outlives every run that holds it */
    public JudgeHours(
            Hours hours,
            Scanners scanners,
            JudgeConversions conversions,
            Authors authors,
            Awards awards,
            InstantSource clock,
            Duration leaseLength) {
        this.hours = hours;
        this.scanners = scanners;
        this.conversions = conversions;
        this.authors = authors;
        this.awards = awards;
        this.clock = clock;
        this.leaseLength = leaseLength;
    }

    /** Judges what is due, seals what is old, forgets old salts. */
    public Outcome judge() {
        var now = clock.instant();
        var outcome = new Pass(hours.open(), now).judge();
        hours.deleteSaltsBefore(LocalDate.ofInstant(now.minus(Retention.SALTS.time()), ZoneOffset.UTC));
        return outcome;
    }

    /** One walk over the open hours. */
    private final class Pass {
        private final List<HourControl> open;
        private final Set<Hour> present;
        private final Instant now;
        private Scanners.Known known;

        Pass(List<HourControl> open, Instant now) {
            this.open = open;
            this.present = open.stream().map(HourControl::hour).collect(Collectors.toUnmodifiableSet());
            this.now = now;
            boolean idle = open.stream().noneMatch(control -> control.isDue(now));
            this.known = idle ? Scanners.Known.NOTHING : scanners.known();
        }

        Outcome judge() {
            int judged = 0;
            int overtaken = 0;
            for (var control : open) {
                if (control.isDue(now)) {
                    if (judge(control.hour())) {
                        judged++;
                    } else {
                        overtaken++;
                    }
                } else if (!control.isBehind(now) && HourControl.isSealed(control.hour(), now)) {
                    hours.seal(control.hour());
                }
            }
            return new Outcome(judged, overtaken);
        }

        private boolean judge(Hour hour) {
            return hours.lease(hour, now, leaseLength).map(this::judge).orElse(false);
        }

        private boolean judge(HourControl run) {
            var hour = run.hour();
            boolean settled = HourControl.isSettled(hour, now);
            var reading = hours.read(hour, neighbours(hour, present));
            var verdicts = new Verdicts(hour, reading.evidence(), known, run.rules());
            learn(hour, verdicts.fingerprints());
            var fold = Fold.of(hour, reading.evidence(), verdicts);
            var changed = fold.differences(reading.lastFold());
            var all = union(fold.shares().keySet(), changed);
            var toWrite = run.followsInterrupted() ? all : changed;
            var pages = PageFold.of(hour, reading.evidence());
            var changedPages = pages.differences(reading.lastPages());
            var pagesToWrite = run.followsInterrupted() ? pages.pages().keySet() : changedPages;
            boolean written = hours.setShares(hour, run.run(), pick(toWrite, fold::facts))
                    && hours.setItems(hour, run.run(), pick(items(toWrite), itemFacts(fold)))
                    && hours.setPages(hour, run.run(), pick(pagesToWrite, pages::counts));
            var converted = written ? conversions.judge(run, reading.evidence(), now) : Optional.<Set<ShareKey>>empty();
            if (converted.isEmpty()) {
                return false;
            }
            if (settled) {
                var touched = run.settled() ? toWrite : all;
                boolean first = !run.settled() && !run.followsInterrupted();
                settle(
                        union(touched, converted.get()),
                        union(first ? earning(fold) : touched, converted.get()),
                        causes(hour, reading.evidence()),
                        now);
            }
            if (!changed.isEmpty()) {
                hours.keepFold(hour, run.run(), fold);
            }
            if (!changedPages.isEmpty()) {
                hours.keepPages(hour, run.run(), pages);
            }
            return hours.finish(run, now, settled);
        }

        /**
         * What an hour's canaries tell for the first time holds for the hours around it too: they are judged again. They are marked before it is
         * kept, so that a crash between the two is mended by the repetition.
         */
        private void learn(Hour hour, Set<Fingerprint> seen) {
            var news = new HashSet<>(seen);
            news.removeAll(known.fingerprints());
            if (!news.isEmpty()) {
                present.stream()
                        .filter(other -> !other.equals(hour))
                        .filter(other -> Duration.between(hour.start(), other.start())
                                        .abs()
                                        .compareTo(SCANS_LAST)
                                <= 0)
                        .forEach(hours::mark);
                scanners.learn(news, hour.start());
                known = known.with(news);
            }
        }
    }

    /** Two passes may settle hours of the same item at once: whoever comes second counts again, with what the first has written. */
    private void countRungs(ItemId item, Instant now) {
        for (int attempt = 0; attempt < RUNGS_ATTEMPTS; attempt++) {
            long seen = hours.rungsVersion(item);
            var days = hours.shareDays(item);
            if (hours.setRungs(item, seen, Rungs.of(days), Firsts.of(days, now), now)) {
                return;
            }
        }
        throw new IllegalStateException("the rungs of item " + item + " change faster than they can be counted");
    }

    /** Nothing of an hour that settles for the first time has been posted: machines alone change no points. */
    private static Set<ShareKey> earning(Fold fold) {
        return fold.shares().entrySet().stream()
                .filter(share -> share.getValue().mayEarn())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rungs first: what an author is owed rests on them. */
    private void settle(Set<ShareKey> touched, Set<ShareKey> news, Map<Awards.Pair, String> causes, Instant now) {
        touched.stream().map(ShareKey::item).distinct().forEach(item -> countRungs(item, now));
        var pairs = news.stream()
                .filter(share -> share.network() != Engagement.Hit.SHARE_PAGE)
                .filter(share -> !share.person().equals(EmployeeId.NOBODY))
                .map(share -> new Awards.Pair(share.person(), share.item()))
                .collect(Collectors.toUnmodifiableSet());
        awards.award(union(pairs, withAuthors(pairs)), causes);
    }

    /** The last hit of each pair in the hour: its request is the one that a posting can be followed back to. */
    private static Map<Awards.Pair, String> causes(Hour hour, List<Evidence> evidence) {
        return evidence.stream()
                .filter(piece -> hour.contains(piece.moment()))
                .flatMap(piece -> piece instanceof Evidence.Seen(var hit, var _) ? Stream.of(hit) : Stream.empty())
                .filter(hit -> hit.isCounted() && !hit.isPageOpen())
                .sorted(Comparator.comparing(Engagement.Hit::moment))
                .collect(Collectors.toMap(
                        hit -> new Awards.Pair(hit.person(), hit.item()), Engagement.Hit::id, (_, last) -> last));
    }

    private Set<Awards.Pair> withAuthors(Set<Awards.Pair> pairs) {
        return pairs.stream()
                .map(Awards.Pair::item)
                .distinct()
                .flatMap(item -> authors.of(item).map(author -> new Awards.Pair(author, item)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Hour> neighbours(Hour hour, Set<Hour> present) {
        var neighbours = new HashSet<>(List.of(hour.plus(-1), hour.plus(1)));
        neighbours.retainAll(present);
        return neighbours;
    }

    private static Set<Fold.ItemOnNetwork> items(Set<ShareKey> shares) {
        return shares.stream()
                .map(share -> new Fold.ItemOnNetwork(share.item(), share.network()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Function<Fold.ItemOnNetwork, HourFacts> itemFacts(Fold fold) {
        var items = fold.items();
        return item -> items.getOrDefault(item, HourFacts.NONE);
    }

    private static <K, V> Map<K, V> pick(Set<K> keys, Function<K, V> facts) {
        return keys.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), facts));
    }

    /**
     * What a pass did.
     *
     * @param overtaken hours that another run holds or took over; the next pass sees to them
     */
    public record Outcome(int judged, int overtaken) {}
}
