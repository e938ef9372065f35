package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.Facets;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.ClaimOutcome.Claimed;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOrder.ForCampaign;
import io.fanfare.delivery.MailOrder.ForInvitation;
import io.fanfare.delivery.PlanOutcome;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.Faults.Crash;
import io.fanfare.testkit.Faults.CrashPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanPageIT {
    private static final CampaignId ID = new CampaignId(1);
    private static final Week WEEK = Week.of(Examples.NOW);
    private final Stage stage = new Stage();

    @Test
    void everybody_gets_one_mail_page_after_page_until_all_segments_end() {
        stage.people(400, Language.NL);
        launch(Examples.campaign(1, 3));

        var orders = stage.planAll(3);

        assertThat(stage.waitingMails().stream().map(MailOrder::person))
                .containsExactlyInAnyOrderElementsOf(people(1, 400));
        // Sixteen segments hold seven people, the others six: pages of three, and of one.
        assertThat(orders).hasSize(16 * 3 + 48 * 2).doesNotHaveDuplicates();
        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.SENDING);
        assertThat(stage.reports.find(ID).orElseThrow().planned()).isEqualTo(400);
    }

    @Test
    void the_same_orders_again_and_in_any_order_queue_nothing_new() {
        stage.people(400, Language.NL);
        launch(Examples.campaign(1, 3));
        var orders = new ArrayList<>(stage.planAll(3));
        stage.waitingMails();

        Collections.shuffle(orders, new Random(20261121));
        var planner = stage.planner(3, Stage.NO_FAULTS);
        orders.forEach(order -> planner.plan(order, stage.clock.instant()));
        stage.planAll(3);

        assertThat(stage.waitingMails()).isEmpty();
        stage.tick();
        assertThat(stage.reports.find(ID).orElseThrow().planned()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_crash_at_any_call_loses_no_mail_and_doubles_no_claim(boolean afterwards) {
        // Thirteen people in one segment: pages of twelve and one, two batches of mails.
        var segment = IntStream.rangeClosed(1, 13).map(n -> 64 * n + 5).boxed().toList();
        segment.forEach(id -> stage.person(Examples.person(id, Language.NL, State.IN)));
        stage.items.create(Examples.item(3, 2, Language.NL));
        CrashPlan crash;
        int call = 0;
        do {
            call++;
            launch(Examples.campaign(call, 3));
            stage.waitingPlans();
            var order = PlanOrder.first(new CampaignId(call), 5);
            crash = Faults.crashAt(call, afterwards);
            var planner = stage.planner(12, crash);
            try {
                planner.plan(order, stage.clock.instant());
            } catch (Crash _) {
                planner.plan(order, stage.clock.instant());
            }
            stage.planAll(12);

            var claimed = stage.waitingMails().stream()
                    .map(mail -> stage.deliveries.claim(Claim.of(mail, stage.clock.instant()), 100))
                    .filter(Claimed.class::isInstance)
                    .count();
            assertThat(claimed).as("call %s", call).isEqualTo(13);
            var planned = stage.pages.of(new CampaignId(call));
            assertThat(planned).as("call %s", call).hasSize(2);
            assertThat(planned.stream().mapToInt(page -> page.people()).sum()).isEqualTo(13);
        } while (crash.hasCrashed());
        assertThat(call).isGreaterThan(7);
    }

    @Test
    void content_goes_to_those_who_said_yes_and_can_be_reached() {
        rosterOfAllSorts();
        launch(Examples.campaign(1, 3));
        stage.planAll(200);

        assertThat(stage.waitingMails())
                .allSatisfy(mail -> assertThat(mail).isInstanceOf(ForCampaign.class))
                .allSatisfy(mail -> assertThat(mail.week()).isEqualTo(WEEK))
                .extracting(MailOrder::person)
                .containsExactly(new EmployeeId(3));
    }

    @Test
    void canaries_get_every_content_whomever_it_is_for_and_count_nowhere() {
        stage.people(5, Language.NL);
        stage.items.create(Examples.item(3, 2, Language.NL));
        var canary = Examples.canary(70, Language.EN);
        new DynamoPeopleRegister(stage.table).add(canary);
        var audience = Audience.of(
                new Facets(Set.of("Marketing"), Set.of(Language.NL), Set.of(), Set.of(), Set.of(), Set.of()));
        launch(Examples.targeted(Examples.campaign(1, 3), audience));
        stage.planAll(200);

        var mails = stage.waitingMails();
        assertThat(mails).extracting(MailOrder::person).contains(canary.id()).hasSize(6);
        assertThat(mails)
                .filteredOn(mail -> mail.person().equals(canary.id()))
                .containsExactly(new ForCampaign(ID, canary.id(), WEEK, Map.of()));
        assertThat(stage.items.takeTextSlots(new ItemId(3), Language.NL, 1)).isEqualTo(5);
        mails.forEach(mail -> {
            var claim = stage.deliveries.claim(Claim.of(mail, Examples.NOW).unasked(), 3);
            stage.deliveries.sent(((Claimed) claim).id(), "m");
        });
        stage.tick();
        stage.clock.advance(Duration.ofMinutes(20));
        stage.tick();
        var figures = stage.reports.find(ID).orElseThrow();
        assertThat(figures.planned()).isEqualTo(5);
        assertThat(figures.sent()).isEqualTo(5);
    }

    @Test
    void a_canary_is_not_invited_and_one_that_bounced_or_left_gets_nothing() {
        new DynamoPeopleRegister(stage.table).add(Examples.canary(70, Language.EN));
        launch(Examples.invitation(1));
        stage.planAll(200);
        assertThat(stage.waitingMails()).isEmpty();

        new DynamoRoster(stage.table).suppress(new EmployeeId(70), Suppression.BOUNCED);
        launch(Examples.campaign(2, 3));
        stage.planAll(200);
        assertThat(stage.waitingMails()).isEmpty();
    }

    @Test
    void invitations_go_to_those_who_never_answered() {
        rosterOfAllSorts();
        launch(Examples.invitation(1));
        stage.planAll(200);

        assertThat(stage.waitingMails())
                .containsExactlyInAnyOrder(
                        new ForInvitation(ID, new EmployeeId(1), WEEK), new ForInvitation(ID, new EmployeeId(2), WEEK));
    }

    @Test
    void what_is_not_running_is_left_alone() {
        stage.people(10, Language.NL);
        var order = PlanOrder.first(ID, 1);
        assertThat(plan(order)).isEqualTo(new PlanOutcome.NotRunning());

        stage.store(Examples.campaign(1, 3));
        assertThat(plan(order)).isEqualTo(new PlanOutcome.NotRunning());

        stage.launcher(Stage.NO_FAULTS).launch(ID, "key", stage.clock.instant());
        stage.campaigns.advance(stage.campaign(1), Status.ENDED, null);
        assertThat(plan(order)).isEqualTo(new PlanOutcome.NotRunning());
        assertThat(stage.waitingMails()).isEmpty();
        assertThat(stage.pages.of(ID)).isEmpty();
    }

    @Test
    void a_segment_without_an_end_is_a_fault() {
        assertThatThrownBy(() -> plan(new PlanOrder(ID, 1, 5_001, 1))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void no_text_goes_to_more_than_its_even_share(int variants) {
        stage.people(
                IntStream.rangeClosed(1, 400).mapToObj(id -> Examples.person(id, Language.values()[id % 5], State.IN)));
        stage.items.create(Examples.item(3, variants, Language.NL, Language.DE));
        stage.items.create(Examples.item(4, variants, Language.EN));
        launch(Examples.campaign(1, 3, 4));
        stage.planAll(200);

        var mails = stage.waitingMails().stream().map(ForCampaign.class::cast).toList();
        assertThat(mails).hasSize(400);
        // Dutch is the company's default: everybody but the Germans reads item 3 in Dutch.
        assertEven(mails, 3, variants, person -> Language.values()[person % 5] == Language.DE, 80);
        assertEven(mails, 3, variants, person -> Language.values()[person % 5] != Language.DE, 320);
        assertEven(mails, 4, variants, _ -> true, 400);
    }

    @Test
    void planning_costs_at_most_a_tenth_of_a_read_unit_a_person() {
        stage.people(IntStream.rangeClosed(1, 400).mapToObj(n -> Examples.person(64 * n + 5, Language.NL, State.IN)));
        stage.items.create(Examples.item(3, 3, Language.NL));
        launch(Examples.campaign(1, 3));
        stage.waitingPlans();
        stage.units.reset();

        plan(PlanOrder.first(ID, 5));
        stage.planAll(200);

        assertThat(stage.waitingMails()).hasSize(400);
        assertThat(stage.units.reads() / 400).isLessThanOrEqualTo(0.1);
        // A page and its texts.
        assertThat(stage.units.writes()).isEqualTo(4);
    }

    private static void assertEven(
            List<ForCampaign> mails, int item, int variants, java.util.function.IntPredicate readers, int expected) {
        Map<Long, Long> people = mails.stream()
                .filter(mail -> readers.test(mail.person().value()))
                .map(mail -> mail.texts().get(new ItemId(item)))
                .collect(Collectors.groupingBy(slot -> slot % variants, Collectors.counting()));
        assertThat(people.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(expected);
        assertThat(people).hasSize(variants);
        assertThat(people.values())
                .allSatisfy(count -> assertThat((double) count).isLessThanOrEqualTo(1.5 * expected / variants));
    }

    /** One person in each state of consent, then people who said yes and cannot be reached. */
    private void rosterOfAllSorts() {
        stage.person(Examples.person(1, Language.NL, State.NONE));
        stage.person(Examples.person(2, Language.NL, State.INVITED));
        stage.person(Examples.person(3, Language.NL, State.IN));
        stage.person(Examples.person(4, Language.NL, State.OUT));
        var roster = new DynamoRoster(stage.table);
        stage.person(Examples.person(5, Language.NL, State.IN));
        roster.suppress(new EmployeeId(5), Suppression.BOUNCED);
        stage.person(Examples.person(6, Language.NL, State.NONE));
        roster.suppress(new EmployeeId(6), Suppression.BOUNCED);
        stage.person(Examples.person(7, Language.NL, State.IN));
        roster.pause(new EmployeeId(7), WEEK.monday().plusDays(2), Examples.NOW);
    }

    private static List<EmployeeId> people(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(EmployeeId::new).toList();
    }

    private void launch(Campaign campaign) {
        stage.store(campaign);
        stage.launcher(Stage.NO_FAULTS).launch(campaign.id(), "key", stage.clock.instant());
    }

    private PlanOutcome plan(PlanOrder order) {
        return stage.planner(200, Stage.NO_FAULTS).plan(order, stage.clock.instant());
    }
}
