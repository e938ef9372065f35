package io.fanfare.report;

import static io.fanfare.delivery.PostOffice.ENOUGH;
import static io.fanfare.delivery.PostOffice.NOW;
import static io.fanfare.delivery.PostOffice.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.conversion.Tally;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.PostOffice;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.report.Figures.ItemFigures;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 001-27: what a campaign brought, told to those who had a part in it, once and without a figure of anybody else's. */
class SendResultsTest {
    private static final EmployeeId PERSON = new EmployeeId(7);
    private static final ItemId ITEM = new ItemId(1);
    private static final MailOrder.ForResults ORDER = new MailOrder.ForResults(new CampaignId(1), PERSON, WEEK);

    private final PostOffice office = new PostOffice();
    private final Map<ItemId, ItemFigures> figures = new HashMap<>();
    private int own;

    @BeforeEach
    void somebodyOfAnEndedCampaign() {
        office.campaign(1, Kind.CONTENT);
        office.roster.put(7, Consent.State.IN, Language.EN);
    }

    @Test
    void a_sharer_hears_once_of_their_own_readers_and_of_everybodys() {
        own = 3;
        reached(12, 40);

        assertThat(send()).isEqualTo(new MailOutcome.Sent("m-1"));
        assertThat(send()).isEqualTo(new MailOutcome.Before(State.SENT));

        assertThat(office.written.getFirst()).isInstanceOfSatisfying(MailContent.OfResults.class, mail -> {
            assertThat(mail.title()).isEqualTo(new MailContent.Said("Title 1", Language.EN));
            assertThat(mail.readers()).isEqualTo(3);
            assertThat(mail.together()).isEqualTo(40);
        });
        assertThat(office.deliveries.week(WEEK, PERSON).asks()).isZero();
    }

    /** k = 5: whoever takes their own part off is left with that of at least five others. */
    @ParameterizedTest
    @CsvSource({"3, 6, 40", "3, 5, 0", "0, 5, 40", "0, 4, 0"})
    void the_total_is_told_only_where_five_others_have_a_part_in_it(int readers, int people, long told) {
        own = readers;
        reached(people, 40);
        var outcome = send();

        if (readers == 0 && told == 0) {
            assertThat(outcome).isEqualTo(new MailOutcome.NothingToSay());
            assertThat(office.posted).isEmpty();
        } else {
            assertThat(((MailContent.OfResults) office.written.getFirst()).together())
                    .isEqualTo(told);
        }
    }

    @Test
    void what_the_share_page_counts_is_no_reader() {
        reached(0, 0);
        figures.put(
                ITEM,
                new ItemFigures(
                        Rungs.NONE, NOW, Map.of(0, new HourFacts(9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), Tally.NONE));

        assertThat(send()).isEqualTo(new MailOutcome.NothingToSay());
    }

    @Test
    void who_left_or_takes_a_break_gets_none_nor_anybody_once_all_of_it_was_recalled() {
        own = 3;
        reached(12, 40);
        office.roster.put(7, Consent.State.IN, Language.EN, LocalDate.of(2026, 12, 24));
        assertThat(send()).isEqualTo(new MailOutcome.Unwanted());
        office.roster.put(7, Consent.State.OUT, Language.EN);
        assertThat(send()).isEqualTo(new MailOutcome.Unwanted());
        office.roster.put(7, Consent.State.IN, Language.EN);
        office.items.clear();
        assertThat(send()).isEqualTo(new MailOutcome.Unwanted());
    }

    @Test
    void at_night_it_waits_and_claims_nothing() {
        own = 3;
        reached(12, 40);
        var quiet = QuietTimes.parse("20-07 SATURDAY SUNDAY", List.of());
        var evening = NOW.plus(Duration.ofHours(10));

        assertThat(results(quiet).send(ORDER, ENOUGH, evening))
                .isEqualTo(new MailOutcome.PutOff("quiet time", Duration.ofMinutes(15)));
        assertThat(office.deliveries.week(WEEK, PERSON).mails()).isEmpty();
    }

    private void reached(int people, int readers) {
        var rungs = new Rungs(0, 0, Map.of(), new Rungs.Counts(people, 0, people, 0, 0), Map.of(), Rungs.Texts.NONE);
        figures.put(
                ITEM,
                new ItemFigures(
                        rungs, NOW, Map.of(1, new HourFacts(readers, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), Tally.NONE));
    }

    private MailOutcome send() {
        return results(QuietTimes.NONE).send(ORDER, ENOUGH, NOW);
    }

    private SendResults results(QuietTimes quiet) {
        return new SendResults(
                office.roster,
                id -> Optional.ofNullable(office.campaigns.get(id)),
                id -> Optional.ofNullable(office.items.get(id)),
                (person, item) -> List.of(share(person, 1, own), share(person, 0, 5)),
                figures::get,
                office.links,
                office.mail,
                Language.NL,
                quiet);
    }

    private static Hours.ShareDay share(EmployeeId person, int network, int readers) {
        var facts = new HourFacts(readers, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return new Hours.ShareDay(
                person, network, LocalDate.ofInstant(NOW, ZoneOffset.UTC), Map.of(Hour.of(NOW), facts), Map.of());
    }
}
