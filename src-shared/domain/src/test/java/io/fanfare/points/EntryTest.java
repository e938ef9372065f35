package io.fanfare.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.kernel.ItemId;
import io.fanfare.points.Entry.Correction;
import io.fanfare.points.Entry.PostingDown;
import io.fanfare.points.Entry.PostingUp;
import io.fanfare.points.Entry.Reason;
import io.fanfare.points.Entry.Redemption;
import io.fanfare.points.Entry.Shares;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final LocalDate DAY = LocalDate.parse("2026-10-31");
    /** Three days after October. */
    private static final Instant CLOSED = Instant.parse("2026-11-04T00:00:00Z");

    private static final Instant OPEN = CLOSED.minusMillis(1);

    @Test
    void more_is_a_posting_up_and_less_a_posting_down() {
        assertThat(shares(3, OPEN).entry()).isInstanceOf(PostingUp.class);
        assertThat(shares(0, OPEN).entry().reason()).isEqualTo(Reason.SHARES);
        assertThat(shares(-3, OPEN).entry()).isInstanceOf(PostingDown.class);
        assertThat(shares(-3, OPEN).entry().reason()).isEqualTo(Reason.TAKEN_BACK);
    }

    @Test
    void what_touches_a_day_of_a_closed_month_is_a_correction_and_says_the_same() {
        var entry = shares(3, CLOSED).entry();
        assertThat(entry.reason()).isEqualTo(Reason.CLOSED_PERIOD);
        assertThat(entry.points()).isEqualTo(3);
        assertThat(entry.at()).isEqualTo(CLOSED);
        assertThat(entry.aboutShares()).contains(shares(3, CLOSED));
    }

    @Test
    void a_redemption_takes_and_its_cancellation_gives_the_same_back() {
        var redemption = new Redemption("abc", "mug", -40, OPEN);
        assertThat(redemption.reason()).isEqualTo(Reason.REDEEMED);
        var cancelled = new Correction(redemption.cancelled(CLOSED));
        assertThat(cancelled.points() + redemption.points()).isZero();
        assertThat(cancelled.reason()).isEqualTo(Reason.CANCELLED);
        assertThat(cancelled.aboutShares()).isEmpty();
        assertThatThrownBy(() -> new Redemption("abc", "mug", 0, OPEN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Shares shares(long points, Instant at) {
        var lines = Map.of(new Owed.Posting(Rule.CLICK, DAY), points);
        return new Shares(new ItemId(1), 1, new Owed(lines, Map.of()), 2, at);
    }
}
