package io.fanfare.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A ledger in memory that may fail before and after it writes. */
final class BookInMemory implements Ledger {
    record Line(int person, Entry entry) {}

    final List<Line> entries = new ArrayList<>();
    private final Map<String, Earned> earned = new HashMap<>();
    private @Nullable Random random;
    private int redemptions;

    void shake(Random chance) {
        this.random = chance;
    }

    void calm() {
        this.random = null;
    }

    @Override
    public Earned earned(EmployeeId person, ItemId item, Freshness freshness) {
        return earned.getOrDefault(person + "#" + item, Earned.NOTHING);
    }

    @Override
    public List<Entry.Shares> since(EmployeeId person, ItemId item, Instant since) {
        return entries.stream()
                .filter(line -> line.person == person.value())
                .flatMap(line -> line.entry.aboutShares().stream())
                .filter(shares -> shares.item().equals(item) && !shares.at().isBefore(since))
                .toList();
    }

    @Override
    public Written post(Posting posting) {
        fail("before");
        var stands = earned(posting.person(), posting.item(), Freshness.LATEST);
        if (posting.before().version() != stands.version()) {
            return Written.OVERTAKEN;
        }
        posting.entry().ifPresent(entry -> entries.add(new Line(posting.person().value(), entry.entry())));
        earned.put(posting.person() + "#" + posting.item(), posting.after());
        fail("after");
        return Written.DONE;
    }

    private void fail(String when) {
        if (random != null && random.nextInt(10) < 3) {
            throw new IllegalStateException(when);
        }
    }

    void redeem(int person, long cost, Instant at) {
        if (balance(person) >= cost) {
            entries.add(new Line(person, new Entry.Redemption("r" + ++redemptions, "mug", -cost, at)));
        }
    }

    long balance(int person) {
        return entries.stream()
                .filter(line -> line.person == person)
                .mapToLong(line -> line.entry.points())
                .sum();
    }

    long spent(int person) {
        return -entries.stream()
                .filter(line -> line.person == person && line.entry.reason() == Entry.Reason.REDEEMED)
                .mapToLong(line -> line.entry.points())
                .sum();
    }

    Set<Entry.Reason> reasons() {
        return entries.stream().map(line -> line.entry.reason()).collect(Collectors.toSet());
    }

    /** What stands for the pair is the sum of its entries, and they are numbered without a gap. */
    void assertEntriesAddUp(int person, int item) {
        var shares = entries.stream()
                .filter(line -> line.person == person)
                .flatMap(line -> line.entry.aboutShares().stream())
                .filter(about -> about.item().value() == item)
                .toList();
        var stands = earned(new EmployeeId(person), new ItemId(item), Freshness.LATEST);
        assertThat(shares.stream().mapToLong(Entry.Shares::points).sum())
                .isEqualTo(stands.posted().total());
        long number = 0;
        for (var about : shares) {
            assertThat(about.sequence()).isEqualTo(++number);
        }
    }
}
