package io.fanfare.aws.dynamo;

import static io.fanfare.aws.dynamo.MailDesk.ANN;
import static io.fanfare.aws.dynamo.MailDesk.LAST_WEEK;
import static io.fanfare.aws.dynamo.MailDesk.PLENTY;
import static io.fanfare.aws.dynamo.MailDesk.WEEK;
import static io.fanfare.aws.dynamo.MailDesk.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.Offer;
import io.fanfare.engagement.HourFacts;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.testkit.Examples;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Digests on real rows, with a postman that does as it is told. */
class SendDigestIT {
    private final MailDesk desk = new MailDesk();

    @Test
    void a_digest_brings_back_what_was_held_back_first_and_then_what_is_undone() {
        desk.mailedLastWeek(1, 2, 3);
        desk.carriedLastWeek(4);
        desk.shared(1, HourFacts.NONE.plus(facts(60, 0)));
        desk.declined(2);

        assertThat(desk.digest()).isInstanceOf(MailOutcome.Sent.class);

        assertThat(desk.offers()).extracting(Offer::page).hasSize(2);
        assertThat(desk.itemsOffered()).containsExactly(4, 3);
        assertThat(desk.offers().getFirst().suggestion()).isEqualTo("en text 2");
        assertThat(desk.postman.letters.getFirst().from().header())
                .isEqualTo("\"Noordlicht\" <news@noordlicht.example>");
    }

    @Test
    void opening_the_page_alone_or_others_following_the_link_is_not_doing() {
        desk.mailedLastWeek(1, 2);
        desk.put(1, 0, new HourFacts(1, 0, 0, 0, 0, 0, 0, 0, 0, 30, 0, 0));
        desk.put(2, 1, new HourFacts(3, 0, 1, 0, 0, 0, 0, 0, 20, 30, 0, 0));

        desk.digest();

        assertThat(desk.itemsOffered()).containsExactly(2, 1);
    }

    @Test
    void a_confirmation_is_doing() {
        desk.mailedLastWeek(1, 2);
        desk.put(1, 4, facts(0, 90));

        desk.digest();

        assertThat(desk.itemsOffered()).containsExactly(2);
    }

    @Test
    void an_undone_item_comes_back_once() {
        desk.mailedLastWeek(1);
        desk.digest();
        desk.stage.clock.advance(Duration.ofDays(6));

        var next = new MailOrder.ForDigest(ANN, Week.of(WEEK.monday().plusWeeks(1)), desk.stage.clock.instant());

        assertThat(desk.digests().send(next, PLENTY, desk.stage.clock.instant()))
                .isEqualTo(new MailOutcome.NothingToSay());
    }

    @Test
    void nothing_to_say_is_no_mail_and_no_claim() {
        assertThat(desk.digest()).isEqualTo(new MailOutcome.NothingToSay());
        assertThat(desk.stage.deliveries.week(WEEK, ANN).mails()).isEmpty();
        assertThat(desk.rendered).isEmpty();
    }

    @Test
    void last_weeks_readers_and_points_are_told() {
        desk.standings(Map.of("r" + LAST_WEEK, 12L, "w" + LAST_WEEK, 34L, "r" + LAST_WEEK.previous(), 5L));

        assertThat(desk.digest()).isInstanceOf(MailOutcome.Sent.class);

        var content = (MailContent.OfDigest) desk.rendered.getFirst();
        assertThat(content.readers()).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 5L, 12L);
        assertThat(content.points()).isEqualTo(34);
        assertThat(content.week()).isEqualTo(LAST_WEEK);
        assertThat(content.offers()).isEmpty();
    }

    @Test
    void items_of_a_campaign_that_is_over_stay_away() {
        desk.mailedLastWeek(1);
        desk.stage.clock.advance(Duration.ofDays(7));

        assertThat(desk.digest()).isEqualTo(new MailOutcome.NothingToSay());
    }

    @Test
    void a_digest_shows_five_items_at_most() {
        desk.carriedLastWeek(1, 2, 3, 4, 5, 6);

        desk.digest();

        assertThat(desk.itemsOffered()).containsExactly(6, 5, 4, 3, 2);
    }

    @Test
    void a_double_of_a_digest_sends_nothing() {
        desk.mailedLastWeek(1);
        desk.digest();

        assertThat(desk.digest()).isEqualTo(new MailOutcome.Before(State.SENT));
        assertThat(desk.postman.letters).hasSize(1);
    }

    @Test
    void a_digest_of_three_items_reads_at_most_two_units_more_than_the_budget_of_a_mail() {
        desk.mailedLastWeek(1, 2, 3);
        desk.standings(Map.of("r" + LAST_WEEK, 12L));
        var known = IntStream.rangeClosed(1, 3)
                .boxed()
                .collect(Collectors.toMap(
                        CampaignId::new,
                        id -> desk.stage.campaigns.find(new CampaignId(id)).orElseThrow()));
        var digests = desk.digests(known);
        // What everybody did together is read once in five minutes, for all digests.
        desk.news.of(Examples.person(7, Language.EN, Consent.State.IN), WEEK.previous(), Examples.NOW);
        desk.stage.units.reset();

        digests.send(new MailOrder.ForDigest(ANN, WEEK, Examples.NOW), PLENTY, Examples.NOW);

        // The three items, and whether they were recalled, are cached by the function: a strong unit each here.
        assertThat(desk.stage.units.reads() - 6).isLessThanOrEqualTo(1.5 + 2);
        assertThat(desk.stage.units.writes()).isLessThanOrEqualTo(2);
    }
}
