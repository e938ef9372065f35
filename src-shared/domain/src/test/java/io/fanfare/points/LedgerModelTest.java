package io.fanfare.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.ShareCredit;
import io.fanfare.engagement.Firsts;
import io.fanfare.engagement.Firsts.First;
import io.fanfare.engagement.HourControl;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Facts that come doubled, late, in any order and are taken back, while rules change, authors are credited and rewards are asked for: in the
 * end the balance is what a plain model says of the last facts.
 */
class LedgerModelTest {
    private static final int PEOPLE = 14;
    private static final int ITEMS = 3;
    private static final Instant START = Instant.parse("2026-10-22T00:00:00Z");
    /** Item 1 was made by person 1, item 2 by person 2; item 3 by nobody here. */
    private static final Map<Integer, Integer> MADE_BY = Map.of(1, 1, 2, 2);

    private record Share(int person, int item, int network) {}

    private record Pair(int person, int item) {}

    private final Map<Share, Map<Hour, HourFacts>> facts = new TreeMap<>(Comparator.comparing(Share::toString));
    private final Map<Share, Map<Hour, ShareCredit>> converted = new HashMap<>();
    private final Map<Integer, Firsts> firsts = new HashMap<>();
    private final BookInMemory book = new BookInMemory();
    private final List<Pair> queue = new ArrayList<>();
    private RuleBooks rules = RuleBooks.always(RuleBook.defaults(Set.of(1, 5)));
    private Instant now = START;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void any_story_ends_in_the_balance_that_the_last_facts_are_worth(long seed) {
        var random = new Random(seed);
        book.shake(new Random(seed + 1));
        for (int step = 0; step < 600; step++) {
            happens(random);
        }
        now = now.plus(Duration.ofDays(2));
        IntStream.rangeClosed(1, ITEMS).forEach(this::judge);
        book.calm();
        Collections.shuffle(queue, random);
        queue.forEach(this::award);
        everyPair().forEach(this::award);
        for (int person = 1; person <= PEOPLE; person++) {
            assertThat(book.balance(person)).isEqualTo(worth(person) - book.spent(person));
        }
        assertThat(book.entries).hasSizeGreaterThan(50);
        assertThat(book.reasons()).contains(Entry.Reason.SHARES, Entry.Reason.REDEEMED);
        assertThat(book.entries)
                .anyMatch(line ->
                        line.entry().aboutShares().isPresent() && line.entry().points() < 0);
        everyPair().forEach(this::assertCaps);
        everyPair().forEach(pair -> book.assertEntriesAddUp(pair.person, pair.item));
    }

    private void happens(Random random) {
        int person = 1 + random.nextInt(PEOPLE);
        int item = 1 + random.nextInt(ITEMS);
        var share = new Share(person, item, List.of(1, 2, 5).get(random.nextInt(3)));
        var hour = Hour.of(now.minus(Duration.ofHours(random.nextInt(200))));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> {
                facts.computeIfAbsent(share, _ -> new HashMap<>()).put(hour, someFacts(random));
                queue.add(new Pair(person, item));
            }
            case 4 -> takeBack(random);
            case 5 -> {
                converted
                        .computeIfAbsent(share, _ -> new HashMap<>())
                        .put(hour, new ShareCredit(List.of(random.nextInt(2), 9, 9, 9, 3)));
                queue.add(new Pair(person, item));
            }
            case 6 -> judge(item);
            case 7 -> now = now.plus(Duration.ofHours(random.nextInt(12)));
            case 8 -> book.redeem(person, 1 + random.nextInt(20), now);
            default -> newRules(random);
        }
        // Some messages come at once, some late, some twice, in no order.
        while (!queue.isEmpty() && random.nextInt(3) > 0) {
            var pair = queue.get(random.nextInt(queue.size()));
            award(pair);
            if (random.nextBoolean()) {
                queue.remove(pair);
            }
        }
    }

    /** The late verdict: the readers of some hour were machines. */
    private void takeBack(Random random) {
        if (!facts.isEmpty()) {
            var share = List.copyOf(facts.keySet()).get(random.nextInt(facts.size()));
            var hours = facts.get(share);
            hours.put(new TreeSet<>(hours.keySet()).first(), HourFacts.NONE);
            queue.add(new Pair(share.person, share.item));
        }
    }

    private static HourFacts someFacts(Random random) {
        int human = random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(3);
        int intent = random.nextBoolean() ? 1 + random.nextInt(3000) : 0;
        int words = intent > 0 ? random.nextInt(102) : 0;
        return new HourFacts(human, 1, 2, 3, 4, intent, words, 0, 0, human > 0 ? 1 + random.nextInt(3000) : 0, 0, 0);
    }

    private void newRules(Random random) {
        var from = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1 + random.nextInt(3));
        var networks = random.nextBoolean() ? Set.of(1, 5) : Set.of(2);
        int perAuthor = random.nextInt(4);
        var version = new RuleBook(
                RuleBooks.Version.number(from),
                random.nextInt(3),
                random.nextInt(25),
                random.nextInt(12),
                random.nextInt(4),
                random.nextInt(6),
                1 + random.nextInt(100),
                networks,
                random.nextInt(30),
                random.nextBoolean(),
                perAuthor,
                random.nextInt(10 * perAuthor + 1));
        // Versions that begin later stay: with() would drop them.
        var versions = new ArrayList<>(rules.versions());
        versions.removeIf(each -> each.from().equals(from));
        versions.add(new RuleBooks.Version(from, version));
        rules = new RuleBooks(rules.defaults(), versions);
    }

    private void judge(int item) {
        var days = new ArrayList<Hours.ShareDay>();
        facts.keySet().stream().filter(share -> share.item == item).forEach(share -> days.addAll(days(share)));
        firsts.put(item, Firsts.of(days, now));
        var author = MADE_BY.get(item);
        if (author != null) {
            queue.add(new Pair(author, item));
        }
    }

    private void award(Pair pair) {
        try {
            new AwardPoints(
                            (person, item) -> daysOf(person.value(), item.value()),
                            (person, item) -> credit(person.value(), item.value()),
                            book,
                            _ -> {},
                            () -> rules,
                            () -> now)
                    .award(new EmployeeId(pair.person), new ItemId(pair.item), now);
        } catch (IllegalStateException _) {
            queue.add(pair);
        }
    }

    private List<First> credit(int person, int item) {
        return Integer.valueOf(person).equals(MADE_BY.get(item))
                ? firsts.getOrDefault(item, Firsts.NONE).all().stream()
                        .filter(first -> first.person().value() != person)
                        .toList()
                : List.of();
    }

    private List<Hours.ShareDay> daysOf(int person, int item) {
        return shares(person, item).stream()
                .flatMap(share -> days(share).stream())
                .toList();
    }

    private Set<Share> shares(int person, int item) {
        var all = new TreeSet<>(Comparator.comparing(Share::toString));
        all.addAll(facts.keySet());
        all.addAll(converted.keySet());
        return all.stream()
                .filter(share -> share.person == person && share.item == item)
                .collect(Collectors.toSet());
    }

    private List<Hours.ShareDay> days(Share share) {
        var hours = facts.getOrDefault(share, Map.of());
        var conversions = converted.getOrDefault(share, Map.of());
        var days = new TreeSet<LocalDate>();
        hours.keySet().forEach(hour -> days.add(hour.day()));
        conversions.keySet().forEach(hour -> days.add(hour.day()));
        return days.stream()
                .map(day -> new Hours.ShareDay(
                        new EmployeeId(share.person), share.network, day, on(day, hours), on(day, conversions)))
                .toList();
    }

    private static <V> Map<Hour, V> on(LocalDate day, Map<Hour, V> hours) {
        return hours.entrySet().stream()
                .filter(entry -> entry.getKey().day().equals(day))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Pair> everyPair() {
        return IntStream.rangeClosed(1, PEOPLE)
                .boxed()
                .flatMap(person -> IntStream.rangeClosed(1, ITEMS).mapToObj(item -> new Pair(person, item)))
                .toList();
    }

    /** The model: what all facts of a person are worth, in plain loops. */
    private long worth(int person) {
        return IntStream.rangeClosed(1, ITEMS)
                .mapToLong(item -> worthOfFacts(person, item) + worthOfAuthor(person, item))
                .sum();
    }

    private long worthOfFacts(int person, int item) {
        long sum = 0;
        boolean anybody = false;
        var clicks = new HashMap<LocalDate, Integer>();
        var intents = new TreeMap<String, RuleBook>();
        var words = new TreeMap<String, RuleBook>();
        for (var share : shares(person, item)) {
            Hour first = null;
            for (var entry : facts.getOrDefault(share, Map.of()).entrySet()) {
                var hour = entry.getKey();
                var what = entry.getValue();
                if (!HourControl.isSettled(hour, now)) {
                    continue;
                }
                var book = rules.on(hour.day());
                var order = hour + " " + share.network;
                if (what.human() > 0) {
                    anybody = true;
                    clicks.merge(hour.day(), what.human(), Integer::sum);
                    first = first == null || hour.start().isBefore(first.start()) ? hour : first;
                }
                if (what.firstIntent() > 0
                        && book.perIntent() > 0
                        && book.intentNetworks().contains(share.network)) {
                    intents.put(order, book);
                }
                if (what.distance().isPresent()
                        && what.distance().getAsInt() >= book.ownWordsFrom()
                        && book.perOwnWords() > 0) {
                    words.put(order, book);
                }
            }
            sum += first == null ? 0 : rules.on(first.day()).perReached();
            for (var entry : converted.getOrDefault(share, Map.of()).entrySet()) {
                var book = rules.on(entry.getKey().day());
                if (HourControl.isSettled(entry.getKey(), now)) {
                    int authentic = entry.getValue().numbers().getFirst();
                    sum += (long) book.perConversion() * (authentic + (book.siteConversionsEarn() ? 3 : 0));
                }
            }
        }
        for (var day : clicks.entrySet()) {
            var book = rules.on(day.getKey());
            sum += (long) book.perClick() * Math.min(book.clicksADay(), day.getValue());
        }
        sum += intents.isEmpty() ? 0 : intents.firstEntry().getValue().perIntent();
        return sum
                + (words.isEmpty() || !anybody
                        ? 0
                        : words.firstEntry().getValue().perOwnWords());
    }

    private long worthOfAuthor(int person, int item) {
        if (!Integer.valueOf(person).equals(MADE_BY.get(item))) {
            return 0;
        }
        var reached = new TreeMap<String, LocalDate>();
        for (int other = 1; other <= PEOPLE; other++) {
            var first = firstMoment(other, item);
            if (first != null && other != person) {
                reached.put(first + new EmployeeId(other).padded(), LocalDate.ofInstant(first, ZoneOffset.UTC));
            }
        }
        long sum = 0;
        for (var day : reached.values().stream().limit(10).toList()) {
            var book = rules.on(day);
            sum += Math.max(0, Math.min(book.perAuthor(), book.mostAuthor() - sum));
        }
        return sum;
    }

    private @Nullable Instant firstMoment(int person, int item) {
        Instant first = null;
        for (var share : shares(person, item)) {
            for (var entry : facts.getOrDefault(share, Map.of()).entrySet()) {
                var at = entry.getKey().start().plusSeconds(entry.getValue().firstHuman());
                boolean counts = entry.getValue().human() > 0 && HourControl.isSettled(entry.getKey(), now);
                if (counts && (first == null || at.isBefore(first))) {
                    first = at;
                }
            }
        }
        return first;
    }

    private void assertCaps(Pair pair) {
        var posted = book.earned(new EmployeeId(pair.person), new ItemId(pair.item), Ledger.Freshness.LATEST)
                .posted();
        posted.points().forEach((line, points) -> {
            var of = rules.on(line.day());
            switch (line.rule()) {
                case CLICK -> assertThat(points).isLessThanOrEqualTo((long) of.perClick() * of.clicksADay());
                case REACHED -> assertThat(points).isLessThanOrEqualTo(3L * of.perReached());
                case INTENT -> assertThat(points).isEqualTo(of.perIntent());
                case OWN_WORDS -> assertThat(points).isEqualTo(of.perOwnWords());
                case AUTHOR -> assertThat(points).isLessThanOrEqualTo(of.mostAuthor());
                case CONVERSION -> assertThat(points).isPositive();
            }
        });
        for (var once : List.of(Rule.INTENT, Rule.OWN_WORDS)) {
            assertThat(posted.points().keySet().stream().filter(line -> line.rule() == once))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }
}
