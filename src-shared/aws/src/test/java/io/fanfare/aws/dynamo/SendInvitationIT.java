package io.fanfare.aws.dynamo;

import static io.fanfare.aws.dynamo.MailDesk.ANN;
import static io.fanfare.aws.dynamo.MailDesk.PLENTY;
import static io.fanfare.aws.dynamo.MailDesk.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import org.junit.jupiter.api.Test;

/** Invitations on real rows, with a postman that does as it is told. */
class SendInvitationIT {
    private final MailDesk desk = new MailDesk();

    @Test
    void an_invitation_goes_to_who_was_never_asked_and_notes_it() {
        desk.stage.person(Examples.person(8, Language.EN, Consent.State.NONE));
        var order = new MailOrder.ForInvitation(new CampaignId(9), new EmployeeId(8), WEEK);

        assertThat(desk.invitations(Stage.NO_FAULTS).send(order, PLENTY, Examples.NOW))
                .isInstanceOf(MailOutcome.Sent.class);
        assertThat(desk.consent(8)).isEqualTo(Consent.State.INVITED);
        assertThat(desk.invitations(Stage.NO_FAULTS).send(order, PLENTY, Examples.NOW))
                .isEqualTo(new MailOutcome.Unwanted());
        assertThat(desk.postman.letters).hasSize(1);
    }

    @Test
    void nobody_is_invited_who_answered_before() {
        var order = new MailOrder.ForInvitation(new CampaignId(9), ANN, WEEK);

        assertThat(desk.invitations(Stage.NO_FAULTS).send(order, PLENTY, Examples.NOW))
                .isEqualTo(new MailOutcome.Unwanted());
    }

    @Test
    void an_invitation_whose_record_was_lost_is_noted_by_its_double() {
        desk.stage.person(Examples.person(8, Language.EN, Consent.State.NONE));
        var order = new MailOrder.ForInvitation(new CampaignId(9), new EmployeeId(8), WEEK);
        // Calls: campaign, person, claim, sent, invited.
        var plan = Faults.crashAt(5, false);
        assertThatThrownBy(() -> desk.invitations(plan).send(order, PLENTY, Examples.NOW))
                .isInstanceOf(Faults.Crash.class);
        assertThat(desk.consent(8)).isEqualTo(Consent.State.NONE);

        assertThat(desk.invitations(Stage.NO_FAULTS).send(order, PLENTY, Examples.NOW))
                .isEqualTo(new MailOutcome.Before(State.SENT));
        assertThat(desk.consent(8)).isEqualTo(Consent.State.INVITED);
        assertThat(desk.postman.letters).hasSize(1);
    }
}
