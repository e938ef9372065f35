package io.fanfare.delivery;

import io.fanfare.delivery.SendingStatus.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the account's sending, in memory. */
final class FakeSending implements Sending {
    @Nullable SendingStatus status;

    private @Nullable Instant asked;

    @Override
    public synchronized Optional<SendingStatus> current() {
        return Optional.ofNullable(status);
    }

    @Override
    public synchronized boolean mayAsk(Instant now) {
        if (asked != null && asked.isAfter(now.minus(Duration.ofMinutes(1)))) {
            return false;
        }
        asked = now;
        return true;
    }

    @Override
    public synchronized void said(SendingStatus said) {
        status = said;
    }

    @Override
    public synchronized boolean hold(Hold hold) {
        var before = status;
        if (before == null) {
            return false;
        }
        var held = before.hold();
        status = new SendingStatus(before.allowance(), hold);
        return held == null || held.why() != hold.why();
    }

    @Override
    public synchronized void resume() {
        asked = null;
        var before = status;
        if (before != null && before.hold() != null && before.hold().why() == Hold.Why.STOPPED) {
            status = new SendingStatus(before.allowance(), null);
        }
    }
}
