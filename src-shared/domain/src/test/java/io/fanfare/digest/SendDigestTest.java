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
import io.fanfare.campaign.Campaign.Kind;
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
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.Publicity;
import io.fanfare.report.PeopleCount;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Set<ItemId> done = new HashSet<>();
    private List<Long> readers = List.of();
    private final Map<String, TeamNote> notes = new HashMap<>();
    private List<GoalProgress> goals = List.of();
    private @Nullable CompanyFigures company;
    private @Nullable Board board;
    private final SendDigest digest = new SendDigest(
            office.roster,
            id -> Optional.ofNullable(office.campaigns.get(id)),
            id -> Optional.ofNullable(office.items.get(id)),
            new PersonalWeeks() {
                @Override
                public Impact impact(EmployeeId person, Week last, int weeks) {
                    return new Impact(readers, 3);
                }

                @Override
                public boolean isDone(EmployeeId person, ItemId item) {
                    return done.contains(item);
                }
            },
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
        done.add(new ItemId(1));

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
        done.add(new ItemId(2));

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

    private MailOutcome send(Instant now) {
        return digest.send(new MailOrder.ForDigest(PERSON, WEEK, now), ENOUGH, now);
    }

    private MailContent.OfDigest content() {
        return (MailContent.OfDigest) office.written.getLast();
    }

    /** A mail of last week that has come so far; with a budget of 0 it is carried. */
    private void lastWeek(int campaign, State state, int budget) {
        office.campaign(campaign, Kind.CONTENT);
        var key = new MailKey.OfCampaign(new CampaignId(campaign));
        var claim = new Claim(WEEK.previous(), PERSON, key, true, Map.of(new ItemId(campaign), 1L), NOW);
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
