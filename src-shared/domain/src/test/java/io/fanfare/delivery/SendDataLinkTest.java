package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.DataLinkRoutes.Route;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee.Suppression;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link to one's data goes to the address that is known, while it works, whatever the person said to mails (D16). */
class SendDataLinkTest {
    private static final int PROOF = 5;
    private static final int PRESENT = 99;
    private final PostOffice office = new PostOffice();
    private final SendDataLink links =
            new SendDataLink(office.roster, office.links, office.mail, (_, number) -> switch (number) {
                case PROOF -> new Route.Unproven("new@mail.example");
                case PRESENT -> new Route.Known();
                default -> new Route.None();
            });

    @BeforeEach
    void somebodyWhoGetsNoMails() {
        office.roster.put(7, State.OUT, Language.NL);
    }

    @Test
    void it_goes_to_the_known_address_and_claims_nothing() {
        assertThat(send(7)).isEqualTo(new MailOutcome.Sent("m-1"));
        assertThat(office.posted)
                .singleElement()
                .satisfies(letter -> assertThat(letter.to()).isEqualTo("sanne7@noordlicht.example"));
        assertThat(office.written.getFirst())
                .isInstanceOfSatisfying(
                        MailContent.OfDataLink.class,
                        mail -> assertThat(mail.link()).startsWith("https://share.example/data/"));
    }

    @Test
    void the_link_that_proves_another_mailbox_goes_there_and_says_so() {
        var order =
                new MailOrder.ForDataLink(new EmployeeId(7), PostOffice.WEEK, PROOF, PostOffice.NOW.plusSeconds(900));
        assertThat(links.send(order, PostOffice.NOW)).isEqualTo(new MailOutcome.Sent("m-1"));
        assertThat(office.posted)
                .singleElement()
                .satisfies(letter -> assertThat(letter.to()).isEqualTo("new@mail.example"));
        assertThat(office.written.getFirst()).isInstanceOf(MailContent.OfNewMailbox.class);
        assertThat(office.posted.getFirst().unsubscribe())
                .as("a stranger's press is not the person's word")
                .isNull();
    }

    @Test
    void a_link_that_a_later_one_ended_goes_nowhere_least_of_all_to_the_known_address() {
        var late = new MailOrder.ForDataLink(new EmployeeId(7), PostOffice.WEEK, 98, PostOffice.NOW.plusSeconds(900));
        assertThat(links.send(late, PostOffice.NOW)).isEqualTo(new MailOutcome.Unwanted());
        assertThat(office.posted).isEmpty();
    }

    @Test
    void nothing_goes_when_its_time_is_over_or_there_is_nobody() {
        assertThat(links.send(order(7), PostOffice.NOW.plusSeconds(900))).isEqualTo(new MailOutcome.Unwanted());
        assertThat(send(8)).isEqualTo(new MailOutcome.Unwanted());
        office.roster.suppress(new EmployeeId(7), Suppression.BOUNCED);
        assertThat(send(7)).isEqualTo(new MailOutcome.Unwanted());
        assertThat(office.posted).isEmpty();
    }

    private MailOutcome send(int person) {
        return links.send(order(person), PostOffice.NOW.plusSeconds(899));
    }

    private static MailOrder.ForDataLink order(int person) {
        return new MailOrder.ForDataLink(
                new EmployeeId(person), PostOffice.WEEK, PRESENT, PostOffice.NOW.plusSeconds(900));
    }
}
