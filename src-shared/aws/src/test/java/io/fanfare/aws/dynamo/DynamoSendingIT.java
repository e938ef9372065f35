package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.PaceMails;
import io.fanfare.delivery.SendingStatus;
import io.fanfare.delivery.SendingStatus.Allowance;
import io.fanfare.delivery.SendingStatus.Hold;
import io.fanfare.delivery.SendingStatus.Hold.Why;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DynamoSendingIT {
    private static final Instant NOW = Examples.NOW;
    private static final Allowance ALLOWANCE = new Allowance(14.5, 50_000, 12, null, NOW);
    private static final Hold STOPPED = new Hold(Why.STOPPED, "SendingPausedException", NOW, NOW.plusSeconds(300));

    private final UnitCounter units = new UnitCounter();
    private final DynamoSending sending = new DynamoSending(
            new Table(LocalDynamo.shared().client(units), LocalDynamo.shared().newMainTable()));

    @Test
    void before_the_mail_service_was_asked_nothing_is_known_even_while_somebody_asks() {
        assertThat(sending.current()).isEmpty();
        assertThat(sending.mayAsk(NOW)).isTrue();
        assertThat(sending.current()).isEmpty();
    }

    @Test
    void one_asks_a_minute() {
        assertThat(sending.mayAsk(NOW)).isTrue();
        assertThat(sending.mayAsk(NOW.plusSeconds(59))).isFalse();
        assertThat(sending.mayAsk(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void what_the_mail_service_said_comes_back_and_takes_the_place_of_a_hold() {
        var held = new SendingStatus(ALLOWANCE, STOPPED);
        sending.said(held);
        assertThat(sending.current()).contains(held);

        sending.said(new SendingStatus(ALLOWANCE, null));
        assertThat(sending.current()).contains(new SendingStatus(ALLOWANCE, null));
    }

    @Test
    void a_hold_is_new_once() {
        sending.said(new SendingStatus(ALLOWANCE, null));

        assertThat(sending.hold(STOPPED)).isTrue();
        assertThat(sending.hold(STOPPED)).isFalse();
        assertThat(sending.current()).contains(new SendingStatus(ALLOWANCE, STOPPED));
        assertThat(sending.hold(new Hold(Why.QUOTA, Hold.DAILY_QUOTA, NOW, NOW)))
                .isTrue();
    }

    @Test
    void resuming_ends_a_stop_and_no_quota_and_has_the_mail_service_asked() {
        sending.said(new SendingStatus(ALLOWANCE, STOPPED));
        sending.mayAsk(NOW);
        sending.resume();
        assertThat(sending.current()).contains(new SendingStatus(ALLOWANCE, null));
        assertThat(sending.mayAsk(NOW)).isTrue();

        var quota = new Hold(Why.QUOTA, Hold.DAILY_QUOTA, NOW, NOW);
        sending.said(new SendingStatus(ALLOWANCE, quota));
        sending.resume();
        assertThat(sending.current()).contains(new SendingStatus(ALLOWANCE, quota));
    }

    @Test
    void a_thousand_mails_in_a_minute_share_two_writes_and_a_read_in_five_seconds() {
        var pace = new PaceMails(sending, now -> Optional.of(ALLOWANCE), 1, _ -> {}, new Random(1), _ -> {});
        units.reset();

        for (int mail = 0; mail < 1_000; mail++) {
            pace.take(NOW.plusMillis(59L * mail));
        }

        assertThat(units.writes()).isLessThanOrEqualTo(2);
        assertThat(units.reads()).isLessThanOrEqualTo(13);
    }
}
