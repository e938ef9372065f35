package io.fanfare.aws.dynamo;

import static io.fanfare.aws.dynamo.MailDesk.ANN;
import static io.fanfare.aws.dynamo.MailDesk.PLENTY;
import static io.fanfare.aws.dynamo.MailDesk.WEEK;
import static io.fanfare.aws.dynamo.MailDesk.campaign;
import static io.fanfare.aws.dynamo.MailDesk.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.SharersOrder;
import io.fanfare.campaign.SharersOrder.Occasion;
import io.fanfare.campaign.SharersOrders;
import io.fanfare.content.Recall;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.RecallItem;
import io.fanfare.delivery.WriteToSharers;
import io.fanfare.engagement.HourFacts;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** D27: what is taken back reaches nobody any more, and who shared it hears of it once. */
class RecallIT {
    private static final ItemId ITEM = new ItemId(1);
    private static final Recall RECALL = new Recall(Examples.NOW, Map.of(Language.EN, "Two figures were wrong."), null);

    private final MailDesk desk = new MailDesk();
    private final DynamoRecalls recalls = new DynamoRecalls(desk.stage.table);
    private final Orders orders = new Orders();
    private final List<MailOrder> mails = new ArrayList<>();

    @Test
    void who_shared_it_gets_one_mail_and_nobody_else_does() {
        desk.shared(1, facts(60, 0));
        desk.somebodyNew(8);

        recallItem();
        everyLook();
        everyLook();

        assertThat(mails).hasSizeGreaterThan(1).containsOnly(order());
        assertThat(mails.stream().map(this::send).toList())
                .startsWith(new MailOutcome.Sent("message-1"))
                .filteredOn(MailOutcome.Sent.class::isInstance)
                .hasSize(1);
        assertThat(desk.rendered.getFirst()).isInstanceOfSatisfying(MailContent.OfRecall.class, mail -> {
            assertThat(mail.title()).isEqualTo(new MailContent.Said("Title", Language.EN));
            assertThat(mail.statement().text()).isEqualTo("Two figures were wrong.");
        });
        assertThat(desk.stage.deliveries.week(WEEK, ANN).asks()).isZero();
    }

    @Test
    void a_word_that_they_shared_a_preview_or_a_reader_tells_of_a_share_and_an_opened_page_or_a_scanner_does_not() {
        desk.put(1, 0, facts(60, 0));
        desk.put(2, 1, facts(0, 1));
        desk.put(3, 1, new HourFacts(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        desk.put(4, 1, new HourFacts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        desk.put(5, 1, new HourFacts(0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0));

        var sharers = new DynamoSharers(desk.stage.table);
        assertThat(List.of(1, 2, 3, 4, 5).stream()
                        .filter(item -> !sharers.of(new ItemId(item), 7).isEmpty()))
                .containsExactly(2, 3, 4);
        assertThat(sharers.of(new ItemId(2), 8)).as("another part").isEmpty();
    }

    /** A share of the last minute is counted when the first look is over. */
    @Test
    void a_later_look_finds_who_shared_at_the_last_moment() {
        recallItem();
        look(Examples.NOW);
        assertThat(mails).isEmpty();
        desk.shared(1, facts(60, 0));

        look(Examples.NOW.plus(Duration.ofMinutes(20)));
        assertThat(mails).as("not yet").isEmpty();
        look(Examples.NOW.plus(Duration.ofMinutes(30)));
        assertThat(mails).containsExactly(order());
        look(Examples.NOW.plus(Duration.ofMinutes(90)));
        assertThat(orders.waiting).isEmpty();
    }

    @Test
    void a_crash_anywhere_in_the_call_is_made_good_by_the_same_call_again() {
        for (int call = 1; call <= 2; call++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                var here = new RecallIT();
                here.desk.shared(1, facts(60, 0));
                var plan = Faults.crashAt(call, afterwards);
                var dying = Faults.around(SharersOrders.class, here.orders, plan);
                try {
                    new RecallItem(new DynamoRecalls(here.desk.table(plan)), dying).recall(ITEM, RECALL);
                } catch (Faults.Crash _) {
                    new RecallItem(here.recalls, here.orders).recall(ITEM, RECALL.since(Examples.NOW.plusSeconds(5)));
                }
                here.everyLook();

                here.mails.forEach(here::send);
                assertThat(here.desk.postman.letters).hasSize(1);
                assertThat(here.recalls.find(ITEM)).isPresent();
            }
        }
    }

    @Test
    void a_crash_while_the_mail_is_sent_sends_no_second_one() {
        desk.shared(1, facts(60, 0));
        recallItem();
        for (int call = 1; call <= 6; call++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                var here = new RecallIT();
                here.recalls.recall(ITEM, RECALL);
                var order = order();
                try {
                    here.desk.recalls(Faults.crashAt(call, afterwards)).send(order, PLENTY, Examples.NOW);
                } catch (Faults.Crash _) {
                    here.send(order);
                }
                here.send(order);
                boolean claimed = here.desk
                        .stage
                        .deliveries
                        .week(WEEK, ANN)
                        .mail(order().key())
                        .isPresent();
                assertThat(claimed).isTrue();
                assertThat(here.desk.postman.letters).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void who_left_takes_a_break_or_cannot_be_reached_is_left_in_peace_and_so_is_everybody_once_it_is_taken_back() {
        var order = order();
        var roster = new DynamoRoster(desk.stage.table);
        recalls.recall(ITEM, RECALL);

        roster.pause(ANN, LocalDate.of(2026, 12, 1), Examples.NOW);
        assertThat(send(order)).isEqualTo(new MailOutcome.Unwanted());
        roster.pause(ANN, LocalDate.of(2026, 11, 1), Examples.NOW);
        roster.optOut(ANN, Examples.NOW);
        assertThat(send(order)).isEqualTo(new MailOutcome.Unwanted());
        roster.optIn(ANN, "2026-11", Examples.NOW.plusSeconds(1));
        roster.suppress(ANN, Suppression.BOUNCED);
        assertThat(send(order)).isEqualTo(new MailOutcome.Unwanted());
        roster.lift(ANN);
        assertThat(recalls.restore(ITEM)).isTrue();
        assertThat(send(order)).isEqualTo(new MailOutcome.Unwanted());

        recalls.recall(ITEM, RECALL);
        assertThat(send(order)).isInstanceOf(MailOutcome.Sent.class);
    }

    @Test
    void mails_and_digests_leave_it_out_and_a_mail_of_nothing_else_does_not_go() {
        desk.mailedLastWeek(1, 2);
        recallItem();

        assertThat(desk.send(campaign(1, 0))).isEqualTo(new MailOutcome.Unwanted());
        desk.digest();
        assertThat(desk.itemsOffered()).containsExactly(2);
    }

    @Test
    void links_lead_elsewhere_or_to_nothing_and_back_again() {
        var targets = new DynamoTargets(desk.stage.table);
        var before = targets.find(ITEM).orElseThrow();
        assertThat(before.recalled()).isFalse();

        recallItem();
        assertThat(targets.find(ITEM).orElseThrow().recalled()).isTrue();
        var correction = java.net.URI.create("https://www.example.com/corrected");
        recalls.recall(ITEM, new Recall(Examples.NOW, RECALL.statement(), correction));
        var corrected = targets.find(ITEM).orElseThrow();
        assertThat(corrected.recalled()).isFalse();
        assertThat(corrected.destination()).isEqualTo(correction);
        assertThat(corrected.cards()).as("its card was taken back, too").isEmpty();

        recalls.restore(ITEM);
        assertThat(targets.find(ITEM)).contains(before);
        assertThat(recalls.recall(new ItemId(99), RECALL)).isEmpty();
        assertThat(recalls.restore(new ItemId(99))).isFalse();
    }

    private static MailOrder.ForRecall order() {
        return new MailOrder.ForRecall(ITEM, ANN, WEEK, Examples.NOW);
    }

    /** Recalled, restored and recalled again in one week: each recall is told once, with its own words. */
    @Test
    void a_second_recall_of_the_same_week_is_told_as_well() {
        desk.shared(1, facts(60, 0));
        recallItem();
        everyLook();
        mails.forEach(this::send);
        assertThat(desk.postman.letters).hasSize(1);

        recalls.restore(ITEM);
        mails.forEach(this::send);
        var later = new Recall(Examples.NOW.plusSeconds(3_600), Map.of(Language.EN, "A third figure, too."), null);
        new RecallItem(recalls, orders).recall(ITEM, later);
        var before = List.copyOf(mails);
        mails.clear();
        new Occasion.Recalled(later.since()).looks().forEach(this::look);

        before.forEach(this::send);
        assertThat(desk.postman.letters).as("orders of the first recall").hasSize(1);
        mails.forEach(this::send);
        mails.forEach(this::send);
        assertThat(desk.postman.letters).hasSize(2);
        assertThat(desk.rendered.getLast())
                .isInstanceOfSatisfying(
                        MailContent.OfRecall.class,
                        mail -> assertThat(mail.statement().text()).isEqualTo("A third figure, too."));
    }

    /** The first mail had not gone out when the item was recalled once more: one mail says it all. */
    @Test
    void a_recall_that_another_took_the_place_of_before_its_mail_is_not_told() {
        desk.shared(1, facts(60, 0));
        recallItem();
        everyLook();
        recalls.restore(ITEM);
        recalls.recall(ITEM, new Recall(Examples.NOW.plusSeconds(60), RECALL.statement(), null));

        assertThat(mails.stream().map(this::send)).containsOnly(new MailOutcome.Unwanted());
        assertThat(send(new MailOrder.ForRecall(ITEM, ANN, WEEK, Examples.NOW.plusSeconds(60))))
                .isInstanceOf(MailOutcome.Sent.class);
    }

    private void recallItem() {
        new RecallItem(recalls, orders).recall(ITEM, RECALL);
    }

    private MailOutcome send(MailOrder order) {
        return desk.recalls(Stage.NO_FAULTS).send((MailOrder.ForRecall) order, PLENTY, Examples.NOW);
    }

    /** The first look and those after it, the orders of each as often as they come. */
    private void everyLook() {
        new Occasion.Recalled(Examples.NOW).looks().forEach(this::look);
    }

    private void look(Instant now) {
        var due = List.copyOf(orders.waiting);
        orders.waiting.clear();
        var writing = new WriteToSharers(new DynamoSharers(desk.stage.table), orders, mails::addAll);
        due.forEach(order -> writing.write(order, now));
    }

    private static final class Orders implements SharersOrders {
        private final List<SharersOrder> waiting = new ArrayList<>();

        @Override
        public void send(List<SharersOrder> orders) {
            waiting.addAll(orders);
        }

        @Override
        public void sendLater(SharersOrder order, Duration delay) {
            assertThat(delay).isBetween(Duration.ZERO, SharersOrders.LONGEST);
            waiting.add(order);
        }
    }
}
