package io.fanfare.delivery;

import static io.fanfare.delivery.PostOffice.ENOUGH;
import static io.fanfare.delivery.PostOffice.NOW;
import static io.fanfare.delivery.PostOffice.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.content.Recall;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.Postman.Posted;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails of campaigns and invitations: only to people who may get them at this moment, and nobody is asked twice. */
class SendMailsTest {
    private static final CampaignId ID = new CampaignId(1);
    private static final EmployeeId PERSON = new EmployeeId(7);

    private static final QuietTimes QUIET = QuietTimes.parse("20-07 SATURDAY SUNDAY", List.of());

    private final PostOffice office = new PostOffice();
    private final SendCampaignMail campaignMail = new SendCampaignMail(
            office.roster,
            id -> Optional.ofNullable(office.campaigns.get(id)),
            id -> Optional.ofNullable(office.items.get(id)),
            id -> office.recalls.containsKey(id),
            office.links,
            office.offers,
            office.deliveries,
            office.mail,
            QUIET);
    private final SendInvitation invitation = new SendInvitation(
            office.roster,
            id -> Optional.ofNullable(office.campaigns.get(id)),
            office.links,
            office.deliveries,
            office.mail,
            Language.EN,
            QUIET);

    @BeforeEach
    void aCampaign() {
        office.campaign(1, Kind.CONTENT);
    }

    @Test
    void a_campaigns_mail_offers_its_items_in_the_persons_language_with_the_planned_text() {
        office.roster.put(7, Consent.State.IN, Language.EN);

        assertThat(send(1)).isEqualTo(new MailOutcome.Sent("m-1"));

        assertThat(office.written).singleElement().isInstanceOfSatisfying(MailContent.OfCampaign.class, content -> {
            assertThat(content.until()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(content.offers()).singleElement().satisfies(offer -> {
                assertThat(offer.title()).isEqualTo("Title 1");
                assertThat(offer.suggestion()).isEqualTo("two");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(value = Consent.State.class, mode = EnumSource.Mode.EXCLUDE, names = "IN")
    void nobody_who_did_not_say_yes_gets_a_campaigns_mail(Consent.State state) {
        office.roster.put(7, state, Language.EN);

        assertThat(send(1)).isEqualTo(new MailOutcome.Unwanted());
        assertThat(office.posted).isEmpty();
        assertThat(state(ID)).isEqualTo(State.REFUSED);
    }

    @Test
    void a_pause_holds_until_its_day_and_a_closed_window_for_good() {
        office.roster.put(7, Consent.State.IN, Language.EN, LocalDate.of(2026, 11, 24));
        assertThat(send(1)).isEqualTo(new MailOutcome.Unwanted());

        office.roster.put(8, Consent.State.IN, Language.EN, LocalDate.of(2026, 11, 23));
        var order = new MailOrder.ForCampaign(ID, new EmployeeId(8), WEEK, Map.of());
        assertThat(campaignMail.send(order, ENOUGH, NOW.plus(Duration.ofDays(7))))
                .isEqualTo(new MailOutcome.Unwanted());
        office.campaign(2, Kind.CONTENT);
        var second = new MailOrder.ForCampaign(new CampaignId(2), new EmployeeId(8), WEEK, Map.of());
        assertThat(campaignMail.send(second, ENOUGH, NOW)).isEqualTo(new MailOutcome.Sent("m-1"));
    }

    /** 002-2: what the queue held up does not come in the evening. */
    @Test
    void a_mail_that_is_late_waits_once_more_and_claims_nothing() {
        office.roster.put(7, Consent.State.IN, Language.EN);
        var order = new MailOrder.ForCampaign(ID, PERSON, WEEK, Map.of());

        assertThat(campaignMail.send(order, ENOUGH, Instant.parse("2026-11-23T19:00:00Z")))
                .isEqualTo(new MailOutcome.PutOff("quiet time", Duration.ofMinutes(15)));
        assertThat(campaignMail.send(order, ENOUGH, Instant.parse("2026-11-24T05:50:00Z")))
                .isEqualTo(new MailOutcome.PutOff("quiet time", Duration.ofMinutes(10)));
        assertThat(office.deliveries.week(WEEK, PERSON).mails()).isEmpty();
        assertThat(campaignMail.send(order, ENOUGH, Instant.parse("2026-11-24T06:00:00Z")))
                .isEqualTo(new MailOutcome.Sent("m-1"));
    }

    /** D27 */
    @Test
    void a_mail_leaves_out_what_was_recalled_and_does_not_go_when_nothing_is_left() {
        office.roster.put(7, Consent.State.IN, Language.EN);
        office.recalls.put(new ItemId(1), new Recall(NOW, Map.of(Language.EN, "Wrong figures."), null));

        assertThat(send(1)).isEqualTo(new MailOutcome.Unwanted());

        assertThat(office.posted).isEmpty();
        assertThat(state(ID)).isEqualTo(State.REFUSED);
    }

    @Test
    void an_order_for_a_campaign_or_an_item_that_is_not_there_is_a_fault() {
        office.roster.put(7, Consent.State.IN, Language.EN);

        assertThatThrownBy(() -> send(9)).hasMessage("there is no campaign 9");
        office.items.clear();
        assertThatThrownBy(() -> send(1)).hasMessage("there is no item 1");
        assertThat(office.posted).isEmpty();
    }

    @Test
    void an_invitation_is_noted_with_the_person_and_comes_once() {
        office.roster.put(7, Consent.State.NONE, Language.EN);

        assertThat(invite(1)).isEqualTo(new MailOutcome.Sent("m-1"));
        assertThat(consent()).isEqualTo(Consent.State.INVITED);
        assertThat(invite(1)).isEqualTo(new MailOutcome.Unwanted());
        office.campaign(2, Kind.INVITATION);
        assertThat(invite(2)).isEqualTo(new MailOutcome.Unwanted());
        assertThat(office.posted).hasSize(1);
    }

    @Test
    void a_crash_between_the_mail_and_its_note_asks_nobody_twice() {
        office.roster.put(7, Consent.State.NONE, Language.EN);
        invite(1);
        office.roster.put(7, Consent.State.NONE, Language.EN);

        assertThat(invite(1)).isEqualTo(new MailOutcome.Before(State.SENT));
        assertThat(consent()).isEqualTo(Consent.State.INVITED);
        assertThat(office.posted).hasSize(1);
    }

    @Test
    void a_refused_invitation_was_no_question() {
        office.roster.put(7, Consent.State.NONE, Language.EN);
        office.answer = new Posted.Refused("no such address");

        invite(1);

        assertThat(consent()).isEqualTo(Consent.State.NONE);
    }

    private MailOutcome send(int campaign) {
        var order = new MailOrder.ForCampaign(new CampaignId(campaign), PERSON, WEEK, Map.of(new ItemId(1), 1L));
        return campaignMail.send(order, ENOUGH, NOW);
    }

    private MailOutcome invite(int campaign) {
        return invitation.send(new MailOrder.ForInvitation(new CampaignId(campaign), PERSON, WEEK), ENOUGH, NOW);
    }

    private State state(CampaignId campaign) {
        return office.deliveries
                .week(WEEK, PERSON)
                .mail(new MailKey.OfCampaign(campaign))
                .orElseThrow()
                .state();
    }

    private Consent.State consent() {
        return office.roster.find(PERSON).orElseThrow().consent().state();
    }
}
