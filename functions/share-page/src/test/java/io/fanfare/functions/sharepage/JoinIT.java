package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoStands;
import io.fanfare.aws.dynamo.InvitationRows;
import io.fanfare.joining.Stand;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Sha256;
import io.fanfare.people.Consent.State;
import io.fanfare.sharing.ExpiryWeek;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.Samples;
import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invitations behind real events of the gateway (000-28, 000-30, 004-14, 004-23). */
class JoinIT {
    private static final EmployeeId ZOE = new EmployeeId(8);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @AutoClose
    private final OwnPage page = new OwnPage();

    private final DynamoPeopleRegister register = new DynamoPeopleRegister(page.table());
    private final DynamoRoster roster = new DynamoRoster(page.table());

    @BeforeEach
    void aColleagueWhoTakesPart() {
        register.add(Examples.person(Samples.PERSON.value(), Language.NL, State.IN));
    }

    @Test
    void the_answer_is_the_same_for_every_address_and_so_is_what_is_done() {
        register.add(Examples.person(ZOE.value(), Language.NL, State.NONE));
        var known = page.ask(code(), "person8%40example.com");
        var message = LocalSqs.shared().drain(page.mails());
        var unknown = page.ask(code(), "nobody%40example.com");
        assertThat(known.getStatusCode()).isEqualTo(200);
        assertThat(known.getBody()).isEqualTo(unknown.getBody()).contains("Als dit adres");
        assertThat(known.getHeaders()).isEqualTo(unknown.getHeaders());
        assertThat(message)
                .singleElement()
                .asString()
                .contains(
                        "\"kind\":\"introduction\"",
                        Sha256.hex("person8@example.com"),
                        "\"inviter\":7",
                        "\"week\":\"2026-W48\"")
                .doesNotContain("person8@example.com");
        assertThat(LocalSqs.shared().drain(page.mails()))
                .singleElement()
                .asString()
                .contains(Sha256.hex("nobody@example.com"));
    }

    @Test
    void a_link_takes_25_addresses_a_day() {
        for (int visitor = 0; visitor < 25; visitor++) {
            page.ask(code(), visitor + "%40example.com");
        }
        var refused = page.ask(code(), "one.more%40example.com");
        assertThat(refused.getStatusCode()).isEqualTo(429);
        assertThat(LocalSqs.shared().drain(page.mails())).hasSize(25);
    }

    @Test
    void a_get_sends_nothing_and_what_is_no_address_is_asked_for_again() {
        assertThat(page.send("show-invitation").getBody())
                .contains("name=\"address\"", "Doe je mee?")
                .doesNotContain("Ann", "Example7");
        assertThat(page.ask(code(), "zoe").getStatusCode()).isEqualTo(400);
        assertThat(LocalSqs.shared().drain(page.mails())).isEmpty();
    }

    @Test
    void an_invitation_does_not_tell_that_who_invited_has_left() {
        var before = page.send("show-invitation").getBody();
        roster.optOut(Samples.PERSON, Samples.MOMENT);
        assertThat(page.send("show-invitation").getBody()).isEqualTo(before);
        assertThat(page.send("ask-to-join").getStatusCode()).isEqualTo(200);
        assertThat(LocalSqs.shared().drain(page.mails())).hasSize(1);
    }

    @Test
    void a_stand_ends_on_its_day() {
        var stands = new DynamoStands(page.table());
        stands.keep(new Stand(1, "Hall", null, TODAY.plusDays(1), Samples.MOMENT));
        stands.keep(new Stand(2, "Canteen", "Sales", TODAY, Samples.MOMENT));
        assertThat(page.ask(stand(1), "zoe%40example.com").getStatusCode()).isEqualTo(200);
        assertThat(page.ask(stand(2), "zoe%40example.com").getStatusCode()).isEqualTo(404);
        assertThat(page.ask(stand(3), "zoe%40example.com").getStatusCode()).isEqualTo(404);
        assertThat(LocalSqs.shared().drain(page.mails()))
                .singleElement()
                .asString()
                .doesNotContain("inviter");
    }

    @Test
    void who_comes_through_a_link_counts_for_who_invited_without_a_name() {
        register.add(Examples.person(ZOE.value(), Language.NL, State.NONE));
        assertThat(page.send("show-me").getBody())
                .contains("https://share.example.com/join/" + code(), "/join/" + code() + "/qr.svg")
                .doesNotContain("via jou");
        var link = new Link.ToOptIn(ZOE, Samples.PERSON, 0, ExpiryWeek.after(Samples.MOMENT, 4));
        var optIn = Samples.personalCodec().encode(link);
        page.join(optIn);
        page.join(optIn);
        assertThat(new InvitationRows(page.table()).through(Samples.PERSON)).isEqualTo(1);
        assertThat(page.send("show-me").getBody())
                .contains("1 collega doet mee via jou")
                .doesNotContain("Example8");
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_its_invitation(Language language) {
        var shown = page.open("GET /join/{token}", code(), language.tag());
        assertThat(shown.getBody())
                .contains("<html lang=\"" + language.tag() + "\">")
                .doesNotContain("{0}");
    }

    @Test
    void both_pictures_show_the_link_and_nothing_else() throws Exception {
        var expected = QrCode.encodeText("https://share.example.com/join/" + code(), QrCode.Ecc.QUARTILE);
        var svg = page.send("show-invitation-code");
        assertThat(svg.getHeaders()).containsEntry("content-type", "image/svg+xml");
        assertThat(svg.getBody().split("h1v1h-1z", -1)).hasSize(dark(expected) + 1);

        var png = page.picture(code(), "qr.png");
        assertThat(png.getIsBase64Encoded()).isTrue();
        var image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png.getBody())));
        int dots = image.getWidth() / (expected.size + 8);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean black = (image.getRGB(x, y) & 0xFFFFFF) == 0;
                if (black != expected.getModule(x / dots - 4, y / dots - 4)) {
                    assertThat(black).as("dot %d, %d", x, y).isEqualTo(!black);
                }
            }
        }
        assertThat(page.picture(code(), "qr.gif").getStatusCode()).isEqualTo(404);
        assertThat(page.picture("1".repeat(23), "qr.png").getStatusCode()).isEqualTo(404);
    }

    private static int dark(QrCode code) {
        int dark = 0;
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                dark += code.getModule(x, y) ? 1 : 0;
            }
        }
        return dark;
    }

    private static String code() {
        return Samples.publicCodec().encode(new Link.ToJoin(Samples.PERSON));
    }

    private static String stand(int number) {
        return Samples.publicCodec().encode(new Link.ToStand(number));
    }
}
