package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoDigestCalendar;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.digest.DigestCalendar;
import io.fanfare.digest.DigestSlot;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Account;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Choice;
import io.fanfare.people.Publicity;
import io.fanfare.points.Ledger;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.sharing.ExpiryWeek;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.Samples;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's own page behind real events of the gateway: what it shows, and what its forms set. */
class MePagesIT {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    @AutoClose
    private final OwnPage page = new OwnPage();

    private final DynamoRoster roster = new DynamoRoster(page.table());
    private final DynamoPeopleRegister register = new DynamoPeopleRegister(page.table());

    @BeforeEach
    void aPersonAndAnItem() {
        register.add(Examples.person(Samples.PERSON.value(), Language.NL, State.INVITED));
        new DynamoItems(page.table()).create(Examples.item(Samples.ITEM.value(), 1, Language.NL, Language.EN));
    }

    @Test
    void before_anything_happened_the_page_says_what_to_do() {
        var shown = page.send("show-me");
        assertThat(shown.getStatusCode()).isEqualTo(200);
        assertThat(shown.getBody())
                .contains("<html lang=\"nl\">", "Hoi Ann", "Nog niets te zien", "Nog geen punten")
                .doesNotContain("<svg", "person7@example.com", "style=", "<style", "onclick");
        assertThat(shown.getHeaders())
                .containsEntry("cache-control", "no-store, private")
                .containsEntry("referrer-policy", "no-referrer");
        assertThat(LocalSqs.shared().drain(page.queue()))
                .singleElement()
                .asString()
                .contains("\"network\":254", "\"item\":0", "\"person\":7");
    }

    @Test
    void each_point_is_shown_with_what_it_was_for() {
        post(Map.of(rule(Rule.CLICK), 12L, rule(Rule.REACHED), 10L), 12);
        post(Map.of(rule(Rule.CLICK), 9L, rule(Rule.REACHED), 10L), 9);
        assertThat(page.send("show-me").getBody())
                .contains("9 mensen hebben je shares tot nu toe gelezen", "19 punten te besteden", "<svg")
                .contains("Title", "Lezers +12", "De eerste lezer op een netwerk +10")
                .contains("Lezers \u22123", "Teruggenomen: bezoeken die op mensen leken");
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_its_page(Language language) {
        var id = new EmployeeId(100 + language.ordinal());
        register.add(Examples.person(id.value(), language, State.IN));
        assertThat(page.show(id).getBody())
                .contains("<html lang=\"" + language.tag() + "\">")
                .doesNotContain("{0}", "{1}", "null");
    }

    @Test
    void language_zone_and_topics_belong_to_the_person_from_then_on() {
        assertThat(told(page.post(Samples.PERSON, "language", "language=fr"))).contains("Votre langue est changée");
        page.post(Samples.PERSON, "zone", "zone=America%2FNew_York");
        page.post(Samples.PERSON, "topics", "topics=Wind+energy%2C+people");
        assertThat(person().chosen()).containsExactlyInAnyOrder(Choice.LANGUAGE, Choice.ZONE, Choice.TOPICS);
        assertThat(person().profile().language()).isEqualTo(Language.FR);
        assertThat(person().profile().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(person().profile().topics()).containsExactlyInAnyOrder("wind-energy", "people");
    }

    @Test
    void the_place_in_the_digest_moves_with_hour_and_zone() {
        roster.optIn(Samples.PERSON, "1", Samples.MOMENT.minusSeconds(60));
        assertThat(told(page.send("set-digest"))).contains("nieuwe uur");
        assertThat(person().digestSlot()).isEqualTo("FRIDAY#14");
        assertThat(places()).containsExactly("Europe/Amsterdam#FRIDAY#14");
        page.post(Samples.PERSON, "zone", "zone=Asia%2FTokyo");
        assertThat(places()).containsExactly("Asia/Tokyo#FRIDAY#14");
        page.post(Samples.PERSON, "stop", "");
        assertThat(places()).isEmpty();
    }

    @Test
    void a_break_begins_and_ends() {
        page.post(Samples.PERSON, "pause", "until=2026-12-24");
        assertThat(person().pausedUntil()).isEqualTo(LocalDate.parse("2026-12-24"));
        assertThat(page.send("show-me").getBody()).contains("24 december 2026", "Beëindig de pauze");
        page.post(Samples.PERSON, "resume", "");
        assertThat(person().pausedUntil()).isNull();
    }

    @Test
    void boards_and_spotlight_are_off_until_chosen_and_each_keeps_to_itself() {
        assertThat(person().publicity()).isEqualTo(Publicity.NONE);
        page.post(Samples.PERSON, "spotlight", "spotlight=yes");
        page.post(Samples.PERSON, "boards", "boards=yes&alias=+Zilver+++reiger+");
        assertThat(person().publicity()).isEqualTo(new Publicity(true, "Zilver reiger", true));
        page.post(Samples.PERSON, "boards", "alias=");
        assertThat(person().publicity()).isEqualTo(new Publicity(false, null, true));
        page.post(Samples.PERSON, "spotlight", "");
        assertThat(person().publicity()).isEqualTo(Publicity.NONE);
    }

    @Test
    void leaving_the_points_and_coming_back() {
        var balances = new DynamoBalances(page.table());
        page.post(Samples.PERSON, "points-leave", "");
        assertThat(balances.of(Samples.PERSON).left()).isEqualTo(Samples.MOMENT);
        assertThat(page.send("show-me").getBody()).contains("Je doet sinds 23 november 2026 niet mee met punten");
        page.post(Samples.PERSON, "points-return", "");
        assertThat(balances.of(Samples.PERSON).left()).isNull();
    }

    @Test
    void who_stopped_the_mails_still_has_the_page_and_can_come_back() {
        roster.optOut(Samples.PERSON, Samples.MOMENT.minusSeconds(60));
        assertThat(person().consent().state()).isEqualTo(State.OUT);
        assertThat(page.send("show-me").getBody()).contains("Je krijgt geen mails", "Ja, ik doe graag mee");
        assertThat(told(page.post(Samples.PERSON, "join", "version=2019-01"))).contains("niet goed aan");
        assertThat(person().consent().state()).isEqualTo(State.OUT);
        page.post(Samples.PERSON, "join", "version=" + ConsentPages.VERSION);
        assertThat(person().consent().state()).isEqualTo(State.IN);
        assertThat(person().consent().version()).isEqualTo(ConsentPages.VERSION);
    }

    @Test
    void signing_out_ends_every_personal_link_and_goes_round_after_255() {
        var answer = page.send("sign-out");
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("Oude links zijn afgemeld");
        assertThat(person().generation()).isEqualTo(1);
        assertThat(page.send("show-me").getStatusCode()).isEqualTo(410);
        assertThat(page.send("show-page").getStatusCode()).isEqualTo(410);
        assertThat(page.send("sign-out").getStatusCode()).isEqualTo(410);
        for (int generation = 1; generation < 256; generation++) {
            page.post(OwnPage.code(Samples.PERSON, generation), "sign-out", "");
        }
        assertThat(person().generation()).isZero();
        assertThat(page.send("show-me").getStatusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "language, language=es, talen",
        "language, language=nl-BE, talen",
        "language, '', talen",
        "zone, zone=Europe%2FAtlantis, tijdzones",
        "zone, zone=GMT, tijdzones",
        "topics, 'topics=a%2Cb%2Cc%2Cd%2Ce%2Cf%2Cg%2Ch%2Ci%2Cj%2Ck', tien onderwerpen",
        "topics, topics=%3DHYPERLINK(1), tien onderwerpen",
        "digest, day=SOMEDAY&hour=8, een dag en een uur",
        "digest, day=MONDAY&hour=24, een dag en een uur",
        "pause, until=2026-11-23, vanaf morgen",
        "pause, until=2027-05-25, 26 weken",
        "pause, until=tomorrow, vanaf morgen",
        "boards, boards=yes&alias=0123456789012345678901234567890, 30 tekens",
        "boards, boards=yes&alias=ann%40example.com, geen adres",
        "boards, boards=yes&alias=www.example.com, geen adres",
        "boards, boards=yes&alias=a%0Ab, tekens die we niet",
        "whatever, a=b, niet goed aan",
    })
    void wrong_input_gets_a_clear_word_and_changes_nothing(String deed, String form, String word) {
        var before = person();
        var shown = told(page.post(Samples.PERSON, deed, form));
        assertThat(shown).contains("role=\"alert\"", word);
        assertThat(person()).isEqualTo(before);
    }

    @Test
    void a_get_changes_nothing_and_says_nothing_of_a_strangers() {
        var before = person();
        var shown = page.show(Samples.PERSON, Map.of("s", "<b>bold", "e", "nonsense"));
        assertThat(shown.getBody()).doesNotContain("bold", "nonsense", "role=\"alert\"");
        assertThat(person()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "opt-in", "unsubscribe", "x", ""})
    void codes_of_another_purpose_open_nothing(String what) {
        var expiry = ExpiryWeek.after(Samples.MOMENT, 4);
        var code = switch (what) {
            case "page" -> Samples.personalCodec().encode(new Link.ToPage(Samples.ITEM, Samples.PERSON, 0, expiry));
            case "opt-in" -> Samples.personalCodec().encode(new Link.ToOptIn(Samples.PERSON, null, 0, expiry));
            case "unsubscribe" -> Samples.publicCodec().encode(new Link.ToUnsubscribe(Samples.PERSON));
            default -> what;
        };
        assertThat(page.open(code).getStatusCode()).isEqualTo(404);
        assertThat(page.post(code, "stop", "").getStatusCode()).isEqualTo(404);
        assertThat(person().consent().state()).isEqualTo(State.INVITED);
    }

    @Test
    void the_link_ends_with_its_week_and_with_the_job() {
        var old = ExpiryWeek.after(Samples.MOMENT.minus(Duration.ofDays(14)), 1);
        var code = Samples.personalCodec().encode(new Link.ToMe(Samples.PERSON, 0, old));
        assertThat(page.open(code).getStatusCode()).isEqualTo(410);
    }

    @Test
    void the_share_page_leads_here_with_a_link_that_lives_no_longer_than_its_own() {
        var expiry = ExpiryWeek.after(Samples.MOMENT, 52);
        assertThat(page.send("show-page").getBody())
                .contains("/me/" + Samples.personalCodec().encode(new Link.ToMe(Samples.PERSON, 0, expiry)));
    }

    @Test
    void an_account_is_named_shown_by_a_hint_and_removed() {
        var form = "network=mastodon&account=%40Heron%40social.example";
        assertThat(told(page.post(Samples.PERSON, "account", form)))
                .contains("Het account is genoemd", "Mastodon he\u2026@social.example, sinds 23 november 2026")
                .doesNotContain("heron@");
        register.add(Examples.person(8, Language.NL, State.IN));
        page.post(new EmployeeId(8), "account", form);
        assertThat(page.show(new EmployeeId(8), Map.of("e", "account-taken")).getBody())
                .contains("Een collega heeft dit account al genoemd", "Geen genoemd");
        assertThat(told(page.post(Samples.PERSON, "account", "network=linkedin&account=ann")))
                .contains("geen account van dit netwerk");
        var digest = Account.of(Account.Network.MASTODON, "@heron@social.example")
                .orElseThrow()
                .digest();
        page.post(Samples.PERSON, "account-remove", "network=mastodon&account=" + digest);
        assertThat(page.show(Samples.PERSON).getBody()).contains("Geen genoemd");
    }

    @Test
    void what_a_scanner_presses_on_a_canarys_page_sets_nothing() {
        var canary = Examples.canary(9, Language.NL);
        register.add(canary);
        for (var deed : List.of("points-leave", "sign-out", "resume", "stop")) {
            page.post(canary.id(), deed, "");
        }
        assertThat(roster.find(canary.id())).contains(canary);
        assertThat(new DynamoBalances(page.table()).of(canary.id()).left()).isNull();
    }

    private String told(APIGatewayV2HTTPResponse response) {
        assertThat(response.getStatusCode()).isEqualTo(303);
        var query = response.getHeaders().get("location").split("\\?", 2)[1].split("=", 2);
        return page.show(Samples.PERSON, Map.of(query[0], query[1])).getBody();
    }

    private List<String> places() {
        var calendar = new DynamoDigestCalendar(page.table());
        var places = new ArrayList<String>();
        for (var zone : List.of("Europe/Amsterdam", "Asia/Tokyo")) {
            for (var day : DayOfWeek.values()) {
                for (int hour : new int[] {8, 14}) {
                    var slot = new DigestSlot(ZoneId.of(zone), day, hour);
                    for (int part = 0; part < DigestCalendar.PARTS; part++) {
                        if (calendar.members(slot, part, 0, 100).contains(Samples.PERSON)) {
                            places.add(slot.toString());
                        }
                    }
                }
            }
        }
        return places;
    }

    private void post(Map<Owed.Posting, Long> points, long readers) {
        var ledger = new DynamoLedger(page.table());
        var before = ledger.earned(Samples.PERSON, Samples.ITEM, Ledger.Freshness.LATEST);
        var owed = new Owed(points, Map.of(DAY, readers));
        assertThat(ledger.post(new Ledger.Posting(Samples.PERSON, Samples.ITEM, before, owed, 2, Samples.MOMENT)))
                .isEqualTo(Ledger.Written.DONE);
    }

    private static Owed.Posting rule(Rule rule) {
        return new Owed.Posting(rule, DAY);
    }

    private Employee person() {
        return roster.find(Samples.PERSON).orElseThrow();
    }
}
