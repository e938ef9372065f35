package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.SendingStatus.Allowance;
import io.fanfare.delivery.SendingStatus.Hold;
import io.fanfare.delivery.SendingStatus.Hold.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Senders who never speak to each other stay within what the account may send, and all of them stop at once. */
class PaceMailsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private final FakeSending sending = new FakeSending();
    private final List<Instant> asked = new ArrayList<>();
    private final List<SendingStatus> changes = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private double perSecond = 10;
    private double perDay = -1;
    private double sent;
    private @Nullable String stopped;
    private boolean answers = true;

    @Test
    void each_of_two_senders_takes_four_tenths_of_the_rate_evenly_spaced() {
        var pace = sender(2);

        for (int mail = 0; mail < 5; mail++) {
            assertThat(pace.take(NOW)).isEmpty();
        }
        // 10 a second, 80 % of it, two senders: a place every quarter of a second.
        assertThat(waits).containsExactly(millis(250), millis(500), millis(750), millis(1000));
        assertThat(pace.take(NOW)).hasValueSatisfying(put -> {
            assertThat(put.reason()).isEqualTo("Rate");
            assertThat(put.delay()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        });
        assertThat(pace.take(NOW.plusMillis(250))).isEmpty();
    }

    @Test
    void three_senders_together_stay_under_the_rate_in_every_second() {
        perSecond = 14;
        var senders = IntStream.range(0, 3).mapToObj(_ -> sender(3)).toList();
        var random = new Random(7);
        var moments = new ArrayList<Instant>();
        for (int tick = 0; tick < 3_000; tick++) {
            var now = NOW.plusMillis(10L * tick);
            waits.clear();
            if (senders.get(random.nextInt(3)).take(now).isEmpty()) {
                moments.add(waits.isEmpty() ? now : now.plus(waits.getFirst()));
            }
        }
        for (var from : moments) {
            assertThat(moments.stream()
                            .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(1)))
                            .count())
                    .isLessThanOrEqualTo(14);
        }
        assertThat(moments.size()).as("and use what is theirs").isGreaterThan(30 * 10);
    }

    @Test
    void a_place_that_nobody_used_is_gone() {
        var pace = sender(1);
        assertThat(pace.take(NOW)).isEmpty();

        for (int mail = 0; mail < 3; mail++) {
            pace.take(NOW.plusSeconds(30));
        }
        assertThat(waits).containsExactly(millis(125), millis(250));
    }

    @Test
    void the_mail_service_is_asked_once_a_minute_by_whoever_comes_first() {
        var one = sender(2);
        var other = sender(2);
        one.take(NOW);
        other.take(NOW.plusSeconds(1));
        other.take(NOW.plusSeconds(59));
        assertThat(asked).containsExactly(NOW);

        other.take(NOW.plusSeconds(65));
        one.take(NOW.plusSeconds(66));
        assertThat(asked).containsExactly(NOW, NOW.plusSeconds(65));
    }

    @Test
    void without_any_answer_no_mail_goes() {
        answers = false;

        assertThat(sender(2).take(NOW))
                .hasValueSatisfying(put -> assertThat(put.reason()).isEqualTo("NoAllowance"));
    }

    @Test
    void without_a_new_answer_the_last_one_holds_on() {
        var pace = sender(2);
        pace.take(NOW);
        answers = false;

        assertThat(pace.take(NOW.plusSeconds(600))).isEmpty();
    }

    @Test
    void a_used_up_day_holds_everybody_and_frees_by_itself() {
        perDay = 200;
        sent = 200;
        var one = sender(2);
        var other = sender(2);

        assertThat(one.take(NOW)).hasValueSatisfying(put -> {
            assertThat(put.reason()).isEqualTo(Hold.DAILY_QUOTA);
            assertThat(put.delay()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(15));
        });
        assertThat(other.held(NOW)).isPresent();
        assertThat(sending.current().orElseThrow().hold()).isEqualTo(new Hold(Why.QUOTA, Hold.DAILY_QUOTA, NOW, NOW));

        one.take(NOW.plusSeconds(300));
        assertThat(hold().since()).as("it began when it began").isEqualTo(NOW);
        sent = 150;
        assertThat(other.take(NOW.plusSeconds(600))).isEmpty();
        assertThat(one.take(NOW.plusSeconds(606))).isEmpty();
        assertThat(changes).extracting(change -> change.hold() == null).containsExactly(false, true);
    }

    @Test
    void between_two_answers_a_sender_counts_its_own_mails_and_as_many_of_each_other() {
        perSecond = 1_000;
        perDay = 100;
        sent = 90;
        var pace = sender(2);

        var went = IntStream.range(0, 20).filter(_ -> pace.take(NOW).isEmpty()).count();

        assertThat(went).isEqualTo(5);
        assertThat(pace.held(NOW))
                .hasValueSatisfying(put -> assertThat(put.reason()).isEqualTo(Hold.DAILY_QUOTA));
    }

    @Test
    void a_refusal_of_one_sender_stops_the_other_within_seconds() {
        var one = sender(2);
        var other = sender(2);
        one.take(NOW);
        other.take(NOW);

        one.refused(Why.STOPPED, "SendingPausedException", NOW);
        other.refused(Why.STOPPED, "SendingPausedException", NOW.plusSeconds(1));

        assertThat(one.take(NOW.plusSeconds(1)))
                .hasValueSatisfying(put -> assertThat(put.reason()).isEqualTo("SendingPausedException"));
        assertThat(other.take(NOW.plusSeconds(5))).isPresent();
        assertThat(changes).as("told once").hasSize(1);
    }

    @Test
    void a_refusal_counts_for_five_minutes_against_what_the_mail_service_says_of_the_account() {
        var pace = sender(1);
        pace.take(NOW);
        pace.refused(Why.STOPPED, "SendingPausedException", NOW);

        assertThat(pace.take(NOW.plusSeconds(299))).isPresent();
        assertThat(pace.take(NOW.plusSeconds(304))).isEmpty();
    }

    @Test
    void a_stopped_account_stays_stopped_as_long_as_the_mail_service_says_so() {
        stopped = "SHUTDOWN";
        var pace = sender(1);

        assertThat(pace.take(NOW)).isPresent();
        assertThat(pace.take(NOW.plusSeconds(3_600))).isPresent();
        assertThat(hold()).isEqualTo(new Hold(Why.STOPPED, "SHUTDOWN", NOW, NOW.plusSeconds(3_600)));

        stopped = null;
        sending.resume();
        assertThat(pace.take(NOW.plusSeconds(3_610))).isEmpty();
    }

    private PaceMails sender(int senders) {
        return new PaceMails(sending, this::ask, senders, waits::add, new Random(1), changes::add);
    }

    private Optional<Allowance> ask(Instant now) {
        asked.add(now);
        return answers ? Optional.of(new Allowance(perSecond, perDay, sent, stopped, now)) : Optional.empty();
    }

    private Hold hold() {
        return Optional.ofNullable(sending.current().orElseThrow().hold()).orElseThrow();
    }

    private static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }
}
