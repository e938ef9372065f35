package io.fanfare.delivery;

import static io.fanfare.delivery.PostOffice.ENOUGH;
import static io.fanfare.delivery.PostOffice.NOW;
import static io.fanfare.delivery.PostOffice.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.content.Recall;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever shared what was taken back hears so once, and is left in peace when they are away. */
class SendRecallTest {
    private static final EmployeeId PERSON = new EmployeeId(7);
    private static final ItemId ITEM = new ItemId(1);
    private static final Instant SINCE = NOW.minusSeconds(600);
    private final PostOffice office = new PostOffice();

    @BeforeEach
    void somebodyWhoSharedWhatIsTakenBack() {
        office.campaign(1, Kind.CONTENT);
        office.roster.put(7, State.IN, Language.EN);
        recalled(SINCE);
    }

    @Test
    void a_sharer_hears_once_whatever_the_looks_find_and_it_counts_as_no_ask() {
        assertThat(send(SINCE)).isEqualTo(new MailOutcome.Sent("m-1"));
        assertThat(send(SINCE)).isEqualTo(new MailOutcome.Before(Delivery.State.SENT));

        assertThat(office.posted)
                .singleElement()
                .satisfies(letter -> assertThat(letter.to()).isEqualTo("sanne7@noordlicht.example"));
        assertThat(office.deliveries.week(WEEK, PERSON).asks()).isZero();
    }

    @Test
    void title_and_statement_come_each_in_the_best_language_that_it_has() {
        send(SINCE);

        var person = office.roster.find(PERSON).orElseThrow();
        assertThat(office.written)
                .containsExactly(new MailContent.OfRecall(
                        new MailContent.Reader(Language.EN, "Sanne"),
                        new MailContent.Said("Title 1", Language.EN),
                        new MailContent.Said("Er stond een fout in.", Language.NL),
                        office.links.me(person, NOW),
                        office.links.unsubscribe(PERSON)));
    }

    @Test
    void who_left_cannot_be_reached_said_no_or_takes_a_break_gets_none() {
        office.roster.putLeaver(7, State.IN, LocalDate.of(2026, 11, 23));
        unwanted();
        office.roster.put(7, State.OUT, Language.EN);
        unwanted();
        office.roster.put(7, State.IN, Language.EN, LocalDate.of(2026, 12, 24));
        unwanted();
        office.roster.putCanary(7, State.IN);
        unwanted();
        office.roster.put(7, State.IN, Language.EN);
        office.roster.suppress(PERSON, Suppression.BOUNCED);
        unwanted();
    }

    @Test
    void what_was_restored_brings_none_and_recalled_once_more_only_that_recalls_own() {
        office.recalls.clear();
        unwanted();
        recalled(NOW);
        unwanted();
        assertThat(send(NOW)).isEqualTo(new MailOutcome.Sent("m-1"));
    }

    @Test
    void an_order_from_before_it_was_said_is_about_the_recall_that_there_is() {
        assertThat(send(null)).isEqualTo(new MailOutcome.Sent("m-1"));
    }

    @Test
    void an_item_that_nobody_knows_any_more_brings_none() {
        office.items.clear();
        unwanted();
    }

    @Test
    void it_may_come_in_the_evening_but_waits_on_a_day_off_and_claims_nothing() {
        var saturday = NOW.plus(Duration.ofDays(5));
        assertThat(send(SINCE, saturday)).isEqualTo(new MailOutcome.PutOff("quiet time", PostponedMails.LONGEST));
        assertThat(office.deliveries.week(WEEK, PERSON).mails()).isEmpty();
        assertThat(send(SINCE, NOW.plus(Duration.ofHours(12)))).isEqualTo(new MailOutcome.Sent("m-1"));
    }

    private void recalled(Instant since) {
        office.recalls.put(ITEM, new Recall(since, Map.of(Language.NL, "Er stond een fout in."), null));
    }

    private void unwanted() {
        assertThat(send(SINCE)).isEqualTo(new MailOutcome.Unwanted());
        assertThat(office.posted).isEmpty();
    }

    private MailOutcome send(@Nullable Instant recalled) {
        return send(recalled, NOW);
    }

    private MailOutcome send(@Nullable Instant recalled, Instant now) {
        return new SendRecall(
                        office.roster,
                        item -> Optional.ofNullable(office.items.get(item)),
                        item -> Optional.ofNullable(office.recalls.get(item)),
                        office.links,
                        office.mail,
                        Language.NL,
                        QuietTimes.parse("20-07 SATURDAY SUNDAY", List.of()))
                .send(new MailOrder.ForRecall(ITEM, PERSON, WEEK, recalled), ENOUGH, now);
    }
}
