package io.fanfare.sharing;

import static io.fanfare.delivery.PostOffice.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.PostOffice;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Publicity;
import io.fanfare.sharing.PersonalLinks.Access;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes in with a code from a mail. */
class PersonalLinksTest {
    private final PostOffice office = new PostOffice();
    private final PersonalLinks links = new PersonalLinks(
            () -> PostOffice.codec(Purpose.Secret.PERSONAL),
            () -> PostOffice.codec(Purpose.Secret.PUBLIC),
            office.roster);
    private Employee person;

    @BeforeEach
    void somebody() {
        person = office.roster.put(7, Consent.State.IN, Language.EN);
    }

    @Test
    void a_page_opens_for_twelve_weeks() {
        var code = code(office.links.page(new ItemId(4), person, OptionalInt.of(0), NOW));

        assertThat(links.page(code, NOW)).isInstanceOf(Access.Granted.class);
        assertThat(links.page(code, NOW.plus(Duration.ofDays(100)))).isEqualTo(new Access.Over<>(person));
    }

    @Test
    void a_code_of_another_purpose_opens_nothing() {
        var page = code(office.links.page(new ItemId(4), person, OptionalInt.of(0), NOW));
        var leave = code(office.links.unsubscribe(person.id()));

        assertThat(links.optIn(page, NOW)).isEqualTo(new Access.Unknown<>());
        assertThat(links.unsubscribe(page)).isEqualTo(new Access.Unknown<>());
        assertThat(links.page(leave, NOW)).isEqualTo(new Access.Unknown<>());
        assertThat(links.page("nonsense", NOW)).isEqualTo(new Access.Unknown<>());
    }

    @Test
    void old_links_that_were_signed_out_are_over() {
        var code = code(office.links.optIn(person, null, NOW));
        var signedOut = new Employee(
                person.id(),
                person.profile(),
                Set.of(),
                person.consent(),
                1,
                null,
                null,
                person.digestSlot(),
                Publicity.NONE,
                2);
        assertThat(links.optIn(code, NOW)).isInstanceOf(Access.Granted.class);

        office.roster.put(signedOut);

        assertThat(links.optIn(code, NOW)).isEqualTo(new Access.Over<>(signedOut));
    }

    @Test
    void leaving_works_from_the_oldest_mail_but_for_nobody_unknown() {
        assertThat(links.unsubscribe(code(office.links.unsubscribe(person.id()))))
                .isInstanceOf(Access.Granted.class);
        assertThat(links.unsubscribe(code(office.links.unsubscribe(new EmployeeId(9)))))
                .isEqualTo(new Access.Unknown<>());
    }

    private static String code(String address) {
        return address.replaceAll("^.*/|\\?.*$", "");
    }
}
