package io.fanfare.delivery;

import static io.fanfare.delivery.PostOffice.ENOUGH;
import static io.fanfare.delivery.PostOffice.NOW;
import static io.fanfare.delivery.PostOffice.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Suppression;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whoever types somebody's address has them asked, once a week, and undoes no answer (000-28). */
class SendJoiningTest {
    private static final EmployeeId PERSON = new EmployeeId(7);
    private static final EmployeeId INVITER = new EmployeeId(8);
    private final PostOffice office = new PostOffice();
    private final SendJoining joining = new SendJoining(office.roster, office.links, office.mail);
    private Employee person;

    @BeforeEach
    void somebodyWhoDoesNotTakePartAndAColleagueWhoDoes() {
        person = office.roster.put(7, State.NONE, Language.EN);
        office.roster.put(8, State.IN, Language.NL);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "INVITED"})
    void who_has_not_answered_is_asked_once_a_week_whoever_types_their_address(State state) {
        person = office.roster.put(7, state, Language.EN);
        assertThat(send(INVITER)).isEqualTo(new MailOutcome.Sent("m-1"));
        assertThat(send(null)).isEqualTo(new MailOutcome.Before(Delivery.State.SENT));

        assertThat(office.written.getFirst()).isEqualTo(content("Sanne", INVITER));
        assertThat(office.posted)
                .singleElement()
                .satisfies(letter -> assertThat(letter.to()).isEqualTo("sanne7@noordlicht.example"));
        assertThat(office.deliveries.week(WEEK, PERSON).asks()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NONE", "INVITED"},
            mode = Mode.EXCLUDE)
    void an_answer_stands(State state) {
        office.roster.put(7, state, Language.EN);
        unwanted();
    }

    @Test
    void who_left_cannot_be_reached_or_is_nobody_is_not_asked() {
        office.roster.putLeaver(7, State.NONE, LocalDate.of(2026, 11, 23));
        unwanted();
        office.roster.putCanary(7, State.NONE);
        unwanted();
        office.roster.put(7, State.NONE, Language.EN);
        office.roster.suppress(PERSON, Suppression.BOUNCED);
        unwanted();
    }

    @Test
    void an_inviter_who_left_or_said_no_stands_in_no_mail_and_gets_no_credit() {
        office.roster.putLeaver(8, State.IN, LocalDate.of(2026, 11, 23));
        send(INVITER);
        assertThat(office.written.getLast()).isEqualTo(content(null, null));
        office.roster.put(8, State.OUT, Language.NL);
        send(INVITER);
        assertThat(office.written.getLast()).isEqualTo(content(null, null));
    }

    private MailContent content(@Nullable String firstName, @Nullable EmployeeId inviter) {
        return new MailContent.OfJoining(
                new MailContent.Reader(Language.EN, "Sanne"),
                firstName,
                office.links.optIn(person, inviter, NOW),
                office.links.unsubscribe(PERSON));
    }

    private void unwanted() {
        assertThat(send(INVITER)).isEqualTo(new MailOutcome.Unwanted());
        assertThat(office.posted).isEmpty();
    }

    private MailOutcome send(@Nullable EmployeeId inviter) {
        return joining.send(new MailOrder.ForJoining(PERSON, inviter, WEEK), ENOUGH, NOW);
    }
}
