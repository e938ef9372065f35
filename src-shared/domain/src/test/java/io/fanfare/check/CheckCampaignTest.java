package io.fanfare.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.brand.Brand;
import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.Facets;
import io.fanfare.campaign.FakeCampaigns;
import io.fanfare.campaign.LaunchCampaign;
import io.fanfare.campaign.LaunchOutcome;
import io.fanfare.campaign.NotAsked;
import io.fanfare.content.Item;
import io.fanfare.content.Items;
import io.fanfare.content.Recall;
import io.fanfare.content.TextDeal;
import io.fanfare.delivery.FakeRoster;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Alumni;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.OwnSetting;
import io.fanfare.people.Profile;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.Networks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is counted, and that a launch waits for what the check calls an error. */
class CheckCampaignTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private static final CampaignId ID = new CampaignId(1);
    private static final Instant EVENING = Instant.parse("2026-11-23T20:05:00Z");
    private static final Instant SUNDAY_EVENING = Instant.parse("2026-11-29T20:05:00Z");
    private static final Audience SALES =
            Audience.of(new Facets(Set.of("Sales"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
    private final FakeRoster roster = new FakeRoster();
    private final FakeCampaigns campaigns = new FakeCampaigns();
    private Instant endsAt = NOW.plus(Duration.ofDays(9));
    private final Set<EmployeeId> spent = new HashSet<>();
    private final Map<ItemId, Recall> recalls = new HashMap<>();
    private final CheckCampaign check = new CheckCampaign(
            campaigns,
            new NoItems(),
            item -> Optional.ofNullable(recalls.get(item)),
            roster,
            _ -> Map.of(),
            new NoWords(),
            () -> Brand.usual("Noordlicht", "Kade 12"),
            new Lint(Networks.DEFAULT, Language.EN, "https://x.example", new Destinations(List.of("www.example.com"))),
            new Delays(new QuietTimes(20, 7, Set.of(), Map.of()), (_, segment) -> segment == 0 ? spent : Set.of()));
    private final CheckAndLaunch launch = new CheckAndLaunch(campaigns, check, new LaunchCampaign(campaigns, _ -> {}));

    @Test
    void people_are_told_from_the_file_and_taking_part_of_the_whole_company() {
        plan("Sales", Campaign.Kind.CONTENT);
        people(1, 30, State.IN, null);
        people(31, 50, State.IN, LocalDate.parse("2026-12-24"));
        people(51, 70, State.NONE, null);
        people(71, 100, State.OUT, null);
        var notAsked = Map.of(NotAsked.NO_OPT_IN, 50, NotAsked.PAUSED, 20);
        var languages = Map.of(Language.NL, 100);
        assertThat(forecast())
                .isEqualTo(new Forecast(
                        false,
                        100,
                        100,
                        0,
                        languages,
                        languages,
                        new Workforce(100, 100, 30, 0, notAsked),
                        Turns.AT_ONCE));
        assertThat(forecast().expected()).isEqualTo(30);
    }

    @Test
    void an_invitation_counts_who_has_not_answered() {
        plan("Sales", Campaign.Kind.INVITATION);
        people(1, 50, State.IN, null);
        people(51, 60, State.INVITED, null);
        people(61, 80, State.NONE, null);
        people(81, 100, State.OUT, null);
        assertThat(forecast().company().takingPart()).isEqualTo(30);
    }

    @Test
    void an_invitation_counts_nobody_who_came_as_an_alumnus() {
        plan("Sales", Campaign.Kind.INVITATION);
        people(1, 70, State.IN, null);
        people(71, 100, State.NONE, null);
        int employed = forecast().company().employed();
        assertThat(forecast().company().takingPart()).isEqualTo(30);
        for (int id = 101; id <= 140; id++) {
            roster.put(Alumni.alumnus(roster.put(id, State.NONE, Language.NL), LocalDate.parse("2026-11-20")));
        }
        assertThat(forecast().company().takingPart()).isEqualTo(30);
        assertThat(forecast().company().employed()).isEqualTo(employed);
    }

    @Test
    void two_forecasts_taken_from_everybody_leave_no_count_of_those_who_said_no() {
        for (int refusers = 0; refusers < 5; refusers++) {
            people(1, 60, State.IN, null);
            people(61, 100 - refusers, State.NONE, null);
            people(101 - refusers, 100, State.OUT, null);
            plan("Sales", Campaign.Kind.CONTENT);
            int takingPart = forecast().company().takingPart();
            plan("Sales", Campaign.Kind.INVITATION);
            assertThat(100 - takingPart - forecast().company().takingPart()).isZero();
        }
    }

    @Test
    void a_crowd_is_told_in_twentieths() {
        assertThat(Forecast.of(0, Map.of(), 4_000, 1_099).company().takingPart())
                .isEqualTo(1_000);
        assertThat(Forecast.of(0, Map.of(), 4_000, 1_100).company().takingPart())
                .isEqualTo(1_200);
        assertThat(Forecast.of(0, Map.of(), 7, 7).company().takingPart()).isEqualTo(7);
    }

    @Test
    void a_company_without_anybody_expects_nobody() {
        plan("Sales", Campaign.Kind.CONTENT);
        assertThat(forecast()).isEqualTo(Forecast.of(0, Map.of(), 0, 0));
        assertThat(forecast().expected()).isZero();
    }

    @Test
    void a_launch_waits_for_an_audience_and_then_is_not_asked_again() {
        plan("Legal", Campaign.Kind.INVITATION);
        roster.put(1, State.NONE, Language.NL);
        assertThat(launch.launch(ID, "key", NOW))
                .isInstanceOfSatisfying(
                        CheckAndLaunch.Outcome.Refused.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly(new Finding(Rule.AUDIENCE_EMPTY, "audience", "")));
        plan("Sales", Campaign.Kind.INVITATION);
        assertThat(launched()).isInstanceOf(LaunchOutcome.Launched.class);
        roster.put(1, State.NONE, Language.NL);
        assertThat(launched()).isInstanceOf(LaunchOutcome.AlreadyLaunched.class);
    }

    @Test
    void a_launch_waits_while_an_item_is_taken_back() {
        var recalled = new ItemId(4);
        plan(SALES, Campaign.Kind.CONTENT, Conduct.USUAL, recalled);
        people(1, 5, State.IN, null);
        recalls.put(recalled, new Recall(NOW, Map.of(Language.EN, "Two figures were wrong."), null));
        assertThat(errors()).contains(new Finding(Rule.ITEM_RECALLED, "items.4", ""));
        assertThat(launch.launch(ID, "key", NOW)).isInstanceOf(CheckAndLaunch.Outcome.Refused.class);
        recalls.clear();
        assertThat(errors()).extracting(Finding::rule).doesNotContain(Rule.ITEM_RECALLED);
    }

    @Test
    void who_gets_no_mail_is_told_by_the_reason_that_weighs_most() {
        plan(SALES, Campaign.Kind.CONTENT, Conduct.USUAL);
        people(1, 40, State.IN, null);
        people(41, 60, State.IN, LocalDate.parse("2026-12-24"));
        people(61, 90, State.NONE, null);
        people(91, 100, State.OUT, null);
        assertThat(forecast().notAsked()).isEqualTo(Map.of(NotAsked.NO_OPT_IN, 40, NotAsked.PAUSED, 20));
        plan(SALES, Campaign.Kind.INVITATION, Conduct.USUAL);
        assertThat(forecast().notAsked()).isEmpty();
    }

    /** D15 */
    @Test
    void whose_asks_of_the_week_are_used_up_gets_no_mail_now() {
        plan(SALES, Campaign.Kind.CONTENT, Conduct.USUAL);
        people(1, 40, State.IN, null);
        people(41, 100, State.OUT, null);
        for (int id = 1; id <= 10; id++) {
            spent.add(new EmployeeId(id));
        }
        spent.add(new EmployeeId(50));
        assertThat(forecast().expected()).isEqualTo(40);
        assertThat(forecast().now()).isEqualTo(30);
        assertThat(forecast().spent()).isEqualTo(10);
        plan(SALES, Campaign.Kind.INVITATION, Conduct.USUAL);
        assertThat(forecast().spent()).as("an invitation is no ask").isZero();
    }

    @Test
    void all_wait_for_the_end_of_quiet_times_and_those_beyond_the_pilot_for_its_own() {
        people(1, 60, State.IN, null);
        IntStream.rangeClosed(61, 80).forEach(id -> roster.put(pilot(id, "Sales")));
        plan(SALES, Campaign.Kind.CONTENT, new Conduct(TextDeal.USUAL, null, 2));
        assertThat(forecast().now()).isEqualTo(20);
        assertThat(forecast().later()).isEqualTo(60);
        plan(SALES, Campaign.Kind.CONTENT, Conduct.USUAL);
        assertThat(forecast(EVENING).now()).isZero();
        assertThat(forecast(EVENING).later()).isEqualTo(80);
        spent.addAll(IntStream.rangeClosed(1, 80).mapToObj(EmployeeId::new).toList());
        assertThat(forecast(EVENING).later()).as("tomorrow is in the same week").isZero();
        assertThat(forecast(EVENING).spent()).isEqualTo(80);
        assertThat(forecast(SUNDAY_EVENING).later())
                .as("Monday has asks of its own")
                .isEqualTo(80);
    }

    @Test
    void what_is_left_for_later_does_not_give_one_person_of_the_pilot_away() {
        people(1, 19, State.IN, null);
        roster.put(pilot(20, "Sales"));
        plan(SALES, Campaign.Kind.CONTENT, new Conduct(TextDeal.USUAL, null, 7));
        assertThat(forecast().expected()).isEqualTo(20);
        assertThat(forecast().later()).isEqualTo(20);
        assertThat(forecast().now()).isZero();
    }

    @Test
    void whose_turn_comes_after_the_window_gets_none() {
        people(1, 80, State.IN, null);
        plan(SALES, Campaign.Kind.CONTENT, Conduct.USUAL);
        var late = NOW.plus(Duration.ofDays(9)).minus(Duration.ofHours(12));
        assertThat(forecast(late).late())
                .as("the window closes at ten, and quiet ends at seven")
                .isZero();
        assertThat(forecast(late).later()).isEqualTo(80);
        endsAt = EVENING.plus(Duration.ofHours(2));
        plan(SALES, Campaign.Kind.CONTENT, Conduct.USUAL);
        assertThat(forecast(EVENING).late()).isEqualTo(80);
        assertThat(forecast(EVENING).later()).isZero();
    }

    @Test
    void the_clock_that_one_to_four_people_chose_decides_nothing() {
        people(1, 40, State.IN, null);
        plan(SALES, Campaign.Kind.CONTENT, Conduct.USUAL);
        var before = forecast();
        for (int id = 1; id <= 4; id++) {
            roster.put(new OwnSetting.InZone(ZoneId.of("Asia/Tokyo"))
                    .of(roster.find(new EmployeeId(id)).orElseThrow()));
        }
        assertThat(forecast()).isEqualTo(before);
        assertThat(before.now()).isEqualTo(40);
    }

    @Test
    void only_who_belongs_to_the_audience_makes_a_pilot() {
        plan(SALES, Campaign.Kind.CONTENT, new Conduct(TextDeal.USUAL, null, 2));
        people(1, 5, State.IN, null);
        roster.put(pilot(6, "Legal"));
        assertThat(errors()).containsExactly(new Finding(Rule.PILOT_EMPTY, "pilotDays", ""));
        roster.put(pilot(7, "Sales"));
        assertThat(errors()).isEmpty();
    }

    private List<Finding> errors() {
        return check.check(ID, NOW).orElseThrow().errors();
    }

    private Employee pilot(int id, String department) {
        var person = roster.put(id, State.IN, Language.NL);
        var old = person.profile();
        return new Employee(
                person.id(),
                new Profile(
                        old.externalId(),
                        old.firstName(),
                        old.lastName(),
                        old.address(),
                        department,
                        old.language(),
                        old.country(),
                        old.zone(),
                        old.topics(),
                        "pilot",
                        null,
                        false,
                        null,
                        null),
                person.chosen(),
                person.consent(),
                0,
                null,
                null,
                person.digestSlot(),
                person.publicity(),
                1);
    }

    @Test
    void what_is_not_there_is_not_checked() {
        assertThat(check.check(ID, NOW)).isEmpty();
        assertThat(launched()).isInstanceOf(LaunchOutcome.Unknown.class);
    }

    private void people(int from, int to, State state, @Nullable LocalDate pausedUntil) {
        for (int id = from; id <= to; id++) {
            roster.put(id, state, Language.NL, pausedUntil);
        }
    }

    private LaunchOutcome launched() {
        return ((CheckAndLaunch.Outcome.Answered) launch.launch(ID, "key", NOW)).launch();
    }

    private Forecast forecast() {
        return forecast(NOW);
    }

    private Forecast forecast(Instant now) {
        return check.check(ID, now).orElseThrow().forecast();
    }

    /** What the check says to that audience in a company of these people. */
    static Forecast forecast(List<Employee> people, Audience audience, Conduct conduct) {
        var test = new CheckCampaignTest();
        people.forEach(test.roster::put);
        test.plan(audience, Campaign.Kind.CONTENT, conduct);
        return test.forecast();
    }

    private void plan(String department, Campaign.Kind kind) {
        plan(
                Audience.of(new Facets(Set.of(department), Set.of(), Set.of(), Set.of(), Set.of(), Set.of())),
                kind,
                Conduct.USUAL);
    }

    private void plan(Audience audience, Campaign.Kind kind, Conduct conduct, ItemId... items) {
        campaigns.campaigns.put(
                ID,
                new Campaign(
                        ID,
                        "Graduates",
                        kind,
                        Campaign.Goal.BRAND,
                        Campaign.Priority.NORMAL,
                        Campaign.Status.DRAFT,
                        List.of(items),
                        audience,
                        null,
                        endsAt,
                        new Campaign.Sender("Talent team", null),
                        Briefing.NONE,
                        conduct,
                        null,
                        1));
    }

    /** A company that minds no word. */
    private static final class NoWords implements HouseWords {
        @Override
        public List<HouseWord> all() {
            return List.of();
        }

        @Override
        public void replace(List<HouseWord> words) {
            throw new UnsupportedOperationException("a check changes nothing");
        }
    }

    /** A company without items. */
    private static final class NoItems implements Items {
        @Override
        public Optional<Item> find(ItemId item) {
            return Optional.empty();
        }

        @Override
        public List<Item> findAll(List<ItemId> items) {
            return List.of();
        }

        @Override
        public ItemId nextId() {
            return new ItemId(1);
        }

        @Override
        public boolean create(Item item) {
            return false;
        }

        @Override
        public boolean replace(Item item) {
            return false;
        }

        @Override
        public long takeTextSlots(ItemId item, Language language, int count) {
            return 0;
        }
    }
}
