package io.fanfare.delivery;

import static io.fanfare.delivery.PostOffice.NOW;
import static io.fanfare.delivery.PostOffice.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.FakeCampaigns;
import io.fanfare.campaign.FakePlanning;
import io.fanfare.campaign.PlannedPage;
import io.fanfare.content.TextDeal;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of a campaign's mails is counted anew each time, ever more rarely, and for the last time six days after the launch. */
class RollUpDeliveryTest {
    private static final CampaignId ID = new CampaignId(1);
    private static final EmployeeId CANARY = new EmployeeId(99);

    private final PostOffice office = new PostOffice();
    private final FakeCampaigns campaigns = new FakeCampaigns();
    private final FakePlanning planning = new FakePlanning();
    private final Map<CampaignId, DeliveryFigures> reports = new HashMap<>();
    private final RollUpDelivery rollUp = new RollUpDelivery(
            campaigns,
            planning,
            office.deliveries,
            new DeliveryReports() {
                @Override
                public Optional<DeliveryFigures> find(CampaignId campaign) {
                    return Optional.ofNullable(reports.get(campaign));
                }

                @Override
                public void put(CampaignId campaign, DeliveryFigures figures) {
                    reports.put(campaign, figures);
                }
            },
            () -> Set.of(CANARY));

    @BeforeEach
    void aCampaignThatIsBeingSent() {
        campaigns.campaigns.put(ID, office.campaign(1, Kind.CONTENT));
        campaigns.agenda.put(ID, NOW);
    }

    @Test
    void every_mail_counts_once_where_it_stands_and_canaries_not_at_all() {
        planning.record(new PlannedPage(ID, 0, 0, 4, Map.of(), null));
        planning.record(new PlannedPage(ID, 1, 0, 3, Map.of(), null));
        mail(1, State.DELIVERED);
        mail(2, State.BOUNCED);
        mail(3, State.CLAIMED);
        mail(4, State.CARRIED);
        mail(CANARY.value(), State.DELIVERED);
        var counted = NOW.plus(Duration.ofMinutes(10));

        rollUp.rollUp(counted);
        rollUp.rollUp(counted.plus(Duration.ofMinutes(10)));

        assertThat(reports.get(ID))
                .isEqualTo(new DeliveryFigures(7, 2, 1, 1, 0, 0, 1, 1, Map.of(), counted.plus(Duration.ofMinutes(10))));
    }

    @Test
    void mails_that_waited_for_monday_are_counted_with_the_others() {
        planning.record(new PlannedPage(ID, 0, 0, 2, Map.of(), null));
        mail(1, State.DELIVERED);
        mail(2, WEEK.next(), State.SENT);

        var friday = NOW.plus(Duration.ofDays(4));
        campaigns.campaigns.computeIfPresent(
                ID,
                (_, campaign) ->
                        campaign.launched(new Launch("key", friday, WEEK)).in(Status.SENDING));
        rollUp.rollUp(friday.plus(Duration.ofHours(1)));
        assertThat(reports.get(ID).sent()).isEqualTo(1);
        campaigns.agenda.put(ID, NOW);
        rollUp.rollUp(friday.plus(Duration.ofDays(3)));
        assertThat(reports.get(ID).sent()).isEqualTo(2);
    }

    @Test
    void mails_that_waited_for_the_end_of_the_pilot_are_counted_with_the_others() {
        campaigns.campaigns.put(ID, office.campaign(1, Kind.CONTENT, new Conduct(TextDeal.USUAL, null, 14)));
        mail(1, State.DELIVERED);
        mail(2, WEEK.next().next(), State.SENT);

        rollUp.rollUp(NOW.plus(Duration.ofDays(6)));
        assertThat(reports.get(ID).sent()).isEqualTo(1);
        campaigns.agenda.put(ID, NOW);
        rollUp.rollUp(NOW.plus(Duration.ofDays(15)));
        assertThat(reports.get(ID).sent()).isEqualTo(2);
        campaigns.campaigns.computeIfPresent(ID, (_, campaign) -> campaign.in(Status.ENDED));
        rollUp.rollUp(NOW.plus(Duration.ofDays(19)));
        assertThat(campaigns.agenda).containsKey(ID);
        rollUp.rollUp(NOW.plus(Duration.ofDays(21)));
        assertThat(campaigns.agenda).isEmpty();
    }

    @Test
    void a_claim_without_a_word_is_unknown_only_after_five_minutes() {
        mail(1, State.CLAIMED);

        rollUp.rollUp(NOW.plus(Duration.ofMinutes(4)));
        assertThat(reports.get(ID).unknown()).isZero();
        campaigns.agenda.put(ID, NOW);
        rollUp.rollUp(NOW.plus(Duration.ofMinutes(5)));
        assertThat(reports.get(ID).unknown()).isEqualTo(1);
    }

    @Test
    void counts_grow_rarer_with_the_age_of_the_launch() {
        assertThat(nextAfter(Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(10));
        assertThat(nextAfter(Duration.ofHours(12))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void six_days_after_the_launch_only_the_end_of_the_window_is_left() {
        rollUp.rollUp(NOW.plus(Duration.ofDays(6)));

        assertThat(campaigns.agenda).containsEntry(ID, NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void an_ended_campaign_is_counted_until_its_mails_are_still() {
        campaigns.campaigns.computeIfPresent(ID, (_, campaign) -> campaign.in(Status.ENDED));

        rollUp.rollUp(NOW.plus(Duration.ofHours(1)));
        assertThat(campaigns.agenda).containsKey(ID);
        rollUp.rollUp(NOW.plus(Duration.ofDays(6)));
        assertThat(campaigns.agenda).isEmpty();
    }

    private Duration nextAfter(Duration age) {
        campaigns.agenda.put(ID, NOW);
        Instant counted = NOW.plus(age);
        rollUp.rollUp(counted);
        return Duration.between(counted, campaigns.agenda.get(ID));
    }

    private void mail(int person, State state) {
        mail(person, WEEK, state);
    }

    private void mail(int person, Week week, State state) {
        var key = new MailKey.OfCampaign(ID);
        var claim = new Claim(week, new EmployeeId(person), key, true, Map.of(), null, NOW);
        if (office.deliveries.claim(claim, state == State.CARRIED ? 0 : 5) instanceof ClaimOutcome.Claimed claimed
                && state != State.CLAIMED) {
            office.deliveries.heard(claimed.id(), state, "m-" + person);
        }
    }
}
