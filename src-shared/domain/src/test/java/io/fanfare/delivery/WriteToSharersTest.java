package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fanfare.campaign.FakeSharersOrders;
import io.fanfare.campaign.SharersOrder;
import io.fanfare.campaign.SharersOrder.Occasion;
import io.fanfare.campaign.SharersOrders;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sharers are written to part by part, when the moment of the occasion has come, and looked for again. */
class WriteToSharersTest {
    /** A quarter of an hour before a week ends. */
    private static final Instant SUNDAY = Instant.parse("2026-11-29T23:45:00Z");

    private static final Week WEEK = new Week(2026, 48);
    private static final ItemId ITEM = new ItemId(3);
    private static final CampaignId CAMPAIGN = new CampaignId(2);
    private static final EmployeeId ANN = new EmployeeId(7);
    private static final EmployeeId BO = new EmployeeId(8);
    private static final Occasion RECALLED = new Occasion.Recalled(SUNDAY);
    private static final Occasion ENDED = new Occasion.Ended(CAMPAIGN, SUNDAY);

    private final FakeSharersOrders orders = new FakeSharersOrders();
    private final List<MailOrder> mails = new ArrayList<>();
    private final Sharers sharers = (item, part) ->
            item.equals(ITEM) ? Map.of(0, List.of(ANN, BO), 15, List.of(BO)).getOrDefault(part, List.of()) : List.of();
    private final WriteToSharers writeToSharers = new WriteToSharers(sharers, orders, mails::addAll);

    @Test
    void a_part_of_the_sharers_is_written_to_each_and_the_same_part_looked_at_again() {
        assertThat(writeToSharers.write(order(RECALLED, 0, 0), SUNDAY)).contains(2);
        assertThat(mails).containsExactly(recall(ANN), recall(BO));
        assertThat(orders.sent).containsExactly(order(RECALLED, 0, 1));
        assertThat(orders.delays).containsExactly(SharersOrders.LONGEST);
    }

    @Test
    void every_part_is_asked_for_once_and_a_part_without_sharers_still_looks_again() {
        SharersOrder.all(ITEM, RECALLED).forEach(order -> writeToSharers.write(order, SUNDAY));
        assertThat(mails).containsExactly(recall(ANN), recall(BO), recall(BO));
        assertThat(orders.sent)
                .containsExactlyElementsOf(IntStream.range(0, SharersOrder.PARTS)
                        .mapToObj(part -> order(RECALLED, part, 1))
                        .toList());
    }

    @Test
    void the_last_look_is_in_the_week_of_the_occasion_too_and_no_other_comes_after_it() {
        var monday = SUNDAY.plus(Duration.ofMinutes(90));
        assertThat(writeToSharers.write(order(RECALLED, 15, 2), monday)).contains(1);
        assertThat(mails).containsExactly(recall(BO));
        assertThat(orders.sent).isEmpty();
    }

    @Test
    void results_come_three_hours_after_the_end_in_the_week_of_the_end() {
        var judged = SUNDAY.plus(Duration.ofHours(3));
        assertThat(writeToSharers.write(order(ENDED, 0, 0), judged.minusSeconds(1)))
                .isEmpty();
        assertThat(mails).isEmpty();
        assertThat(writeToSharers.write(order(ENDED, 0, 0), judged)).contains(2);
        assertThat(mails)
                .containsExactly(
                        new MailOrder.ForResults(CAMPAIGN, ANN, WEEK), new MailOrder.ForResults(CAMPAIGN, BO, WEEK));
    }

    @ParameterizedTest
    @CsvSource({"60, PT15M", "900, PT15M", "1790, PT10S"})
    void before_its_moment_an_order_waits_as_long_as_the_queue_can_hold_it_and_no_longer(int seconds, Duration delay) {
        var order = order(RECALLED, 0, 1);
        assertThat(writeToSharers.write(order, SUNDAY.plusSeconds(seconds))).isEmpty();
        assertThat(mails).isEmpty();
        assertThat(orders.sent).containsExactly(order);
        assertThat(orders.delays).containsExactly(delay);
    }

    @Test
    void a_look_that_was_held_up_past_the_next_one_has_that_come_at_once() {
        writeToSharers.write(order(RECALLED, 0, 0), SUNDAY.plus(Duration.ofHours(5)));
        assertThat(orders.delays).containsExactly(Duration.ZERO);
    }

    @Test
    void mails_that_could_not_be_queued_are_asked_for_again_before_the_next_look() {
        var failing = new WriteToSharers(sharers, orders, _ -> {
            throw new IllegalStateException("the queue is away");
        });
        assertThatIllegalStateException().isThrownBy(() -> failing.write(order(RECALLED, 0, 0), SUNDAY));
        assertThat(orders.sent).isEmpty();
    }

    private static MailOrder recall(EmployeeId person) {
        return new MailOrder.ForRecall(ITEM, person, WEEK, SUNDAY);
    }

    private static SharersOrder order(Occasion occasion, int part, int look) {
        return new SharersOrder(ITEM, occasion, part, look);
    }
}
