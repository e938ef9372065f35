package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.dynamo.DynamoBrands;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoIncidents;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRecalls;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoWaitingMails;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.content.Item;
import io.fanfare.content.Recall;
import io.fanfare.delivery.Incident;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.WaitingMails;
import io.fanfare.delivery.WelcomeStep;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.sharing.ExpiryWeek;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSecrets;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharePageFunctionIT {
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);
    private final DynamoRoster roster = new DynamoRoster(main);
    private final String queue = LocalSqs.shared().newQueue();
    private final ApplicationContext context = context();
    private final SharePageFunction function = new SharePageFunction(context);

    @BeforeEach
    void aPersonAndAnItem() {
        new DynamoPeopleRegister(main).add(Examples.person(Samples.PERSON.value(), Language.NL, State.INVITED));
        new DynamoItems(main).create(Examples.item(Samples.ITEM.value(), 3, Language.NL, Language.EN));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_page_shows_item_text_and_networks_in_the_persons_language() {
        var page = send("show-page");
        assertThat(page.getStatusCode()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("<html lang=\"nl\">", "Hoi Ann", "nl text", "LinkedIn", "WhatsApp", "Niets voor mij")
                .contains("https://share.example.com/s/1");
        assertThat(LocalSqs.shared().drain(queue))
                .singleElement()
                .asString()
                .contains("\"kind\":\"open\"", "\"network\":0", "\"person\":7", "\"item\":1");
    }

    @Test
    void every_page_looks_as_the_company_chose_and_keeps_its_strict_policy_001_18() {
        new DynamoBrands(main).put(Examples.brand());

        var page = send("show-page");
        assertThat(page.getBody())
                .contains("<img class=\"logo\" src=\"https://www.example.com/logo.png\" alt=\"Noorderlicht\"")
                .contains("– Noorderlicht</title>")
                .contains("Ik hoor bij Noorderlicht")
                .contains("<link rel=\"stylesheet\" href=\"/assets/brand-0a4d8c-ffffff-8cc4ff-04203d.css\">")
                .doesNotContain("style=");
        assertThat(page.getHeaders().get("content-security-policy"))
                .contains("img-src 'self' data: https://www.example.com;")
                .doesNotContain("unsafe");
        var sheet = asset("brand-0a4d8c-ffffff-8cc4ff-04203d.css");
        assertThat(sheet.getHeaders()).containsEntry("content-type", "text/css; charset=utf-8");
        assertThat(sheet.getBody()).contains("--accent: #0A4D8C", "--on-accent: #04203D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brand-0a4d8c-ffffff-8cc4ff.css",
                "brand-0a4d8c-ffffff-8cc4ff-zzzzzz.css",
                "brand-0a4d8c-ffffff-8cc4ff-04203d.css.map",
                "brand-0A4D8C-FFFFFF-8CC4FF-04203D.css"
            })
    void a_sheet_of_other_than_colours_does_not_exist(String name) {
        assertThat(asset(name).getStatusCode()).isEqualTo(404);
    }

    private APIGatewayV2HTTPResponse asset(String name) {
        var event = SampleEvents.read("share-page/get-asset", APIGatewayV2HTTPEvent.class);
        event.setPathParameters(Map.of("file", name));
        return function.execute(event);
    }

    @Test
    void the_page_keeps_to_itself() {
        var page = send("show-page");
        assertThat(page.getHeaders())
                .containsEntry("cache-control", "no-store, private")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-content-type-options", "nosniff")
                .doesNotContainKey("set-cookie");
        assertThat(page.getHeaders().get("content-security-policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "form-action 'self' https://linkedin.com https://*.linkedin.com")
                .doesNotContain("unsafe");
        assertThat(page.getBody())
                .doesNotContain("style=", "<style", "onclick", "onload", "javascript:")
                .doesNotContainPattern("<script(?! src)");
        assertThat(page.getBody()).doesNotContainPattern("<textarea[^>]*id=\"text\"[^>]*\\bname=");
        assertThat(page.getBody()).doesNotContain("person7@example.com", "Example7");
    }

    @Test
    void what_the_campaign_advises_and_who_cleared_the_item_stand_on_the_page_and_ask_nothing() {
        var campaign = Examples.campaign(3, 5);
        new DynamoCampaigns(main).store(campaign, List.of(), List.of());
        var bare = Examples.item(5, 1, Language.NL);
        var item = new Item(
                bare.id(),
                campaign.id(),
                bare.itemClass(),
                bare.topics(),
                Set.of(),
                bare.destination(),
                null,
                false,
                false,
                null,
                URI.create("https://www.example.com/dijk.jpg"),
                List.of(),
                Map.of(Language.NL, new Item.Text("Titel", "Kort.", null, List.of("Ik zag [[wat]]"), "Een dijk")),
                new Item.Clearance("Juridische zaken", LocalDate.parse("2026-11-20")),
                1);
        new DynamoItems(main).create(item);
        var code = Samples.personalCodec()
                .encode(new Link.ToPage(item.id(), Samples.PERSON, 0, ExpiryWeek.after(Samples.MOMENT, 4)));
        assertThat(send("show-page", code).getBody())
                .contains("<img src=\"https://www.example.com/dijk.jpg\" alt=\"Een dijk\"")
                .contains("Vrijgegeven voor publicatie door Juridische zaken op 20 november 2026")
                .containsPattern("lang=\"en\">\\s*<li>Tell your own story</li>")
                .contains("<li>Name no customer</li>");
        assertThat(send("show-page").getBody()).doesNotContain("class=\"guidance\"");
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_its_page(Language language) {
        var id = new EmployeeId(100 + language.tag().charAt(0));
        new DynamoPeopleRegister(main).add(Examples.person(id.value(), language, State.IN));
        var page = send("show-page", pageCode(id, 0));
        assertThat(page.getStatusCode()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("<html lang=\"" + language.tag() + "\">")
                .doesNotContain("{0}\"<", "null");
        // Content that lacks the language says which one it has instead.
        var content = language == Language.EN ? "en" : "nl";
        assertThat(page.getBody()).contains("class=\"grow\" lang=\"" + content + "\"");
    }

    @Test
    void an_intent_is_noted_and_leads_to_the_network_with_the_persons_own_link() {
        var response = send("intent");
        assertThat(response.getStatusCode()).isEqualTo(303);
        var link = Samples.publicCodec().encode(new Link.ToShare(Samples.ITEM, Samples.PERSON, 1, Language.NL, 0));
        assertThat(response.getHeaders().get("location"))
                .isEqualTo("https://www.linkedin.com/feed/?shareActive=true&text=nl%20text%200%20"
                        + "https%3A%2F%2Fshare.example.com%2Fs%2F" + link);
        assertThat(LocalSqs.shared().drain(queue))
                .singleElement()
                .asString()
                .contains("\"kind\":\"intent\"", "\"network\":1", "\"variant\":0", "\"distance\":42");
    }

    @Test
    void while_there_is_an_incident_the_page_says_a_statement_and_nothing_is_noted() {
        new DynamoIncidents(main)
                .declare(new Incident(Samples.MOMENT, Map.of(Language.NL, "We delen vandaag <niets>.")));
        var page = send("show-page");
        assertThat(page.getStatusCode()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("Vandaag even niet", "We delen vandaag &lt;niets&gt;.")
                .doesNotContain("LinkedIn");
        assertThat(send("intent").getStatusCode()).isEqualTo(200);
        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    /** D27 */
    @Test
    void the_page_of_a_recalled_item_says_so_offers_nothing_and_notes_nothing() {
        new DynamoRecalls(main)
                .recall(
                        Samples.ITEM,
                        new Recall(Samples.MOMENT, Map.of(Language.NL, "Twee <cijfers> klopten niet."), null));
        var page = send("show-page");
        assertThat(page.getStatusCode()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("Dit is teruggenomen", "Twee &lt;cijfers&gt; klopten niet.", "Je hoeft niets te doen.")
                .doesNotContain("LinkedIn", "<form");
        assertThat(send("intent").getHeaders()).doesNotContainKey("location");
        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    @Test
    void a_disclosure_goes_along_when_it_is_wanted() {
        assertThat(location(post("intent", "network=x&variant=1&disclosure=yes")))
                .startsWith("https://x.com/intent/tweet?text=nl%20text%201%0A%0AIk%20werk%20bij%20Noordlicht&url=");
    }

    /** D8: who got no text is offered none here either, and posts none without a script. */
    @Test
    void own_words_come_first_where_the_mail_said_so() {
        var event = event("show-page");
        event.setQueryStringParameters(Map.of("t", "own"));
        assertThat(function.execute(event).getBody())
                .contains("niemand klinkt zoals jij", "name=\"own\"")
                .doesNotContain("nl text", "class=\"another\"");
        assertThat(location(post("intent", "network=x&variant=0&own=yes&disclosure=yes")))
                .startsWith("https://x.com/intent/tweet?text=Ik%20werk%20bij%20Noordlicht&url=");
        assertThat(location(post("intent", "network=copy&variant=0&own=yes"))).endsWith("?t=own&s=copy#copy");
    }

    @Test
    void copying_without_a_script_comes_back_to_the_page_with_text_and_link() {
        var where = location(post("intent", "network=copy&variant=2"));
        assertThat(where).endsWith("?t=2&s=copy#copy");
        var link = Samples.publicCodec().encode(new Link.ToShare(Samples.ITEM, Samples.PERSON, 6, Language.NL, 2));
        var event = event("show-page");
        event.setQueryStringParameters(Map.of("t", "2", "s", "copy"));
        assertThat(function.execute(event).getBody()).contains("nl text 2\n\nhttps://share.example.com/s/" + link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"network=orkut", "", "network=", "network=linkedin%ZZ", "network", "&&=&"})
    void a_form_without_a_network_of_ours_notes_nothing(String form) {
        assertThat(post("intent", form).getStatusCode()).isEqualTo(400);
        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "distance=101",
                "distance=-1",
                "distance=x",
                "distance=",
                "distance=1e2",
                "print=16777216",
                "print=-1"
            })
    void a_distance_or_print_that_is_none_is_left_out(String distance) {
        assertThat(post("intent", "network=linkedin&" + distance).getStatusCode())
                .isEqualTo(303);
        assertThat(LocalSqs.shared().drain(queue))
                .singleElement()
                .asString()
                .doesNotContain("\"distance\"", "\"print\"");
    }

    @Test
    void confirming_declining_and_pausing_lead_back_to_the_page() {
        assertThat(location(send("confirm"))).endsWith("?s=confirmed");
        assertThat(location(send("decline"))).endsWith("?s=declined");
        assertThat(location(send("pause"))).endsWith("?s=paused&w=4");
        assertThat(LocalSqs.shared().drain(queue))
                .anySatisfy(message -> assertThat(message).contains("\"kind\":\"confirm\"", "\"network\":1"))
                .anySatisfy(
                        message -> assertThat(message).contains("\"kind\":\"decline\"", "\"reason\":\"not-my-topic\""))
                .hasSize(2);
        assertThat(person().pausedUntil()).isEqualTo(LocalDate.parse("2026-12-21"));
    }

    @Test
    void a_reason_of_somebody_elses_invention_becomes_another_reason() {
        post("decline", "reason=%3Cscript%3E");
        assertThat(LocalSqs.shared().drain(queue)).singleElement().asString().contains("\"reason\":\"other\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weeks=0", "weeks=27", "weeks=-4", "weeks=99999999999", "weeks=four"})
    void a_pause_has_a_sensible_length(String form) {
        assertThat(post("pause", form).getStatusCode()).isEqualTo(400);
        assertThat(person().pausedUntil()).isNull();
    }

    @Test
    void a_get_changes_nothing() {
        var before = person();
        for (var sample : List.of("show-page", "show-leaving", "show-opt-in", "show-decoy")) {
            assertThat(send(sample).getStatusCode()).as(sample).isEqualTo(200);
        }
        assertThat(person()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"show-leaving, 254", "show-opt-in, 254", "show-decoy, 255"})
    void following_a_link_of_a_mail_is_evidence_about_no_item(String sample, int network) {
        send(sample);
        assertThat(LocalSqs.shared().drain(queue))
                .singleElement()
                .asString()
                .contains("\"kind\":\"hit\"", "\"network\":" + network + ",", "\"item\":0", "\"person\":7")
                .contains("\"method\":\"GET\"");
    }

    @Test
    void the_decoy_is_a_plain_page_that_says_what_it_is() {
        var page = send("show-decoy");
        assertThat(page.getBody()).contains("Deze link is voor machines").doesNotContain("<form", "Ann");
        assertThat(page.getHeaders()).containsEntry("x-robots-tag", "noindex, nofollow");
        LocalSqs.shared().drain(queue);
        for (var code : List.of(
                Samples.publicCodec().encode(new Link.ToUnsubscribe(Samples.PERSON)),
                pageCode(Samples.PERSON, 0),
                "x")) {
            assertThat(send("show-decoy", code).getStatusCode()).as(code).isEqualTo(404);
        }
        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    @Test
    void a_page_that_is_looked_at_says_so() {
        var answer = send("landed");
        assertThat(answer.getStatusCode()).isEqualTo(204);
        assertThat(LocalSqs.shared().drain(queue))
                .singleElement()
                .asString()
                .contains("\"kind\":\"landed\"", "\"item\":1", "\"person\":7", "\"network\":0");
        assertThat(send("landed", "x").getStatusCode()).isEqualTo(404);
        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    @Test
    void saying_yes_is_kept_with_the_wording_that_was_seen() {
        assertThat(send("show-opt-in").getBody()).contains("name=\"version\" value=\"" + ConsentPages.VERSION + "\"");
        assertThat(send("opt-in").getStatusCode()).isEqualTo(200);
        assertThat(person().consent().state()).isEqualTo(State.IN);
        assertThat(person().consent().version()).isEqualTo(ConsentPages.VERSION);
    }

    /** 000-29 */
    @Test
    void a_first_yes_has_three_mails_wait_and_a_second_one_none() {
        var waiting = new DynamoWaitingMails(main);
        var later = Samples.MOMENT.plus(Duration.ofDays(30));

        send("show-opt-in");
        assertThat(waiting.due(later)).isEmpty();
        send("opt-in");
        send("opt-in");
        assertThat(waiting.due(later))
                .flatExtracting(WaitingMails.Batch::orders)
                .containsExactly(
                        new MailOrder.ForWelcome(WelcomeStep.HOW_IT_WORKS, Samples.PERSON, Week.of(Samples.MOMENT)),
                        new MailOrder.ForWelcome(WelcomeStep.OWN_WORDS, Samples.PERSON, Week.of(Samples.MOMENT)),
                        new MailOrder.ForWelcome(WelcomeStep.HELP, Samples.PERSON, Week.of(Samples.MOMENT)));
        waiting.due(later).forEach(waiting::released);

        send("leave-one-click");
        send("opt-in");
        assertThat(waiting.due(later)).as("no newcomer any more").isEmpty();
    }

    @Test
    void a_yes_to_another_wording_is_asked_again() {
        var event = event("opt-in");
        body(event, "version=2020-01");
        assertThat(function.execute(event).getBody()).contains("value=\"" + ConsentPages.VERSION + "\"");
        assertThat(person().consent().state()).isEqualTo(State.INVITED);
    }

    @Test
    void one_click_leaves_at_once_without_a_redirect_however_often() {
        for (int time = 0; time < 2; time++) {
            var response = send("leave-one-click");
            assertThat(response.getStatusCode()).isEqualTo(200);
            assertThat(response.getHeaders()).doesNotContainKeys("location", "set-cookie");
            assertThat(person().consent().state()).isEqualTo(State.OUT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "List-Unsubscribe=One-Click", "anything=else", "%%%", "{\"json\":true}"})
    void the_body_of_leaving_is_ignored(String form) {
        var event = event("leave-one-click");
        body(event, form);
        assertThat(function.execute(event).getStatusCode()).isEqualTo(200);
        assertThat(person().consent().state()).isEqualTo(State.OUT);
    }

    /** RFC 8058 lets a mail service post a form of either kind, without cookies, from wherever it likes. */
    @ParameterizedTest
    @MethodSource("postedByMailServices")
    void one_click_takes_a_multipart_form_and_whatever_else_a_mail_service_sends(String body) {
        var event = event("leave-one-click");
        event.setBody(body);
        event.setIsBase64Encoded(true);
        var headers = new HashMap<>(event.getHeaders());
        headers.put("content-type", "multipart/form-data; boundary=b");
        headers.put("origin", "https://mail.elsewhere.example");
        headers.put("sec-fetch-site", "cross-site");
        headers.remove("cookie");
        event.setHeaders(headers);

        var response = function.execute(event);

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getHeaders()).doesNotContainKeys("location", "set-cookie");
        assertThat(person().consent().state()).isEqualTo(State.OUT);
    }

    private static List<String> postedByMailServices() {
        var multipart =
                "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
        return List.of(
                Base64.getEncoder().encodeToString(multipart.getBytes(StandardCharsets.UTF_8)),
                "this is no base64!",
                "QUJD".repeat(5_000));
    }

    @Test
    void codes_of_another_purpose_or_secret_open_nothing() {
        var page = pageCode(Samples.PERSON, 0);
        var unsubscribe = Samples.publicCodec().encode(new Link.ToUnsubscribe(Samples.PERSON));
        var optIn = Samples.personalCodec()
                .encode(new Link.ToOptIn(Samples.PERSON, null, 0, ExpiryWeek.after(Samples.MOMENT, 4)));
        var share = Samples.publicCodec().encode(new Link.ToShare(Samples.ITEM, Samples.PERSON, 1, Language.NL, 0));
        for (var code : List.of(unsubscribe, optIn, share, "", "x", page.toLowerCase(java.util.Locale.ROOT))) {
            assertThat(send("show-page", code).getStatusCode())
                    .as("page %s", code)
                    .isEqualTo(404);
            assertThat(send("intent", code).getStatusCode())
                    .as("intent %s", code)
                    .isEqualTo(404);
        }
        for (var code : List.of(page, optIn, share)) {
            assertThat(send("leave-one-click", code).getStatusCode()).isEqualTo(404);
        }
        for (var code : List.of(page, unsubscribe, share)) {
            assertThat(send("opt-in", code).getStatusCode()).isEqualTo(404);
        }
        assertThat(person().consent().state()).isEqualTo(State.INVITED);
        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    @Test
    void an_expired_or_signed_out_link_gets_a_page_with_a_next_step() {
        var lastWeek = new Link.ToPage(
                Samples.ITEM, Samples.PERSON, 0, ExpiryWeek.after(Samples.MOMENT.minus(Duration.ofDays(14)), 1));
        for (var code : List.of(Samples.personalCodec().encode(lastWeek), pageCode(Samples.PERSON, 1))) {
            var page = send("show-page", code);
            assertThat(page.getStatusCode()).isEqualTo(410);
            assertThat(page.getBody()).contains("nieuwste mail");
            assertThat(send("intent", code).getStatusCode()).isEqualTo(410);
        }
        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    @Test
    void assets_are_two_and_nothing_else() {
        assertThat(send("get-asset").getStatusCode()).isEqualTo(200);
        var event = event("get-asset");
        for (var file : List.of("words_nl.properties", "../share.css", "", "Assets.class")) {
            event.setPathParameters(Map.of("file", file));
            assertThat(function.execute(event).getStatusCode()).isEqualTo(404);
        }
    }

    @Test
    void an_asset_is_kept_for_good_under_its_version_and_not_for_long_under_another() {
        var event = event("get-asset");
        event.setPathParameters(Map.of("file", "share.css"));
        var version = Assets.path("share.css").replaceFirst(".*v=", "");
        event.setQueryStringParameters(Map.of("v", version));
        assertThat(function.execute(event).getHeaders())
                .containsEntry("cache-control", "public, max-age=31536000, immutable");
        event.setQueryStringParameters(Map.of("v", "0"));
        assertThat(function.execute(event).getHeaders()).containsEntry("cache-control", "public, max-age=300");
        event.setQueryStringParameters(null);
        event.setPathParameters(Map.of("file", "brand-0a4d8c-ffffff-8cc4ff-04203d.css"));
        assertThat(function.execute(event).getHeaders())
                .as("its name is its version")
                .containsEntry("cache-control", "public, max-age=31536000, immutable");
    }

    @Test
    void the_page_comes_also_when_the_queue_does_not_answer() {
        try (var stranded = context("http://127.0.0.1:9/000000000000/engagements")) {
            assertThat(new SharePageFunction(stranded)
                            .execute(event("show-page"))
                            .getStatusCode())
                    .isEqualTo(200);
        }
    }

    private Employee person() {
        return roster.find(Samples.PERSON).orElseThrow();
    }

    private static String pageCode(EmployeeId person, int generation) {
        var expiry = ExpiryWeek.after(Samples.MOMENT, 4);
        return Samples.personalCodec().encode(new Link.ToPage(Samples.ITEM, person, generation, expiry));
    }

    private static APIGatewayV2HTTPEvent event(String sample) {
        return SampleEvents.read("share-page/" + sample, APIGatewayV2HTTPEvent.class);
    }

    private APIGatewayV2HTTPResponse send(String sample) {
        return function.execute(event(sample));
    }

    private APIGatewayV2HTTPResponse send(String sample, String code) {
        var event = event(sample);
        event.setPathParameters(Map.of("token", code));
        return function.execute(event);
    }

    private APIGatewayV2HTTPResponse post(String sample, String form) {
        var event = event(sample);
        body(event, form);
        return function.execute(event);
    }

    private static void body(APIGatewayV2HTTPEvent event, String form) {
        event.setBody(Base64.getEncoder().encodeToString(form.getBytes(StandardCharsets.UTF_8)));
        event.setIsBase64Encoded(true);
    }

    private static String location(APIGatewayV2HTTPResponse response) {
        assertThat(response.getStatusCode()).isEqualTo(303);
        return response.getHeaders().get("location");
    }

    private ApplicationContext context() {
        return context(queue);
    }

    private ApplicationContext context(String queueUrl) {
        LocalAws.use();
        LocalSecrets.shared().put("public", Samples.PUBLIC_RING);
        LocalSecrets.shared().put("personal", Samples.PERSONAL_RING);
        var context = ApplicationContext.builder()
                .properties(Map.of("mails.queue.url", queueUrl))
                .properties(Map.of(
                        "main.table", tableName,
                        "engagements.queue.url", queueUrl,
                        "public.secret.id", "public",
                        "personal.secret.id", "personal",
                        "base.url", "https://share.example.com",
                        "company.name", "Noordlicht",
                        "company.networks", "192.0.2.0/24",
                        "default.language", "nl",
                        "site.conversions.earn", "false",
                        "platform.policy", "STRICT"))
                .properties(Map.of("quiet.times", "NONE"))
                .properties(Map.of(
                        "company.address",
                        "Kade 12, 3011 AB Rotterdam",
                        "from.address",
                        "news@noordlicht.example",
                        "mails.queue.url",
                        queueUrl))
                .build();
        context.registerSingleton(InstantSource.class, new FixedClock(Samples.MOMENT));
        return context.start();
    }
}
