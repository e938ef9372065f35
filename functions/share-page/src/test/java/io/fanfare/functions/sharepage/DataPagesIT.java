package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoTracking;
import io.fanfare.aws.json.Json;
import io.fanfare.aws.json.MailMessages;
import io.fanfare.delivery.MailOrder;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.privacy.DataLinks;
import io.fanfare.privacy.Erasures;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.Samples;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All that is kept about a person, behind a link that is sent to the known address (D16). */
class DataPagesIT {
    private static final Instant NOW = Samples.MOMENT;

    @AutoClose
    private final OwnPage page = new OwnPage();

    private final Erasures erasures = new DynamoErasures(page.table());

    @BeforeEach
    void aPerson() {
        new DynamoPeopleRegister(page.table()).add(Examples.person(Samples.PERSON.value(), Language.NL, State.IN));
    }

    @Test
    void the_link_is_mailed_and_not_shown_and_the_next_one_can_wait() {
        var asked = page.send("ask-data-link");
        assertThat(asked.getHeaders().get("location")).endsWith("?s=data-link");
        assertThat(asked.getBody()).isEmpty();
        var order = order();
        assertThat(order.person()).isEqualTo(Samples.PERSON);
        assertThat(order.until()).isEqualTo(NOW.plus(DataLinks.LIFE));
        assertThat(page.send("ask-data-link").getHeaders().get("location")).endsWith("?e=data-link");
        assertThat(LocalSqs.shared().drain(page.mails())).isEmpty();
    }

    @Test
    void looking_changes_nothing_and_each_deed_works_once() {
        var code = link();
        for (int look = 0; look < 3; look++) {
            assertThat(page.data(code, "", "", NOW).getBody()).contains("Alles wissen", "/data/" + code + "/erase");
        }
        var file = page.data(code, "export", "", NOW);
        assertThat(file.getHeaders())
                .containsEntry("content-disposition", "attachment; filename=\"fanfare-data.json\"");
        assertThat(Json.tree(file.getBody()).at("/person/email").asText()).isEqualTo("person7@example.com");
        assertThat(page.data(code, "export", "", NOW).getStatusCode()).isEqualTo(410);
        assertThat(page.data(code, "show", "", NOW).getBody()).contains("person7@example.com", "Personeelsnummer");
        assertThat(page.data(code, "show", "", NOW).getStatusCode()).isEqualTo(410);
        assertThat(erasures.pending()).isEmpty();
    }

    @Test
    void erasing_takes_a_tick_of_a_box_and_is_asked_for_once() {
        var code = link();
        assertThat(page.data(code, "erase", "", NOW).getStatusCode()).isEqualTo(303);
        assertThat(erasures.pending()).isEmpty();
        assertThat(page.data(code, "erase", "sure=yes", NOW).getBody()).contains("Je wordt gewist");
        assertThat(page.data(code, "erase", "sure=yes", NOW).getStatusCode()).isEqualTo(410);
        assertThat(erasures.pending()).containsExactly(new Erasure(Samples.PERSON, Reason.ASKED));
    }

    @Test
    void a_link_ends_after_a_quarter_of_an_hour_and_with_the_next_one() {
        var code = link();
        var over = NOW.plus(DataLinks.LIFE);
        assertThat(page.data(code, "", "", over.minusMillis(1)).getStatusCode()).isEqualTo(200);
        assertThat(page.data(code, "", "", over).getStatusCode()).isEqualTo(410);
        assertThat(page.data(code, "export", "", over).getStatusCode()).isEqualTo(410);
        var guessed = Samples.personalCodec().encode(new Link.ToData(Samples.PERSON, 1));
        assertThat(page.data(guessed, "export", "", NOW).getStatusCode()).isEqualTo(410);
        assertThat(page.data(OwnPage.code(Samples.PERSON, 0), "export", "", NOW).getStatusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_its_pages(Language language) {
        var id = new EmployeeId(100 + language.ordinal());
        new DynamoPeopleRegister(page.table()).add(Examples.person(id.value(), language, State.IN));
        page.post(id, "data-link", "");
        var code = Samples.personalCodec().encode(new Link.ToData(id, order().number()));
        for (var deed : new String[] {"", "show"}) {
            assertThat(page.data(code, deed, "", NOW).getBody())
                    .contains("<html lang=\"" + language.tag() + "\">")
                    .doesNotContain("{0}", "data.", "null");
        }
    }

    @Test
    void readers_are_tied_to_nobody_until_the_person_says_otherwise() {
        var tracking = new DynamoTracking(page.table());
        page.post(Samples.PERSON, "tracking-off", "");
        assertThat(tracking.offSince(Samples.PERSON)).contains(NOW.plusSeconds(60));
        assertThat(page.send("show-me").getBody()).contains("Zet weer aan");
        page.post(Samples.PERSON, "tracking-on", "");
        assertThat(tracking.offSince(Samples.PERSON)).isEmpty();
        assertThat(page.send("show-me").getBody()).contains("Zet uit");
    }

    private String link() {
        page.send("ask-data-link");
        return Samples.personalCodec().encode(new Link.ToData(Samples.PERSON, order().number()));
    }

    private MailOrder.ForDataLink order() {
        var messages = LocalSqs.shared().drain(page.mails());
        assertThat(messages).hasSize(1);
        return (MailOrder.ForDataLink) MailMessages.read(messages.getFirst());
    }
}
