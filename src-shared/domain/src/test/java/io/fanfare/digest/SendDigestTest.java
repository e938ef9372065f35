package io.fanfare.digest;

import static io.fanfare.delivery.PostOffice.ENOUGH;
import static io.fanfare.delivery.PostOffice.NOW;
import static io.fanfare.delivery.PostOffice.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.board.Board;
import io.fanfare.board.CompanyFigures;
import io.fanfare.board.Goal;
import io.fanfare.board.GoalProgress;
import io.fanfare.board.Scope;
import io.fanfare.board.TeamNote;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.content.Item;
import io.fanfare.content.NotForMe;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.ClaimOutcome;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailContent.Together;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.Offer;
import io.fanfare.delivery.PostOffice;
import io.fanfare.delivery.Restraint;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.OwnSetting;
import io.fanfare.people.Publicity;
import io.fanfare.relevance.Past.Reaction;
import io.fanfare.report.PeopleCount;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The digest brings an undone item back once, and does not come when it has nothing to say. */
class SendDigestTest {
    private static final EmployeeId PERSON = new EmployeeId(7);

    private final PostOffice office = new PostOffice();
    private final Map<ItemId, Reaction> done = new HashMap<>();
    private List<Long> readers = List.of();
    private final Map<String, TeamNote> notes = new HashMap<>();
    private List<GoalProgress> goals = List.of();
    private @Nullable CompanyFigures company;
    private @Nullable Board board;
    private final PersonalWeeks weeks = new PersonalWeeks() {
        @Override
        public Impact impact(EmployeeId person, Week last, int weeks) {
            return new Impact(readers, 3);
        }

        @Override
        public Reaction reaction(EmployeeId person, ItemId item) {
            return done.getOrDefault(item, Reaction.NONE);
        }
    };
    private final SendDigest digest = new SendDigest(
            office.roster,
            id -> Optional.ofNullable(office.campaigns.get(id)),
            id -> Optional.ofNullable(office.items.get(id)),
            weeks,
            new JointNews(
                    _ -> Optional.ofNullable(company),
                    _ -> Optional.ofNullable(board),
                    () -> goals,
                    team -> Optional.ofNullable(notes.get(team)),
                    Language.NL),
            office.links,
            office.offers,
            office.deliveries,
            office.mail);

    @BeforeEach
    void somebodyWhoTakesPart() {
        office.roster.put(7, Consent.State.IN, Language.EN);
    }

    @Test
    void with_nothing_undone_and_no_readers_there_is_no_mail_and_no_claim() {
        lastWeek(1, State.SENT, 5);
        done.put(new ItemId(1), new Reaction(true, null));

        assertThat(send(NOW)).isEqualTo(new MailOutcome.NothingToSay());
        assertThat(office.deliveries.week(WEEK, PERSON).mails()).isEmpty();
    }

    @Test
    void readers_alone_are_worth_a_digest() {
        readers = List.of(0L, 4L);

        assertThat(send(NOW)).isEqualTo(new MailOutcome.Sent("m-1"));
        assertThat(content().readersOfWeek()).isEqualTo(4);
        assertThat(content().points()).isEqualTo(3);
        assertThat(content().offers()).isEmpty();
    }

    @Test
    void an_undone_item_comes_back_with_the_text_of_the_mail_and_a_done_one_does_not() {
        lastWeek(1, State.SENT, 1);
        lastWeek(2, State.DELIVERED, 5);
        done.put(new ItemId(2), new Reaction(true, null));

        send(NOW);

        assertThat(content().offers()).singleElement().satisfies(offer -> {
            assertThat(offer.title()).isEqualTo("Title 1");
            assertThat(offer.suggestion()).isEqualTo("two");
        });
    }

    @Test
    void what_the_weeks_asks_held_back_comes_first() {
        lastWeek(1, State.CARRIED, 0);
        lastWeek(2, State.SENT, 5);

        send(NOW);

        assertThat(content().offers()).extracting(Offer::title).containsExactly("Title 1", "Title 2");
    }

    @Test
    void what_is_urgent_comes_before_what_was_held_back() {
        lastWeek(1, State.CARRIED, 0);
        lastWeek(2, State.SENT, 5);
        urgent(2);

        send(NOW);

        assertThat(content().offers()).extracting(Offer::title).containsExactly("Title 2", "Title 1");
    }

    @Test
    void what_suits_the_person_best_comes_first_and_what_they_turned_down_last() {
        office.roster.put(
                new OwnSetting.About(Set.of("careers")).of(office.roster.put(7, Consent.State.IN, Language.EN)));
        for (int campaign = 1; campaign <= 3; campaign++) {
            lastWeek(campaign, State.SENT, 5);
        }
        about(1, "careers");
        about(2, "safety");

        send(NOW);
        assertThat(content().offers()).extracting(Offer::title).containsExactly("Title 1", "Title 3", "Title 2");

        lastWeek(4, State.SENT, 5);
        about(4, "careers");
        done.put(new ItemId(4), new Reaction(false, NotForMe.NOT_PROUD));
        done.put(new ItemId(2), new Reaction(true, null));
        // Item 1 is about what the person follows and what they just turned down.
        assertThat(left()).containsExactly(3, 1);
        done.put(new ItemId(3), new Reaction(false, NotForMe.NOT_MY_TOPIC));
        assertThat(left()).containsExactly(1);
    }

    /** 002-5: power of repetition, once and in other words. */
    @Test
    void an_evergreen_item_comes_back_after_eight_weeks_with_another_text() {
        readers = List.of(4L);
        mailed(WEEK.previous(), 1, State.SENT, 5);
        done.put(new ItemId(1), new Reaction(true, null));
        mailed(Week.of(WEEK.monday().minusWeeks(8)), 2, State.DELIVERED, 5);
        evergreen(2);

        send(NOW);

        assertThat(content().offers()).singleElement().satisfies(offer -> {
            assertThat(offer.title()).isEqualTo("Title 2");
            assertThat(offer.suggestion()).isEqualTo("one");
        });
    }

    @Test
    void an_evergreen_item_rests_alone_when_turned_down_or_when_there_is_enough_to_say() {
        var longAgo = Week.of(WEEK.monday().minusWeeks(8));
        mailed(longAgo, 2, State.DELIVERED, 5);
        evergreen(2);
        assertThat(send(NOW)).isEqualTo(new MailOutcome.NothingToSay());

        readers = List.of(4L);
        done.put(new ItemId(2), new Reaction(false, NotForMe.TOO_FLAT));
        send(NOW);
        assertThat(content().offers()).isEmpty();

        done.clear();
        mailed(Week.of(WEEK.monday().minusWeeks(7)), 5, State.DELIVERED, 5);
        evergreen(5);
        mailed(WEEK, 3, State.SENT, 5);
        mailed(WEEK, 4, State.SENT, 5);
        digest.send(new MailOrder.ForDigest(PERSON, WEEK.next(), NOW), ENOUGH, NOW);
        assertThat(content().offers()).extracting(Offer::title).containsExactly("Title 4", "Title 3");
    }

    @Test
    void a_week_without_a_share_holds_the_next_weeks_asks_back() {
        lastWeek(1, State.SENT, 5);

        send(NOW);

        assertThat(office.deliveries.week(WEEK, PERSON).restraint()).isEqualTo(new Restraint(1));
    }

    @Test
    void a_share_or_a_reader_brings_the_whole_budget_back() {
        lastWeek(1, State.SENT, 5);
        lastWeek(2, State.SENT, 5);
        done.put(new ItemId(2), new Reaction(true, null));

        send(NOW);

        assertThat(office.deliveries.week(WEEK, PERSON).restraint()).isEqualTo(Restraint.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "BOUNCED", "COMPLAINED"})
    void a_mail_that_reached_nobody_brings_nothing_back(State state) {
        lastWeek(1, state, 5);

        assertThat(send(NOW)).isEqualTo(new MailOutcome.NothingToSay());
    }

    @Test
    void a_campaign_whose_window_closed_does_not_come_back() {
        lastWeek(1, State.SENT, 5);

        assertThat(send(NOW.plus(Duration.ofDays(7)))).isEqualTo(new MailOutcome.NothingToSay());
    }

    @Test
    void a_digest_that_waited_more_than_half_a_day_is_left_out() {
        readers = List.of(4L);
        var order = new MailOrder.ForDigest(PERSON, WEEK, NOW);

        assertThat(digest.send(order, ENOUGH, NOW.plus(Duration.ofHours(12)).plusMillis(1)))
                .isEqualTo(new MailOutcome.Unwanted());
        assertThat(digest.send(order, ENOUGH, NOW.plus(Duration.ofHours(12)))).isInstanceOf(MailOutcome.Sent.class);
    }

    @Test
    void a_digest_that_is_ordered_twice_comes_once_and_counts_no_ask() {
        readers = List.of(4L);

        send(NOW);
        assertThat(send(NOW)).isEqualTo(new MailOutcome.Before(State.SENT));

        assertThat(office.posted).hasSize(1);
        assertThat(office.deliveries.week(WEEK, PERSON).asks()).isZero();
    }

    @Test
    void who_left_gets_none() {
        readers = List.of(4L);
        office.roster.put(7, Consent.State.OUT, Language.EN);

        assertThat(send(NOW)).isEqualTo(new MailOutcome.Unwanted());
    }

    @Test
    void what_everybody_did_is_no_reason_to_write() {
        newsOfTheWeek();

        assertThat(send(NOW)).isEqualTo(new MailOutcome.NothingToSay());
    }

    @Test
    void a_digest_tells_what_everybody_did_the_nearest_goal_and_what_the_leader_says() {
        readers = List.of(4L);
        newsOfTheWeek();

        send(NOW);

        assertThat(content().together())
                .isEqualTo(new Together(
                        1_240, new Together.Goal("Together", 620, 1_000, true), "Fine week", null, List.of()));
        assertThat(content().together().goal())
                .isNotNull()
                .extracting(Together.Goal::percent)
                .isEqualTo(62);
    }

    @Test
    void the_board_is_for_those_who_stand_on_boards_themselves() {
        readers = List.of(4L);
        newsOfTheWeek();
        office.roster.show(PERSON, new Publicity(true, null, false));

        send(NOW);

        assertThat(content().together().top()).hasSize(5).first().isEqualTo(new Together.Place(1, "P1", 9));
    }

    @Test
    void a_leaders_words_are_news_for_four_weeks() {
        readers = List.of(4L);
        notes.put(team(), new TeamNote(team(), "Fine week", null, NOW.minus(Duration.ofDays(28))));

        send(NOW);

        assertThat(content().together().isNothing()).isTrue();
    }

    private String team() {
        return office.roster.find(PERSON).orElseThrow().profile().department();
    }

    private void newsOfTheWeek() {
        var week = new Period.OfWeek(WEEK.previous());
        company = new CompanyFigures(week, 1_240, 5_000, new PeopleCount.Exactly(40), NOW);
        var goal = new Goal(
                1, Map.of(Language.EN, "Together"), null, Goal.Measure.READERS, 1_000, Period.parse("2026-11"));
        goals = List.of(new GoalProgress(goal, 620L, NOW));
        notes.put(team(), new TeamNote(team(), "Fine week", null, NOW.minus(Duration.ofDays(1))));
        board = new Board(
                new Scope.OfPeriod(week),
                Board.Kind.PEOPLE,
                IntStream.rangeClosed(1, 6)
                        .mapToObj(rank -> new Board.Line(rank, "P" + rank, 10 - rank, new EmployeeId(rank)))
                        .toList(),
                new PeopleCount.Exactly(6),
                NOW,
                null,
                null);
    }

    private void urgent(int campaign) {
        office.campaigns.computeIfPresent(
                new CampaignId(campaign),
                (_, each) -> new Campaign(
                        each.id(),
                        each.name(),
                        each.kind(),
                        each.goal(),
                        Campaign.Priority.URGENT,
                        each.status(),
                        each.items(),
                        each.audience(),
                        each.startsAt(),
                        each.endsAt(),
                        each.sender(),
                        each.briefing(),
                        each.conduct(),
                        each.launch(),
                        each.version()));
    }

    private void about(int item, String topic) {
        change(item, Set.of(topic), false);
    }

    private void evergreen(int item) {
        change(item, Set.of(), true);
    }

    private void change(int item, Set<String> topics, boolean evergreen) {
        office.items.computeIfPresent(
                new ItemId(item),
                (_, each) -> new Item(
                        each.id(),
                        each.campaign(),
                        each.itemClass(),
                        topics,
                        each.personas(),
                        each.destination(),
                        each.author(),
                        each.external(),
                        evergreen,
                        each.hashtag(),
                        each.image(),
                        each.assets(),
                        each.texts(),
                        each.cleared(),
                        each.version()));
    }

    /** The items that are left of last week, in order. */
    private List<Integer> left() {
        return new Leftovers(
                        id -> Optional.ofNullable(office.campaigns.get(id)),
                        id -> Optional.ofNullable(office.items.get(id)),
                        weeks)
                        .of(
                                office.deliveries.week(WEEK.previous(), PERSON),
                                office.roster.find(PERSON).orElseThrow(),
                                NOW)
                        .undone()
                        .stream()
                        .map(candidate -> candidate.item().id().value())
                        .toList();
    }

    private MailOutcome send(Instant now) {
        return digest.send(new MailOrder.ForDigest(PERSON, WEEK, now), ENOUGH, now);
    }

    private MailContent.OfDigest content() {
        return (MailContent.OfDigest) office.written.getLast();
    }

    /** A mail of last week that has come so far; with a budget of 0 it is carried. */
    private void lastWeek(int campaign, State state, int budget) {
        mailed(WEEK.previous(), campaign, state, budget);
    }

    private void mailed(Week week, int campaign, State state, int budget) {
        office.campaign(campaign, Kind.CONTENT);
        var key = new MailKey.OfCampaign(new CampaignId(campaign));
        var claim = new Claim(week, PERSON, key, true, Map.of(new ItemId(campaign), 1L), null, NOW);
        switch (office.deliveries.claim(claim, budget)) {
            case ClaimOutcome.Claimed claimed -> {
                if (state == State.REFUSED) {
                    office.deliveries.refused(claimed.id());
                } else {
                    office.deliveries.heard(claimed.id(), state, "m-0");
                }
            }
            case ClaimOutcome.OverBudget _ -> assertThat(state).isEqualTo(State.CARRIED);
            case ClaimOutcome.AlreadyClaimed _ -> throw new AssertionError("claimed twice");
        }
    }
}
