package io.fanfare.delivery;

import static io.fanfare.delivery.PostOffice.NOW;
import static io.fanfare.delivery.PostOffice.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.FakeCampaigns;
import io.fanfare.campaign.FakePlanning;
import io.fanfare.campaign.NotAsked;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.PlannedPage;
import io.fanfare.content.Item;
import io.fanfare.content.Items;
import io.fanfare.content.TextDeal;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Alumni;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.OwnSetting;
import io.fanfare.people.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Planning queues a mail for everybody a campaign is for, page by page, and once for each page that was recorded. */
class PlanPageTest {
    private static final PlanOrder FIRST = PlanOrder.first(new CampaignId(1), 0);
    private static final ItemId ITEM = new ItemId(1);

    private final PostOffice office = new PostOffice();
    private final FakeCampaigns campaigns = new FakeCampaigns();
    private final FakePlanning planning = new FakePlanning();
    private final List<MailOrder> queued = new ArrayList<>();
    private final FakeWaiting waiting = new FakeWaiting();
    private final PlanPage plan = new PlanPage(
            campaigns,
            office.roster,
            id -> Optional.ofNullable(office.items.get(id)),
            new Slots(),
            planning,
            planning,
            queued::addAll,
            waiting,
            QuietTimes.parse("20-07 SATURDAY SUNDAY", List.of()),
            Language.NL,
            2);

    @Test
    void a_campaign_is_planned_for_those_who_said_yes() {
        running(Kind.CONTENT);
        office.roster.put(1, State.IN, Language.EN);
        office.roster.put(2, State.INVITED, Language.EN);

        assertThat(plan.plan(FIRST, NOW)).isInstanceOfSatisfying(PlanOutcome.Planned.class, planned -> {
            assertThat(planned.page().people()).isEqualTo(1);
            assertThat(planned.page().isLast()).isTrue();
        });
        assertThat(people()).containsExactly(1);
        assertThat(planning.sent).isEmpty();
    }

    /** 002-7, D15: marketing learns how many were not asked, and why. */
    @Test
    void who_is_not_asked_is_counted_by_reason() {
        running(Kind.CONTENT);
        office.roster.put(1, State.IN, Language.EN, LocalDate.parse("2027-01-01"));
        office.roster.put(2, State.OUT, Language.EN);
        office.roster.put(3, State.IN, Language.EN);
        office.roster.suppress(new EmployeeId(3), Employee.Suppression.BOUNCED);
        office.roster.put(4, State.NONE, Language.EN);

        plan.plan(FIRST, NOW);
        plan.plan(planning.sent.removeFirst(), NOW);

        assertThat(queued).isEmpty();
        assertThat(planning.pages)
                .extracting(PlannedPage::notAsked)
                .containsExactly(
                        Map.of(NotAsked.PAUSED, 1, NotAsked.NO_OPT_IN, 1),
                        Map.of(NotAsked.UNREACHABLE, 1, NotAsked.NO_OPT_IN, 1));
    }

    /** 002-2, D12: on each person's own clock, and whoever plans again plans for the same moment and week. */
    @Test
    void a_mail_that_would_come_in_quiet_time_waits_until_it_is_over() {
        var friday = Instant.parse("2026-11-27T18:30:00Z");
        campaigns.campaigns.put(
                new CampaignId(1),
                office.campaign(1, Kind.CONTENT)
                        .launched(new Launch("key", friday, WEEK))
                        .in(Status.SENDING));
        office.roster.put(
                new OwnSetting.InZone(ZoneId.of("America/New_York")).of(office.roster.put(1, State.IN, Language.EN)));
        office.roster.put(
                new OwnSetting.InZone(ZoneId.of("Europe/Helsinki")).of(office.roster.put(2, State.IN, Language.EN)));

        plan.plan(FIRST, friday);
        assertThat(people()).containsExactly(1);
        assertThat(queued).extracting(MailOrder::week).containsExactly(WEEK);
        assertThat(waiting.batches.values()).singleElement().satisfies(batch -> {
            assertThat(batch.due()).isEqualTo("2026-11-30T05:00:00Z");
            assertThat(batch.orders()).extracting(MailOrder::week).containsExactly(WEEK.next());
        });

        // The first run was cut off before it recorded the page.
        planning.pages.clear();
        queued.clear();
        plan.plan(FIRST, friday.plusSeconds(7_200));
        assertThat(people()).containsExactly(1);
        assertThat(waiting.batches).hasSize(1);
    }

    /** 001-14: the pilot first, then all, by one launch; whoever plans again plans for the same moments. */
    @Test
    void the_pilot_gets_its_mail_at_once_and_all_others_days_later() {
        var launched = office.campaign(1, Kind.CONTENT, new Conduct(TextDeal.USUAL, null, 7));
        campaigns.campaigns.put(new CampaignId(1), launched);
        office.roster.put(ofCohort("pilot", office.roster.put(1, State.IN, Language.EN)));
        office.roster.put(ofCohort("early-adopters", office.roster.put(2, State.IN, Language.EN)));

        for (int run = 0; run < 2; run++) {
            queued.clear();
            planning.pages.clear();
            plan.plan(FIRST, NOW.plusSeconds(run * 7_200));
            assertThat(people()).containsExactly(1);
            assertThat(queued).extracting(MailOrder::week).containsExactly(WEEK);
            assertThat(waiting.batches.values()).singleElement().satisfies(batch -> {
                assertThat(batch.due()).isEqualTo(NOW.plus(Duration.ofDays(7)));
                assertThat(batch.orders()).extracting(MailOrder::person).containsExactly(new EmployeeId(2));
                assertThat(batch.orders()).extracting(MailOrder::week).containsExactly(WEEK.next());
            });
        }
    }

    private static Employee ofCohort(String cohort, Employee person) {
        var old = person.profile();
        var profile = new Profile(
                old.externalId(),
                old.firstName(),
                old.lastName(),
                old.address(),
                old.department(),
                old.language(),
                old.country(),
                old.zone(),
                old.topics(),
                cohort,
                old.persona(),
                old.executive(),
                old.hiredOn(),
                old.leftOn());
        return new Employee(
                person.id(),
                profile,
                person.chosen(),
                person.consent(),
                person.generation(),
                person.pausedUntil(),
                person.suppressed(),
                person.digestSlot(),
                person.publicity(),
                person.version());
    }

    /** Monday 07:00 in Tokyo is still Sunday in Greenwich; the digest an hour later looks back on the week before. */
    @Test
    void a_mail_that_waits_belongs_to_the_week_of_the_persons_own_calendar() {
        var friday = Instant.parse("2026-11-27T18:30:00Z");
        campaigns.campaigns.put(
                new CampaignId(1),
                office.campaign(1, Kind.CONTENT)
                        .launched(new Launch("key", friday, WEEK))
                        .in(Status.SENDING));
        office.roster.put(
                new OwnSetting.InZone(ZoneId.of("Asia/Tokyo")).of(office.roster.put(1, State.IN, Language.EN)));

        plan.plan(FIRST, friday);

        assertThat(waiting.batches.values()).singleElement().satisfies(batch -> {
            assertThat(batch.due()).isEqualTo("2026-11-29T22:00:00Z");
            assertThat(batch.orders()).extracting(MailOrder::week).containsExactly(WEEK.next());
        });
    }

    @Test
    void an_invitation_is_planned_for_those_who_never_answered() {
        running(Kind.INVITATION);
        office.roster.put(1, State.NONE, Language.EN);
        office.roster.put(2, State.OUT, Language.EN);

        plan.plan(FIRST, NOW);

        assertThat(queued).singleElement().isInstanceOf(MailOrder.ForInvitation.class);
        assertThat(people()).containsExactly(1);
    }

    /** They were asked by a mail of their own, at an address that may be a stranger's. */
    @Test
    void an_invitation_passes_over_who_came_as_an_alumnus() {
        running(Kind.INVITATION);
        office.roster.put(1, State.NONE, Language.EN);
        office.roster.put(Alumni.alumnus(office.roster.put(2, State.NONE, Language.EN), LocalDate.parse("2026-11-20")));

        plan.plan(FIRST, NOW);

        assertThat(people()).containsExactly(1);
    }

    @Test
    void page_follows_page_until_everybody_had_their_turn() {
        running(Kind.CONTENT);
        List.of(1, 2, 3, 4, 5).forEach(person -> office.roster.put(person, State.IN, Language.EN));

        plan.plan(FIRST, NOW);
        while (!planning.sent.isEmpty()) {
            plan.plan(planning.sent.removeFirst(), NOW);
        }

        assertThat(people()).containsExactly(1, 2, 3, 4, 5);
        assertThat(planning.pages).hasSize(3).last().matches(page -> page.isLast());
    }

    @Test
    void a_page_that_comes_twice_queues_no_mail_again_but_asks_for_the_next_again() {
        running(Kind.CONTENT);
        List.of(1, 2, 3).forEach(person -> office.roster.put(person, State.IN, Language.EN));

        plan.plan(FIRST, NOW);
        plan.plan(FIRST, NOW);

        assertThat(people()).containsExactly(1, 2);
        assertThat(planning.sent).containsExactly(FIRST.next(new EmployeeId(2)), FIRST.next(new EmployeeId(2)));
    }

    @Test
    void texts_are_dealt_one_by_one_in_each_language() {
        running(Kind.CONTENT);
        office.roster.put(1, State.IN, Language.EN);
        office.roster.put(2, State.IN, Language.DA);
        office.roster.put(3, State.IN, Language.EN);

        plan.plan(FIRST, NOW);
        plan.plan(planning.sent.removeFirst(), NOW);

        assertThat(queued)
                .extracting(order -> ((MailOrder.ForCampaign) order).texts().get(ITEM))
                .as("English 0, Dutch in place of Danish 0, English 1")
                .containsExactly(0L, 0L, 1L);
    }

    @Test
    void what_is_over_or_was_never_launched_is_not_planned() {
        assertThat(plan.plan(FIRST, NOW)).isEqualTo(new PlanOutcome.NotRunning());
        running(Kind.CONTENT);
        office.roster.put(1, State.IN, Language.EN);
        campaigns.campaigns.computeIfPresent(new CampaignId(1), (_, campaign) -> campaign.in(Status.ENDED));

        assertThat(plan.plan(FIRST, NOW)).isEqualTo(new PlanOutcome.NotRunning());
        assertThat(queued).isEmpty();
    }

    @Test
    void a_segment_without_an_end_is_a_fault() {
        assertThatThrownBy(() -> plan.plan(new PlanOrder(new CampaignId(1), 3, 5_001, 9), NOW))
                .hasMessage("segment 3 does not end");
    }

    private void running(Kind kind) {
        campaigns.campaigns.put(new CampaignId(1), office.campaign(1, kind));
    }

    private List<Integer> people() {
        return queued.stream().map(MailOrder::person).map(EmployeeId::value).toList();
    }

    /** Deals text slots. */
    private static final class Slots implements Items {
        private final Map<Language, Long> next = new HashMap<>();

        @Override
        public long takeTextSlots(ItemId item, Language language, int count) {
            return next.merge(language, (long) count, Long::sum) - count;
        }

        @Override
        public Optional<Item> find(ItemId item) {
            throw new UnsupportedOperationException("planning reads items elsewhere");
        }

        @Override
        public List<Item> findAll(List<ItemId> items) {
            throw new UnsupportedOperationException("planning reads items elsewhere");
        }

        @Override
        public ItemId nextId() {
            throw new UnsupportedOperationException("planning makes no items");
        }

        @Override
        public boolean create(Item item) {
            throw new UnsupportedOperationException("planning makes no items");
        }

        @Override
        public boolean replace(Item item) {
            throw new UnsupportedOperationException("planning changes no items");
        }
    }
}
