package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.campaign.Campaign;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.Company;
import io.fanfare.delivery.DeliverMail;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.Letter;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.MailLinks;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.Mailbox;
import io.fanfare.delivery.Offer;
import io.fanfare.delivery.Offers;
import io.fanfare.delivery.Postman;
import io.fanfare.delivery.Postman.Posted;
import io.fanfare.delivery.SendCampaignMail;
import io.fanfare.delivery.SendInvitation;
import io.fanfare.delivery.TimeLeft;
import io.fanfare.digest.JointNews;
import io.fanfare.digest.SendDigest;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The use cases of mails on real rows, with a postman that does as it is told. */
class SendMailsIT {
    private static final EmployeeId ANN = new EmployeeId(7);
    private static final Week WEEK = Week.of(Examples.NOW);
    private static final Week LAST_WEEK = WEEK.previous();
    private static final int BUDGET = 3;
    private static final TimeLeft PLENTY = () -> Duration.ofMinutes(1);

    private final Stage stage = new Stage();
    private final JointNews news = DynamoJointNews.cached(stage.table, Language.EN, stage.clock);
    private final ToldPostman postman = new ToldPostman();
    private final List<MailContent> rendered = new ArrayList<>();

    SendMailsIT() {
        stage.person(Examples.person(7, Language.EN, Consent.State.IN));
        for (int item = 1; item <= 6; item++) {
            stage.items.create(Examples.item(item, 3, Language.EN));
        }
        for (int campaign = 1; campaign <= 6; campaign++) {
            stage.store(Examples.campaign(campaign, campaign));
        }
        stage.store(Examples.invitation(9));
    }

    // What is sent

    @Test
    void a_person_who_opted_in_gets_the_mail_of_their_text_slot() {
        assertThat(send(campaign(1, 4))).isEqualTo(new MailOutcome.Sent("message-1"));

        var letter = postman.letters.getFirst();
        assertThat(letter.to()).isEqualTo("person7@example.com");
        assertThat(letter.from().header()).isEqualTo("\"Talent team via Noordlicht\" <news@noordlicht.example>");
        assertThat(letter.tags()).containsOnly(Map.entry("claim", WEEK + "_7_c1_1"), Map.entry("campaign", "c1"));
        assertThat(offers()).extracting(Offer::suggestion).containsExactly("en text 1");
        assertThat(state(1)).isEqualTo(State.SENT);
    }

    @Test
    void a_double_sends_no_second_mail() {
        send(campaign(1, 0));

        assertThat(send(campaign(1, 0))).isEqualTo(new MailOutcome.Before(State.SENT));
        assertThat(postman.letters).hasSize(1);
    }

    @Test
    void who_no_longer_wants_mails_gets_none_and_is_not_lost_from_the_count() {
        var roster = new DynamoRoster(stage.table);
        roster.optOut(ANN, Examples.NOW);

        assertThat(send(campaign(1, 0))).isEqualTo(new MailOutcome.Unwanted());
        assertThat(state(1)).isEqualTo(State.REFUSED);

        roster.optIn(ANN, "2026-11", Examples.NOW.plusSeconds(1));
        roster.pause(ANN, LocalDate.of(2026, 12, 1));
        assertThat(send(campaign(2, 0))).isEqualTo(new MailOutcome.Unwanted());

        roster.pause(ANN, LocalDate.of(2026, 11, 1));
        roster.suppress(ANN, Suppression.BOUNCED);
        assertThat(send(campaign(3, 0))).isEqualTo(new MailOutcome.Unwanted());
        assertThat(send(campaign(4, 0, new EmployeeId(99)))).isEqualTo(new MailOutcome.Unwanted());
        assertThat(postman.letters).isEmpty();
    }

    @Test
    void a_campaign_that_is_over_sends_nothing_more() {
        stage.clock.advance(Duration.ofDays(7));

        assertThat(send(campaign(1, 0))).isEqualTo(new MailOutcome.Unwanted());
    }

    @Test
    void over_the_budget_a_campaign_waits_for_the_digest() {
        for (int campaign = 1; campaign <= BUDGET; campaign++) {
            send(campaign(campaign, 0));
        }

        assertThat(send(campaign(4, 0))).isEqualTo(new MailOutcome.OverBudget());
        assertThat(state(4)).isEqualTo(State.CARRIED);
        assertThat(postman.letters).hasSize(BUDGET);
    }

    @Test
    void a_canary_gets_every_mail_without_consent_or_budget() {
        var canary = Examples.canary(70, Language.EN);
        new DynamoPeopleRegister(stage.table).add(canary);
        var roster = new DynamoRoster(stage.table);
        roster.optOut(canary.id(), Examples.NOW);
        roster.pause(canary.id(), LocalDate.of(2027, 1, 1));

        for (int campaign = 1; campaign <= BUDGET + 2; campaign++) {
            assertThat(send(campaign(campaign, 0, canary.id()))).isInstanceOf(MailOutcome.Sent.class);
        }
        assertThat(stage.deliveries.week(WEEK, canary.id()).asks()).isZero();
    }

    // What SES says

    @Test
    void a_mail_that_ses_puts_off_is_sent_once_when_its_order_comes_again() {
        postman.next.add(new Posted.PutOff("TooManyRequestsException", Duration.ofMinutes(1)));

        assertThat(send(campaign(1, 0)))
                .isEqualTo(new MailOutcome.PutOff("TooManyRequestsException", Duration.ofMinutes(1)));
        assertThat(state(1)).isEqualTo(State.RELEASED);
        assertThat(send(campaign(1, 0))).isInstanceOf(MailOutcome.Sent.class);
        assertThat(send(campaign(1, 0))).isEqualTo(new MailOutcome.Before(State.SENT));
        assertThat(postman.letters)
                .extracting(letter -> letter.tags().get("claim"))
                .containsExactly(WEEK + "_7_c1_1", WEEK + "_7_c1_2");
    }

    @Test
    void a_mail_that_ses_refuses_is_settled() {
        postman.next.add(new Posted.Refused("MessageRejected"));

        assertThat(send(campaign(1, 0))).isEqualTo(new MailOutcome.Refused("MessageRejected"));
        assertThat(send(campaign(1, 0))).isEqualTo(new MailOutcome.Before(State.REFUSED));
        assertThat(postman.letters).hasSize(1);
    }

    @Test
    void a_mail_whose_fate_is_unknown_stays_claimed_and_is_never_sent_again() {
        postman.next.add(new Posted.Unknown("ApiCallTimeoutException"));

        assertThat(send(campaign(1, 0))).isEqualTo(new MailOutcome.Unknown("ApiCallTimeoutException"));
        assertThat(send(campaign(1, 0))).isEqualTo(new MailOutcome.Before(State.CLAIMED));
        assertThat(postman.letters).hasSize(1);
    }

    @Test
    void without_time_for_the_call_there_is_no_claim() {
        var hurry = Duration.ofSeconds(20);

        assertThat(campaigns(Stage.NO_FAULTS).send(campaign(1, 0), () -> hurry, Examples.NOW))
                .isInstanceOf(MailOutcome.PutOff.class);
        assertThat(stage.deliveries.week(WEEK, ANN).mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_crash_anywhere_sends_no_second_mail_and_loses_none_but_after_the_claim(boolean afterwards) {
        int unknown = 0;
        for (int call = 1; ; call++) {
            var order = campaign(1 + call % 6, 0, somebodyNew(100 + call));
            var plan = Faults.crashAt(call, afterwards);
            int before = postman.letters.size();
            try {
                campaigns(plan).send(order, PLENTY, Examples.NOW);
            } catch (Faults.Crash _) {
                campaigns(Stage.NO_FAULTS).send(order, PLENTY, Examples.NOW);
            }
            int sent = postman.letters.size() - before;
            var delivery = stage.deliveries
                    .week(WEEK, order.person())
                    .mail(order.key())
                    .orElseThrow();
            assertThat(sent).as("around call " + call).isLessThanOrEqualTo(1);
            assertThat(sent == 1 || delivery.state() == State.CLAIMED)
                    .as("nothing is lost around call " + call)
                    .isTrue();
            unknown += delivery.state() == State.CLAIMED ? 1 : 0;
            if (!plan.hasCrashed()) {
                break;
            }
        }
        // The answer of the claim is lost; or the record that it was sent is.
        assertThat(unknown).isEqualTo(1);
    }

    @Test
    void a_fault_in_recording_the_mail_does_not_send_it_again() {
        var plan = new Faults.Plan() {
            private int updates;

            @Override
            public void before(String operation) {
                if ("updateItem".equals(operation) && ++updates == 2) {
                    throw new IllegalStateException("the table does not answer");
                }
            }
        };

        assertThatThrownBy(() -> campaigns(plan).send(campaign(1, 0), PLENTY, Examples.NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(send(campaign(1, 0))).isEqualTo(new MailOutcome.Before(State.CLAIMED));
        assertThat(postman.letters).hasSize(1);
    }

    @Test
    void a_mail_costs_at_most_two_writes_and_half_a_read_once_its_content_is_known() {
        var campaigns = campaigns(Stage.NO_FAULTS, campaign -> stage.campaigns.find(new CampaignId(1)));
        stage.units.reset();

        campaigns.send(campaign(1, 0), PLENTY, Examples.NOW);

        // Campaign and item are cached by the function: 1 strong read each here.
        assertThat(stage.units.writes()).isLessThanOrEqualTo(2);
        assertThat(stage.units.reads()).isLessThanOrEqualTo(0.5 + 2);
    }

    // Invitations

    @Test
    void an_invitation_goes_to_who_was_never_asked_and_notes_it() {
        stage.person(Examples.person(8, Language.EN, Consent.State.NONE));
        var order = new MailOrder.ForInvitation(new CampaignId(9), new EmployeeId(8), WEEK);

        assertThat(invitations(Stage.NO_FAULTS).send(order, PLENTY, Examples.NOW))
                .isInstanceOf(MailOutcome.Sent.class);
        assertThat(consent(8)).isEqualTo(Consent.State.INVITED);
        assertThat(invitations(Stage.NO_FAULTS).send(order, PLENTY, Examples.NOW))
                .isEqualTo(new MailOutcome.Unwanted());
        assertThat(postman.letters).hasSize(1);
    }

    @Test
    void nobody_is_invited_who_answered_before() {
        var order = new MailOrder.ForInvitation(new CampaignId(9), ANN, WEEK);

        assertThat(invitations(Stage.NO_FAULTS).send(order, PLENTY, Examples.NOW))
                .isEqualTo(new MailOutcome.Unwanted());
    }

    @Test
    void an_invitation_whose_record_was_lost_is_noted_by_its_double() {
        stage.person(Examples.person(8, Language.EN, Consent.State.NONE));
        var order = new MailOrder.ForInvitation(new CampaignId(9), new EmployeeId(8), WEEK);
        // Calls: campaign, person, claim, sent, invited.
        var plan = Faults.crashAt(5, false);
        assertThatThrownBy(() -> invitations(plan).send(order, PLENTY, Examples.NOW))
                .isInstanceOf(Faults.Crash.class);
        assertThat(consent(8)).isEqualTo(Consent.State.NONE);

        assertThat(invitations(Stage.NO_FAULTS).send(order, PLENTY, Examples.NOW))
                .isEqualTo(new MailOutcome.Before(State.SENT));
        assertThat(consent(8)).isEqualTo(Consent.State.INVITED);
        assertThat(postman.letters).hasSize(1);
    }

    // Digests

    @Test
    void a_digest_brings_back_what_was_held_back_first_and_then_what_is_undone() {
        mailedLastWeek(1, 2, 3);
        carriedLastWeek(4);
        shared(1, HourFacts.NONE.plus(facts(60, 0)));
        declined(2);

        assertThat(digest()).isInstanceOf(MailOutcome.Sent.class);

        assertThat(offers()).extracting(Offer::page).hasSize(2);
        assertThat(itemsOffered()).containsExactly(4, 3);
        assertThat(offers().getFirst().suggestion()).isEqualTo("en text 2");
        assertThat(postman.letters.getFirst().from().header()).isEqualTo("\"Noordlicht\" <news@noordlicht.example>");
    }

    @Test
    void opening_the_page_alone_or_others_following_the_link_is_not_doing() {
        mailedLastWeek(1, 2);
        put(1, 0, new HourFacts(1, 0, 0, 0, 0, 0, 0, 0, 0, 30, 0));
        put(2, 1, new HourFacts(3, 0, 1, 0, 0, 0, 0, 0, 20, 30, 0));

        digest();

        assertThat(itemsOffered()).containsExactly(2, 1);
    }

    @Test
    void a_confirmation_is_doing() {
        mailedLastWeek(1, 2);
        put(1, 4, facts(0, 90));

        digest();

        assertThat(itemsOffered()).containsExactly(2);
    }

    @Test
    void an_undone_item_comes_back_once() {
        mailedLastWeek(1);
        digest();
        stage.clock.advance(Duration.ofDays(6));

        var next = new MailOrder.ForDigest(ANN, Week.of(WEEK.monday().plusWeeks(1)), stage.clock.instant());

        assertThat(digests().send(next, PLENTY, stage.clock.instant())).isEqualTo(new MailOutcome.NothingToSay());
    }

    @Test
    void nothing_to_say_is_no_mail_and_no_claim() {
        assertThat(digest()).isEqualTo(new MailOutcome.NothingToSay());
        assertThat(stage.deliveries.week(WEEK, ANN).mails()).isEmpty();
        assertThat(rendered).isEmpty();
    }

    @Test
    void last_weeks_readers_and_points_are_told() {
        standings(Map.of("r" + LAST_WEEK, 12L, "w" + LAST_WEEK, 34L, "r" + LAST_WEEK.previous(), 5L));

        assertThat(digest()).isInstanceOf(MailOutcome.Sent.class);

        var content = (MailContent.OfDigest) rendered.getFirst();
        assertThat(content.readers()).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 5L, 12L);
        assertThat(content.points()).isEqualTo(34);
        assertThat(content.week()).isEqualTo(LAST_WEEK);
        assertThat(content.offers()).isEmpty();
    }

    @Test
    void items_of_a_campaign_that_is_over_stay_away() {
        mailedLastWeek(1);
        stage.clock.advance(Duration.ofDays(7));

        assertThat(digest()).isEqualTo(new MailOutcome.NothingToSay());
    }

    @Test
    void a_digest_shows_five_items_at_most() {
        carriedLastWeek(1, 2, 3, 4, 5, 6);

        digest();

        assertThat(itemsOffered()).containsExactly(6, 5, 4, 3, 2);
    }

    @Test
    void a_double_of_a_digest_sends_nothing() {
        mailedLastWeek(1);
        digest();

        assertThat(digest()).isEqualTo(new MailOutcome.Before(State.SENT));
        assertThat(postman.letters).hasSize(1);
    }

    @Test
    void a_digest_of_three_items_reads_at_most_two_units_more_than_the_budget_of_a_mail() {
        mailedLastWeek(1, 2, 3);
        standings(Map.of("r" + LAST_WEEK, 12L));
        var known = IntStream.rangeClosed(1, 3)
                .boxed()
                .collect(Collectors.toMap(
                        CampaignId::new,
                        id -> stage.campaigns.find(new CampaignId(id)).orElseThrow()));
        var digests = digests(known);
        // What everybody did together is read once in five minutes, for all digests.
        news.of(Examples.person(7, Language.EN, Consent.State.IN), WEEK.previous(), Examples.NOW);
        stage.units.reset();

        digests.send(new MailOrder.ForDigest(ANN, WEEK, Examples.NOW), PLENTY, Examples.NOW);

        // The three items are cached by the function: a strong unit each here.
        assertThat(stage.units.reads() - 3).isLessThanOrEqualTo(1.5 + 2);
        assertThat(stage.units.writes()).isLessThanOrEqualTo(2);
    }

    private static MailOrder.ForCampaign campaign(int campaign, long slot) {
        return campaign(campaign, slot, ANN);
    }

    private static MailOrder.ForCampaign campaign(int campaign, long slot, EmployeeId person) {
        return new MailOrder.ForCampaign(new CampaignId(campaign), person, WEEK, Map.of(new ItemId(campaign), slot));
    }

    private EmployeeId somebodyNew(int id) {
        stage.person(Examples.person(id, Language.EN, Consent.State.IN));
        return new EmployeeId(id);
    }

    private MailOutcome send(MailOrder.ForCampaign order) {
        return campaigns(Stage.NO_FAULTS).send(order, PLENTY, stage.clock.instant());
    }

    private MailOutcome digest() {
        return digests().send(new MailOrder.ForDigest(ANN, WEEK, stage.clock.instant()), PLENTY, stage.clock.instant());
    }

    /** Mails of last week, one second apart from nothing: each campaign has the item of its own number. */
    private void mailedLastWeek(int... campaigns) {
        for (int campaign : campaigns) {
            var order = new MailOrder.ForCampaign(
                    new CampaignId(campaign), ANN, LAST_WEEK, Map.of(new ItemId(campaign), 2L));
            assertThat(campaigns(Stage.NO_FAULTS).send(order, PLENTY, stage.clock.instant()))
                    .isInstanceOf(MailOutcome.Sent.class);
        }
        postman.letters.clear();
        rendered.clear();
    }

    private void carriedLastWeek(int... campaigns) {
        for (int campaign : campaigns) {
            var order = new MailOrder.ForCampaign(
                    new CampaignId(campaign), ANN, LAST_WEEK, Map.of(new ItemId(campaign), 2L));
            stage.deliveries.claim(Claim.of(order, Examples.NOW), 0);
        }
    }

    private void shared(int item, HourFacts facts) {
        put(item, 1, facts);
    }

    private void declined(int item) {
        put(item, 0, new HourFacts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 60));
    }

    private static HourFacts facts(int firstIntent, int confirmed) {
        return new HourFacts(0, 0, 0, 0, 0, firstIntent, 0, confirmed, 0, 0, 0);
    }

    private void put(int item, int network, HourFacts facts) {
        new DynamoHours(stage.table, stage.table)
                .setShares(Hour.parse("2026-11-18T09"), 1, Map.of(new ShareKey(new ItemId(item), ANN, network), facts));
    }

    private void standings(Map<String, Long> values) {
        var row = new HashMap<>(Keys.balance(ANN).toMap());
        values.forEach((name, value) -> row.put(name, Rows.n(value)));
        stage.table.put(row);
    }

    private State state(int campaign) {
        return stage.deliveries
                .week(WEEK, ANN)
                .mail(new MailKey.OfCampaign(new CampaignId(campaign)))
                .orElseThrow()
                .state();
    }

    private Consent.State consent(int person) {
        return new DynamoRoster(stage.table)
                .find(new EmployeeId(person))
                .orElseThrow()
                .consent()
                .state();
    }

    private List<Offer> offers() {
        return switch (rendered.getLast()) {
            case MailContent.OfCampaign campaign -> campaign.offers();
            case MailContent.OfDigest digest -> digest.offers();
            case MailContent.OfInvitation _ -> List.of();
        };
    }

    private List<Integer> itemsOffered() {
        return offers().stream()
                .map(offer -> offer.page().replaceAll(".*/p/([^?]*).*", "$1"))
                .map(code -> Samples.personalCodec().decode(code).orElseThrow())
                .map(link -> ((Link.ToPage) link).item().value())
                .toList();
    }

    private SendCampaignMail campaigns(Faults.Plan faults) {
        var table = table(faults);
        return campaigns(faults, new DynamoCampaigns(table)::find);
    }

    private SendCampaignMail campaigns(Faults.Plan faults, Function<CampaignId, Optional<Campaign>> campaigns) {
        var table = table(faults);
        var deliveries = new DynamoDeliveries(table);
        return new SendCampaignMail(
                new DynamoRoster(table),
                campaigns,
                new DynamoItems(table)::find,
                links(),
                new Offers(links(), Language.EN),
                deliveries,
                deliverMail(deliveries));
    }

    private SendInvitation invitations(Faults.Plan faults) {
        var table = table(faults);
        var deliveries = new DynamoDeliveries(table);
        return new SendInvitation(
                new DynamoRoster(table),
                new DynamoCampaigns(table)::find,
                links(),
                deliveries,
                deliverMail(deliveries));
    }

    private SendDigest digests() {
        return digests(Map.of());
    }

    private SendDigest digests(Map<CampaignId, Campaign> known) {
        return new SendDigest(
                new DynamoRoster(stage.table),
                id -> known.containsKey(id) ? Optional.of(known.get(id)) : stage.campaigns.find(id),
                stage.items::find,
                new DynamoPersonalWeeks(stage.table),
                news,
                links(),
                new Offers(links(), Language.EN),
                stage.deliveries,
                deliverMail(stage.deliveries));
    }

    private DeliverMail deliverMail(DynamoDeliveries deliveries) {
        var company = new Company("Noordlicht", "Kade 12", new Mailbox(null, "news@noordlicht.example"), Language.EN);
        return new DeliverMail(
                content -> {
                    rendered.add(content);
                    return new Letter.Rendered("subject", "html", "text");
                },
                deliveries,
                postman,
                company,
                BUDGET,
                Duration.ofSeconds(10));
    }

    private static MailLinks links() {
        return new MailLinks("https://share.example", Samples::publicCodec, Samples::personalCodec);
    }

    private Table table(Faults.Plan faults) {
        return new Table(Faults.around(DynamoDbClient.class, stage.table.client(), faults), stage.table.name());
    }

    /** Takes every letter unless told otherwise. */
    private static final class ToldPostman implements Postman {
        private final List<Letter> letters = new ArrayList<>();
        private final Queue<Posted> next = new ArrayDeque<>();

        @Override
        public Posted post(Letter letter) {
            letters.add(letter);
            var told = next.poll();
            return told == null ? new Posted.Accepted("message-" + letters.size()) : told;
        }
    }
}
