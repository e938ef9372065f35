package io.fanfare.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.events.DomainEvent;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hidden;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of postings, with crashes between the ledger and the bus. */
class AwardPointsTest {
    private static final EmployeeId PERSON = new EmployeeId(7);
    private static final ItemId ITEM = new ItemId(1);
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private final Map<Integer, Map<Hour, HourFacts>> facts = new HashMap<>();
    private final Book book = new Book();
    private final List<DomainEvent> told = new ArrayList<>();
    private boolean busIsDown;
    private Instant now = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void a_posting_tells_its_entry_and_the_share_that_reached_somebody() {
        humans(1, NINE, 3);
        award();
        assertThat(posted()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo("7#1#1");
            assertThat(event.points()).isEqualTo(13);
            assertThat(event.reasons())
                    .containsExactly(
                            new DomainEvent.Reason("CLICK", NINE.day(), 3),
                            new DomainEvent.Reason("REACHED", NINE.day(), 10));
        });
        assertThat(reached()).singleElement().satisfies(event -> {
            assertThat(event.network()).isEqualTo(1);
            assertThat(event.at()).isEqualTo(NINE.start());
            assertThat(event.id()).doesNotContain("7#").hasSize("share#".length() + 32);
        });
    }

    @Test
    void a_redelivery_tells_again_what_was_written_since_it_was_asked_for_word_for_word() {
        humans(1, NINE, 3);
        award();
        var once = List.copyOf(told);
        told.clear();
        award();
        assertThat(told).isEqualTo(once);
    }

    @Test
    void what_was_asked_for_later_does_not_tell_earlier_entries_again() {
        humans(1, NINE, 3);
        award();
        told.clear();
        now = now.plus(Duration.ofMinutes(2));
        award();
        assertThat(told).isEmpty();
        humans(1, NINE.plus(1), 1);
        award();
        assertThat(posted())
                .singleElement()
                .satisfies(event -> assertThat(event.sequence()).isEqualTo(2));
    }

    @Test
    void more_readers_of_the_same_share_are_not_another_share() {
        humans(1, NINE, 1);
        award();
        humans(1, NINE.plus(30), 1);
        award();
        humans(2, NINE.plus(30), 1);
        award();
        assertThat(new LinkedHashSet<>(reached().stream()
                        .map(DomainEvent.ShareReached::network)
                        .toList()))
                .containsExactly(1, 2);
        assertThat(reached().stream().map(DomainEvent::id).distinct()).hasSize(2);
    }

    @Test
    void what_the_health_probe_earns_is_posted_and_told_to_nobody() {
        humans(1, NINE, 1);
        award(new EmployeeId(Hidden.FIRST + 7), now);
        award(new EmployeeId(Hidden.FIRST + 7), now);
        assertThat(book.entries).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    void what_is_taken_back_is_told_too() {
        humans(1, NINE, 3);
        award();
        humans(1, NINE, 0);
        award();
        assertThat(posted()).last().satisfies(event -> {
            assertThat(event.sequence()).isEqualTo(2);
            assertThat(event.points()).isEqualTo(-13);
        });
        assertThat(told.getLast()).isInstanceOf(DomainEvent.PointsPosted.class);
    }

    @Test
    void an_entry_that_could_not_be_told_fails_the_message_and_its_repetition_tells_it() {
        humans(1, NINE, 3);
        busIsDown = true;
        assertThatThrownBy(this::award).isInstanceOf(IllegalStateException.class);
        assertThat(book.entries).hasSize(1);
        busIsDown = false;
        award();
        assertThat(book.entries).hasSize(1);
        assertEveryEntryIsTold();
    }

    @Test
    void an_entry_that_could_not_be_told_is_not_hidden_by_the_next_ones() {
        for (int hour = 0; hour < 4; hour++) {
            humans(1, NINE.plus(hour), 1);
            var asked = now;
            busIsDown = true;
            assertThatThrownBy(this::award).isInstanceOf(IllegalStateException.class);
            busIsDown = false;
            // Others about the same pair come before the failed one comes again, with more facts.
            now = now.plus(Duration.ofHours(1));
            humans(2, NINE.plus(hour), 1);
            award();
            now = now.plus(Duration.ofHours(1));
            award(asked);
        }
        assertThat(book.entries).hasSizeGreaterThan(4);
        assertEveryEntryIsTold();
    }

    @Test
    void a_clock_that_is_behind_hides_nothing() {
        humans(1, NINE, 1);
        var asked = now;
        now = now.minus(Duration.ofSeconds(59));
        busIsDown = true;
        assertThatThrownBy(() -> award(asked)).isInstanceOf(IllegalStateException.class);
        busIsDown = false;
        award(asked);
        assertEveryEntryIsTold();
    }

    private void assertEveryEntryIsTold() {
        assertThat(posted().stream().map(DomainEvent.PointsPosted::sequence).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        book.entries.stream().map(Entry.Shares::sequence).toList());
    }

    private List<DomainEvent.PointsPosted> posted() {
        return told.stream()
                .filter(DomainEvent.PointsPosted.class::isInstance)
                .map(DomainEvent.PointsPosted.class::cast)
                .toList();
    }

    private List<DomainEvent.ShareReached> reached() {
        return told.stream()
                .filter(DomainEvent.ShareReached.class::isInstance)
                .map(DomainEvent.ShareReached.class::cast)
                .toList();
    }

    private void humans(int network, Hour hour, int count) {
        facts.computeIfAbsent(network, _ -> new HashMap<>())
                .put(hour, new HourFacts(count, 0, 0, 0, 0, 0, 0, 0, 0, count == 0 ? 0 : 60, 0, 0));
    }

    private void award() {
        award(now);
    }

    private void award(Instant asked) {
        award(PERSON, asked);
    }

    private void award(EmployeeId person, Instant asked) {
        var rules = RuleBooks.always(RuleBook.defaults(Set.of(1)));
        new AwardPoints((_, _) -> days(), AuthorCredit.NONE, book, this::tell, () -> rules, () -> now)
                .award(person, ITEM, asked);
    }

    private void tell(List<? extends DomainEvent> events) {
        if (busIsDown) {
            throw new IllegalStateException("the bus is down");
        }
        told.addAll(events);
    }

    private Collection<Hours.ShareDay> days() {
        return facts.entrySet().stream()
                .map(network -> new Hours.ShareDay(PERSON, network.getKey(), NINE.day(), network.getValue(), Map.of()))
                .toList();
    }

    /** A ledger in memory. */
    private static final class Book implements Ledger {
        private final List<Entry.Shares> entries = new ArrayList<>();
        private Earned earned = Earned.NOTHING;

        @Override
        public Earned earned(EmployeeId person, ItemId item, Freshness freshness) {
            return earned;
        }

        @Override
        public List<Entry.Shares> since(EmployeeId person, ItemId item, Instant since) {
            return entries.stream().filter(entry -> !entry.at().isBefore(since)).toList();
        }

        @Override
        public Written post(Posting posting) {
            if (posting.before().version() != earned.version()) {
                return Written.OVERTAKEN;
            }
            posting.entry().ifPresent(entries::add);
            earned = posting.after();
            return Written.DONE;
        }
    }
}
