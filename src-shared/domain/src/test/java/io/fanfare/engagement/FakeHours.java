package io.fanfare.engagement;

import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.ShareCredit;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evidence and the figures folded from it, in memory, under the conditions that the tables hold: evidence stands once under its key, one run
 * has the lease, and a newer run's figures stand.
 */
public final class FakeHours implements Hours, EvidenceLog, Scanners {
    public final Calls calls = new Calls();
    public final Map<Hour, HourControl> controls = new TreeMap<>();
    /** People who are nobody. */
    public final Set<EmployeeId> canaries = new HashSet<>();
    /** What was learned of the scanner, with when it was seen. */
    final Map<Fingerprint, Instant> fingerprints = new HashMap<>();

    final Map<Hour, Map<String, Evidence>> evidence = new TreeMap<>();
    public final Map<Cell<ShareKey>, Written<HourFacts>> shares = new HashMap<>();
    public final Map<Cell<ShareKey>, Written<ShareCredit>> credits = new HashMap<>();
    final Map<Cell<ShareKey>, Set<Hour>> resting = new HashMap<>();
    public final Map<Cell<Fold.ItemOnNetwork>, Written<HourFacts>> items = new HashMap<>();
    public final Map<Cell<PageFold.Page>, Written<PageFold.Counts>> pages = new HashMap<>();
    public final Map<ItemId, Rungs> rungs = new HashMap<>();
    private final Map<ItemId, Long> rungsVersions = new HashMap<>();
    final Map<ItemId, Firsts> firsts = new HashMap<>();
    final TreeSet<LocalDate> salts = new TreeSet<>();
    int late;
    private final Map<Hour, Written<Fold>> folds = new HashMap<>();
    private final Map<Hour, Written<PageFold>> pageFolds = new HashMap<>();

    /** What one hour holds for something. */
    public record Cell<K>(K of, Hour hour) {}

    /** With the run that wrote it. */
    public record Written<V>(long run, V value) {}

    /** What the hour holds, by what it holds it for; nothing where it holds nothing. */
    static <K, V> Map<K, V> of(Hour hour, Map<Cell<K>, Written<V>> rows, V nothing) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().hour().equals(hour)
                        && !row.getValue().value().equals(nothing))
                .collect(Collectors.toMap(
                        row -> row.getKey().of(), row -> row.getValue().value()));
    }

    /** All evidence of all hours. */
    List<Evidence> everything() {
        return evidence.values().stream()
                .flatMap(hour -> hour.values().stream())
                .distinct()
                .toList();
    }

    @Override
    public boolean append(Evidence piece) {
        return calls.answer(() -> put(piece.hour(), piece));
    }

    /** Every version lies in every hour in which some version lies. */
    @Override
    public Set<Hour> appendVersion(Evidence.OfConversion said) {
        return calls.answer(() -> {
            var versions = Stream.concat(everything().stream(), Stream.of(said))
                    .filter(Evidence.OfConversion.class::isInstance)
                    .map(Evidence.OfConversion.class::cast)
                    .filter(other ->
                            other.conversion().id().equals(said.conversion().id()))
                    .toList();
            var hours = versions.stream()
                    .filter(version -> version.conversion() instanceof Conversion.Recorded)
                    .map(Evidence::hour)
                    .collect(Collectors.toUnmodifiableSet());
            hours.forEach(hour -> versions.forEach(version -> put(hour, version)));
            if (hours.isEmpty()) {
                put(said.hour(), said);
            }
            return hours;
        });
    }

    private boolean put(Hour hour, Evidence piece) {
        return evidence.computeIfAbsent(hour, _ -> new TreeMap<>()).putIfAbsent(piece.naturalId(), piece) == null;
    }

    @Override
    public void countLate() {
        calls.run(() -> late++);
    }

    @Override
    public Optional<byte[]> salt(LocalDate day, LocalDate today) {
        if (day.isBefore(today.minusDays(2))) {
            return Optional.empty();
        }
        salts.add(day);
        return Optional.of(day.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void deleteSaltsBefore(LocalDate day) {
        calls.run(() -> salts.headSet(day).clear());
    }

    @Override
    public Known known() {
        return calls.answer(() -> new Known(canaries, fingerprints.keySet()));
    }

    @Override
    public void learn(Set<Fingerprint> news, Instant seen) {
        calls.run(() -> news.forEach(print -> fingerprints.put(print, seen)));
    }

    @Override
    public List<HourControl> open() {
        return calls.answer(() -> List.copyOf(controls.values()));
    }

    @Override
    public Rules rules(Hour hour) {
        return Optional.ofNullable(controls.get(hour)).map(HourControl::rules).orElse(Rules.CURRENT);
    }

    @Override
    public void mark(Hour hour) {
        calls.run(() -> {
            var old = controls.getOrDefault(hour, new HourControl(hour, 0, 0, 0, 0, false, null, null, Rules.CURRENT));
            put(old, old.mark() + 1, old.run(), old.lease(), old.rules());
        });
    }

    @Override
    public void judgeBy(Hour hour, Rules rules) {
        calls.run(() -> Optional.ofNullable(controls.get(hour))
                .ifPresent(old -> put(old, old.mark() + 1, old.run(), old.lease(), rules)));
    }

    @Override
    public Optional<HourControl> lease(Hour hour, Instant now, Duration length) {
        return calls.answer(() -> Optional.ofNullable(controls.get(hour))
                .filter(old -> old.lease() == null || !old.lease().isAfter(now))
                .map(old -> put(old, old.mark(), old.run() + 1, now.plus(length), old.rules())));
    }

    @Override
    public boolean finish(HourControl run, Instant at, boolean settled) {
        return calls.answer(() -> {
            var old = controls.get(run.hour());
            if (old == null || old.run() != run.run()) {
                return false;
            }
            controls.put(
                    run.hour(),
                    new HourControl(
                            run.hour(), old.mark(), run.mark(), run.run(), run.run(), settled, null, at, old.rules()));
            return true;
        });
    }

    private HourControl put(HourControl old, long mark, long run, @Nullable Instant lease, Rules rules) {
        var next = new HourControl(
                old.hour(), mark, old.judged(), run, old.done(), old.settled(), lease, old.judgedAt(), rules);
        controls.put(old.hour(), next);
        return next;
    }

    @Override
    public Reading read(Hour hour, Set<Hour> neighbours) {
        return calls.answer(() -> {
            var read = new ArrayList<>(evidence.getOrDefault(hour, Map.of()).values());
            var from = hour.start().minus(RecordEngagement.BORDER);
            var until = hour.end().plus(RecordEngagement.BORDER);
            neighbours.stream()
                    .flatMap(other -> evidence.getOrDefault(other, Map.of()).values().stream())
                    .filter(piece -> piece instanceof Evidence.Trace
                            && !piece.moment().isBefore(from)
                            && !piece.moment().isAfter(until))
                    .forEach(read::add);
            return new Reading(
                    read,
                    folds.getOrDefault(hour, new Written<>(0, Fold.EMPTY)).value(),
                    pageFolds
                            .getOrDefault(hour, new Written<>(0, PageFold.EMPTY))
                            .value());
        });
    }

    @Override
    public boolean setShares(Hour hour, long run, Map<ShareKey, HourFacts> facts) {
        boolean all = set(shares, hour, run, facts);
        if (all) {
            facts.keySet().stream()
                    .flatMap(share -> resting.getOrDefault(new Cell<>(share, hour), Set.of()).stream())
                    .sorted()
                    .forEach(this::mark);
        }
        return all;
    }

    @Override
    public boolean setItems(Hour hour, long run, Map<Fold.ItemOnNetwork, HourFacts> counts) {
        return set(items, hour, run, counts);
    }

    @Override
    public boolean setPages(Hour hour, long run, Map<PageFold.Page, PageFold.Counts> counts) {
        return set(pages, hour, run, counts);
    }

    /** Row by row, always in the same order. */
    <K, V> boolean set(Map<Cell<K>, Written<V>> rows, Hour hour, long run, Map<K, V> values) {
        return values.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .allMatch(entry -> put(rows, new Cell<>(entry.getKey(), hour), run, entry.getValue()));
    }

    <K, V> boolean put(Map<K, Written<V>> rows, K key, long run, V value) {
        return calls.answer(() -> {
            var old = rows.get(key);
            boolean stands = old != null && old.run() > run;
            rows.put(key, stands ? old : new Written<>(run, value));
            return !stands;
        });
    }

    @Override
    public void keepFold(Hour hour, long run, Fold fold) {
        put(folds, hour, run, fold);
    }

    @Override
    public void keepPages(Hour hour, long run, PageFold fold) {
        put(pageFolds, hour, run, fold);
    }

    @Override
    public void seal(Hour hour) {
        calls.run(() -> {
            folds.remove(hour);
            controls.remove(hour);
        });
    }

    @Override
    public Collection<ShareDay> shareDays(ItemId item) {
        record Day(EmployeeId person, int network, LocalDate day) {
            static Day of(Cell<ShareKey> cell) {
                return new Day(
                        cell.of().person(), cell.of().network(), cell.hour().day());
            }
        }
        var facts = byHour(shares, item, Day::of);
        var converted = byHour(credits, item, Day::of);
        return calls.answer(() -> Stream.concat(facts.keySet().stream(), converted.keySet().stream())
                .distinct()
                .map(day -> new ShareDay(
                        day.person(),
                        day.network(),
                        day.day(),
                        facts.getOrDefault(day, Map.of()),
                        converted.getOrDefault(day, Map.of())))
                .toList());
    }

    private static <D, V> Map<D, Map<Hour, V>> byHour(
            Map<Cell<ShareKey>, Written<V>> rows, ItemId item, Function<Cell<ShareKey>, D> day) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().of().item().equals(item))
                .collect(Collectors.groupingBy(
                        row -> day.apply(row.getKey()),
                        Collectors.toMap(
                                row -> row.getKey().hour(),
                                row -> row.getValue().value())));
    }

    @Override
    public long rungsVersion(ItemId item) {
        return rungsVersions.getOrDefault(item, 0L);
    }

    @Override
    public boolean setRungs(ItemId item, long seen, Rungs counts, Firsts people, Instant at) {
        var written = new AtomicBoolean();
        calls.run(() -> {
            if (rungsVersion(item) == seen) {
                rungsVersions.put(item, seen + 1);
                rungs.put(item, counts);
                firsts.put(item, people);
                written.set(true);
            }
        });
        return written.get();
    }
}
