package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoMailReports;
import io.fanfare.delivery.MailFinding;
import io.fanfare.delivery.MailFinding.Severity;
import io.fanfare.delivery.MailReport;
import io.fanfare.testkit.LocalSqs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Marketing's API through the handler, with real events of the gateway and a real DynamoDB. */
class CampaignApiIT {
    private static final String HEADS =
            "employee_id,first_name,last_name,email,department,language,country,time_zone\n";
    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void every_sample_of_the_gateway_is_answered_in_order() {
        assertThat(api.sample("import-employees").status()).isEqualTo(200);
        var item = api.sample("create-item");
        assertThat(item.text()).contains("\"id\":1");
        assertThat(item.status()).isEqualTo(201);
        assertThat(api.sample("get-item").header("etag")).isEqualTo("\"1\"");
        assertThat(api.sample("replace-item").status()).isEqualTo(200);
        var campaign = api.sample("create-campaign");
        assertThat(campaign.text()).contains("\"status\":\"SCHEDULED\"");
        assertThat(api.sample("get-campaign").status()).isEqualTo(200);
        assertThat(api.sample("replace-campaign").status()).isEqualTo(200);
        assertThat(api.sample("list-campaigns").json().at("/campaigns/0/id").intValue())
                .isEqualTo(1);
        var check = api.sample("check-campaign");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.json().path("ready").booleanValue()).isTrue();
        assertThat(check.json().at("/recipients/matching").textValue()).isEqualTo("few");
        assertThat(check.json().at("/recipients/now").textValue()).isEqualTo("few");
        assertThat(check.json().at("/recipients/notAsked").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("ASKS_USED", "NO_OPT_IN", "TOO_LATE");
        assertThat(check.json().at("/findings/0/rule").textValue()).isEqualTo("audience-small");
        assertThat(api.sample("show-brand").json().at("/light/accent").textValue())
                .isEqualTo("#0B6E4F");
        assertThat(api.sample("replace-brand").status()).isEqualTo(200);
        assertThat(api.sample("show-brand").json().at("/light/accent").textValue())
                .isEqualTo("#0A4D8C");
        assertThat(api.sample("show-words").json().path("words")).isEmpty();
        var words = api.sample("replace-words");
        assertThat(words.status()).isEqualTo(200);
        assertThat(api.sample("show-words").json()).isEqualTo(words.json());
        assertThat(api.sample("show-incident").status()).isEqualTo(404);
        assertThat(api.sample("declare-incident").json().path("since").textValue())
                .isEqualTo("2026-11-23T09:05:00Z");
        assertThat(api.sample("show-incident").json().at("/statement/nl").textValue())
                .contains("collega’s");
        assertThat(api.sample("end-incident").status()).isEqualTo(204);
        assertThat(api.sample("show-incident").status()).isEqualTo(404);
        assertThat(api.sample("show-mail-check").status()).isEqualTo(404);
        new DynamoMailReports(api.main)
                .keep(new MailReport(
                        api.clock.instant(), List.of(new MailFinding("dkim", Severity.ERROR, "not signed", "sign"))));
        assertThat(api.sample("show-mail-check").text())
                .isEqualTo("{\"at\":\"2026-11-23T09:05:00.000Z\",\"findings\":[{\"id\":\"dkim\",\"severity\":\"error\","
                        + "\"found\":\"not signed\",\"advice\":\"sign\"}]}");
        assertThat(api.sample("show-recall").status()).isEqualTo(404);
        var recall = api.sample("recall-item");
        assertThat(recall.json().path("since").textValue()).isEqualTo("2026-11-23T09:05:00Z");
        assertThat(api.sample("show-recall").json()).isEqualTo(recall.json());
        assertThat(LocalSqs.shared().drain(api.plans)).hasSize(16);
        assertThat(api.sample("restore-item").status()).isEqualTo(204);
        assertThat(api.sample("show-recall").status()).isEqualTo(404);
        var launch = api.sample("launch-campaign");
        assertThat(launch.status()).isEqualTo(202);
        assertThat(launch.header("location")).isEqualTo("/v1/campaigns/1");
        assertThat(LocalSqs.shared().drain(api.plans)).hasSize(64);
        var conversion = api.sample("record-conversion");
        assertThat(conversion.status()).isEqualTo(202);
        assertThat(conversion.json().path("clicks").intValue()).isEqualTo(1);
        assertThat(api.sample("remove-conversion").status()).isEqualTo(202);
        assertThat(api.sample("count-conversions").json().path("conversions")).isEmpty();
        assertThat(LocalSqs.shared().drain(api.engagements))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message)
                        .contains(conversion.json().path("id").textValue()));
        var results = api.sample("get-results");
        assertThat(results.status()).isEqualTo(200);
        assertThat(results.json().at("/items/0/opened").textValue()).isEqualTo("few");
        assertThat(api.sample("get-item-results").status()).isEqualTo(200);
        assertThat(api.sample("get-item-hits").text()).contains("too-few-people");
    }

    @Test
    void a_call_brings_its_correlation_id_or_gets_one_and_everything_that_follows_bears_it() {
        api.sample("import-employees");
        api.sample("create-item");
        api.sample("create-campaign");
        var launched = api.call(
                "POST",
                "/v1/campaigns/1/launch",
                Map.of("idempotency-key", "key-1", "x-correlation-id", "launch-of-monday"),
                null);
        assertThat(launched.header("x-correlation-id")).isEqualTo("launch-of-monday");
        assertThat(LocalSqs.shared().drain(api.plans))
                .hasSize(64)
                .allMatch(message -> message.contains("\"correlation\":\"launch-of-monday\""));

        var refused = api.call("GET", "/v1/items/9", Map.of("x-correlation-id", "ann@noordlicht.example"), null);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.header("x-correlation-id")).isEqualTo("request-1");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var file = people(3);
        assertThat(api.upload("/v1/employees/import", file)
                        .json()
                        .path("created")
                        .intValue())
                .isEqualTo(3);
        var again = api.upload("/v1/employees/import", file).json();
        assertThat(again.path("unchanged").intValue()).isEqualTo(3);
        assertThat(again.path("created").intValue() + again.path("updated").intValue())
                .isZero();
    }

    @Test
    void a_file_over_a_limit_is_refused_with_the_way_out() {
        var rows = api.upload("/v1/employees/import", people(1_001));
        assertThat(rows.status()).isEqualTo(413);
        assertThat(rows.json().path("detail").textValue()).contains("1000 rows", "./fanfare people import");
        var bytes = api.upload("/v1/employees/import", new byte[1024 * 1024 + 1]);
        assertThat(bytes.status()).isEqualTo(413);
        assertThat(bytes.json().path("detail").textValue()).contains("1 MiB");
    }

    @Test
    void text_csv_is_read_in_utf8_alone() {
        var file = (HEADS + "E1,Zo\u00eb,Smit,zoe@example.com,HR,nl,NL,Europe/Amsterdam\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(csv("text/csv", file).status()).isEqualTo(200);
        assertThat(csv("text/csv; charset=UTF-8", file).status()).isEqualTo(200);
        var other = csv("text/csv; charset=windows-1252", file);
        assertThat(other.status()).isEqualTo(415);
        assertThat(other.json().path("detail").textValue()).contains("application/octet-stream");
        // What the gateway makes of a Windows-1252 letter that it takes for UTF-8.
        var broken = new String(file, StandardCharsets.UTF_8).replace('\u00eb', '\uFFFD');
        assertThat(csv("text/csv", broken.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(415);
        assertThat(csv("application/json", file).status()).isEqualTo(415);
    }

    @Test
    void heads_can_be_mapped_and_the_rest_is_dropped_by_name() {
        var file = HEADS.replace("department", "Kostenplaats").replace("time_zone", "time_zone,Salaris")
                + "E1,Zoe,Smit,zoe@example.com,HR,nl,NL,Europe/Amsterdam,100\n";
        var answer =
                api.upload("/v1/employees/import?map=Kostenplaats:department", file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.json().path("created").intValue()).isEqualTo(1);
        assertThat(answer.json().path("dropped").toString()).isEqualTo("[\"Salaris\"]");
        var unknown = api.upload("/v1/employees/import?map=Kostenplaats:salary", file.getBytes(StandardCharsets.UTF_8));
        assertProblem(unknown, 422, "invalid", "map", "unknown-field");
    }

    @Test
    void an_item_changes_only_for_who_saw_its_last_version() {
        var tag = api.post("/v1/items", Bodies.ITEM).header("etag");
        assertThat(api.call("PUT", "/v1/items/1", Map.of("content-type", "application/json"), Bodies.bytes(Bodies.ITEM))
                        .status())
                .isEqualTo(428);
        assertThat(api.put("/v1/items/1", tag, Bodies.ITEM).header("etag")).isEqualTo("\"2\"");
        assertProblem(api.put("/v1/items/1", tag, Bodies.ITEM), 412, "version-conflict", null, null);
        assertThat(api.put("/v1/items/1", "nonsense", Bodies.ITEM).status()).isEqualTo(412);
        assertThat(api.put("/v1/items/2", tag, Bodies.ITEM).status()).isEqualTo(404);
    }

    @Test
    void an_item_belongs_to_one_campaign() {
        api.post("/v1/items", Bodies.ITEM);
        assertThat(api.post("/v1/campaigns", Bodies.CAMPAIGN).status()).isEqualTo(201);
        assertProblem(api.post("/v1/campaigns", Bodies.CAMPAIGN), 422, "invalid", "items", "not-free");
        assertThat(api.get("/v1/items/1").json().path("campaign").intValue()).isEqualTo(1);
        api.post("/v1/items", Bodies.ITEM);
        var released = api.put("/v1/campaigns/1", "\"1\"", Bodies.CAMPAIGN.replace("[1]", "[2]"));
        assertThat(released.status()).isEqualTo(200);
        assertThat(api.get("/v1/items/1").json().path("campaign").isNull()).isTrue();
        assertThat(api.get("/v1/items/2").json().path("campaign").intValue()).isEqualTo(1);
    }

    @Test
    void an_item_that_changes_keeps_its_campaign() {
        api.post("/v1/items", Bodies.ITEM);
        api.post("/v1/campaigns", Bodies.CAMPAIGN);
        var tag = api.get("/v1/items/1").header("etag");
        assertThat(api.put("/v1/items/1", tag, Bodies.ITEM)
                        .json()
                        .path("campaign")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void the_same_key_launches_once_and_answers_the_same() {
        api.sample("import-employees");
        api.post("/v1/items", Bodies.ITEM);
        api.post("/v1/campaigns", Bodies.AT_ONCE);
        var first = launch("key-1");
        assertThat(first.status()).isEqualTo(202);
        api.clock.advance(Duration.ofMinutes(1));
        var second = launch("key-1");
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text()).isEqualTo(first.text());
        assertProblem(launch("key-2"), 409, "already-launched", null, null);
        assertProblem(launch("bad key"), 422, "invalid", "Idempotency-Key", "visible-ascii");
        assertThat(api.call("POST", "/v1/campaigns/1/launch", Map.of(), null).status())
                .isEqualTo(400);
        var tag = api.get("/v1/campaigns/1").header("etag");
        assertProblem(api.put("/v1/campaigns/1", tag, Bodies.CAMPAIGN), 409, "already-launched", null, null);
    }

    @Test
    void the_calendar_is_walked_by_an_opaque_cursor() {
        for (int number = 0; number < 60; number++) {
            api.post("/v1/campaigns", Bodies.INVITATION);
        }
        var first = api.get("/v1/campaigns").json();
        assertThat(first.path("campaigns")).hasSize(50);
        var second = api.get("/v1/campaigns?cursor=" + first.path("next").textValue())
                .json();
        assertThat(second.path("campaigns")).hasSize(10);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(api.get("/v1/campaigns?status=SENDING").json().path("campaigns"))
                .isEmpty();
        assertProblem(api.get("/v1/campaigns?cursor=zzz"), 422, "invalid", "cursor", "cursor");
        assertProblem(api.get("/v1/campaigns?status=GONE"), 422, "invalid", "status", "one-of");
        assertProblem(api.get("/v1/campaigns?from=yesterday"), 422, "invalid", "from", "moment");
    }

    @Test
    void bodies_that_are_not_read_are_problems_that_do_not_quote_them() {
        assertProblem(api.post("/v1/items", "{\"secret\":1}"), 400, "malformed", "secret", "unknown-field");
        assertProblem(
                api.post("/v1/items", "{\"texts\":{\"en\":{\"title\":5}}}"),
                400,
                "malformed",
                "texts.en.title",
                "type");
        assertProblem(api.post("/v1/items", "{"), 400, "malformed", null, "json");
        assertProblem(api.post("/v1/items", "{} {}"), 400, "malformed", null, "type");
        assertProblem(api.post("/v1/items", "{\"author\":\"a\",\"author\":\"b\"}"), 400, "malformed", null, "json");
        assertThat(api.post("/v1/items", "\"" + "x".repeat(70_000) + "\"").status())
                .isEqualTo(413);
        assertThat(api.call("POST", "/v1/items", Map.of("content-type", "application/json"), null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_the_framework_refuses_is_a_problem_too() {
        assertProblem(api.get("/v1/nothing"), 404, "not-found", null, null);
        assertProblem(api.call("DELETE", "/v1/items/1", Map.of(), null), 405, "method-not-allowed", null, null);
        var xml = api.call("POST", "/v1/items", Map.of("content-type", "application/xml"), Bodies.bytes("<a/>"));
        assertProblem(xml, 415, "unsupported-media-type", null, null);
        assertThat(api.get("/v1/items/not-a-number").status()).isEqualTo(404);
        assertThat(api.get("/v1/campaigns/99").status()).isEqualTo(404);
    }

    @Test
    void a_fault_tells_the_caller_nothing_of_what_went_wrong() {
        var fault = new FaultHandler()
                .handle(
                        io.micronaut.http.HttpRequest.GET("/v1/items/1"),
                        new IllegalStateException("secret-in-an-exception"));
        assertThat(String.valueOf(fault.body())).contains("problems/fault").doesNotContain("secret");
        api.dropTable();
        var answer = api.get("/v1/items/1");
        assertProblem(answer, 503, "try-again", null, null);
        assertThat(answer.text()).doesNotContain("ResourceNotFound", "table");
    }

    private Api.Answer csv(String type, byte[] file) {
        return api.call("POST", "/v1/employees/import", Map.of("content-type", type), file);
    }

    @Test
    void a_brand_that_breaks_a_rule_names_it_and_changes_nothing_001_18() {
        var pale = api.put("/v1/brand", "*", "{\"light\": {\"accent\": \"#FFCC00\", \"accentText\": \"#FFFFFF\"}}");
        assertProblem(pale, 422, "invalid", "light.accent", "contrast");
        assertThat(pale.json().at("/violations/0/note").textValue())
                .isEqualTo("1.37:1 on #F6F4EF, at least 4.5:1 is needed");
        assertThat(pale.json().at("/violations/1/field").textValue()).isEqualTo("light.accentText");
        var wrong = Map.of(
                "{\"company\": \"" + "x".repeat(61) + "\"}",
                "company too-long",
                "{\"postalAddress\": \"a\\nb\"}",
                "postalAddress control-character",
                "{\"logo\": {\"url\": \"http://example.com/l.png\", \"alt\": \"N\"}}",
                "logo.url https",
                "{\"logo\": {\"url\": \"https://example.com/l.png\"}}",
                "logo.alt required",
                "{\"dark\": {\"accent\": \"green\", \"accentText\": \"#000000\"}}",
                "dark.accent colour",
                "{\"dark\": {\"accent\": \"#5CC9A1\"}}",
                "dark.accentText required",
                "{\"replyTo\": \"a@b@c\"}",
                "replyTo address",
                "{\"disclosures\": {\"en\": \"" + "x".repeat(81) + "\"}}",
                "disclosures.en too-long",
                "{\"disclosures\": {\"xx\": \"I work here\"}}",
                "disclosures language");
        wrong.forEach((body, violation) -> assertProblem(
                api.put("/v1/brand", "*", body),
                422,
                "invalid",
                violation.split(" ")[0],
                violation.split(" ")[1]));
        assertThat(api.get("/v1/brand").json().path("company").textValue()).isEqualTo("Noordlicht");
        assertThat(api.get("/v1/brand").json().path("logo").isNull()).isTrue();
    }

    @Test
    void how_a_campaign_is_conducted_is_kept() {
        api.post("/v1/items", Bodies.ITEM);
        api.post("/v1/campaigns", Bodies.CAMPAIGN);
        var shown = api.get("/v1/campaigns/1").json();
        assertThat(shown.path("mostAlike").intValue()).isEqualTo(12);
        assertThat(shown.path("hashtag").textValue()).isEqualTo("#OpenQuay");
    }

    @Test
    void a_brand_that_was_read_can_be_sent_back() {
        api.sample("replace-brand");
        var shown = api.get("/v1/brand").text();
        assertThat(api.put("/v1/brand", "*", shown).text()).isEqualTo(shown);
        assertThat(api.put("/v1/brand", "*", "{}").json().path("logo").isNull()).isTrue();
    }

    @Test
    void the_intranets_address_is_made_on_request_and_made_anew_001_8() {
        assertThat(api.sample("show-intranet").status()).isEqualTo(404);

        var first = api.sample("renew-intranet").json();
        assertThat(first.path("html").textValue())
                .matches("https://share\\.example\\.com/intranet/[0-9a-f]{32}\\.html");
        assertThat(api.sample("show-intranet").json()).isEqualTo(first);

        var second = api.sample("renew-intranet").json();
        assertThat(second.path("rss").textValue())
                .isNotEqualTo(first.path("rss").textValue())
                .endsWith(".rss");
    }

    @Test
    void a_list_of_words_is_taken_as_a_whole_or_not_at_all() {
        assertProblem(api.put("/v1/words", "*", "{}"), 422, "invalid", "words", "required");
        assertProblem(
                api.put("/v1/words", "*", "{\"words\": [{\"word\": \"a*b\", \"advice\": \"no\"}]}"),
                422,
                "invalid",
                "words[0].word",
                "star");
        assertProblem(
                api.put("/v1/words", "*", "{\"words\": [{\"word\": \"a\", \"language\": \"xx\", \"advice\": \"no\"}]}"),
                422,
                "invalid",
                "words[0].language",
                "language");
        assertThat(api.get("/v1/words").json().path("words")).isEmpty();
    }

    @Test
    void an_incident_needs_a_statement_in_the_companys_language() {
        assertProblem(api.put("/v1/incident", "*", "{}"), 422, "invalid", "statement.en", "required");
        assertProblem(
                api.put("/v1/incident", "*", "{\"statement\": {\"en\": \"No\", \"xx\": \"Nee\"}}"),
                422,
                "invalid",
                "statement.xx",
                "language");
        assertProblem(
                api.put("/v1/incident", "*", "{\"statement\": {\"en\": \"" + "x".repeat(1_001) + "\"}}"),
                422,
                "invalid",
                "statement.en",
                "too-long");
        assertThat(api.get("/v1/incident").status()).isEqualTo(404);
    }

    @Test
    void a_recall_needs_an_item_and_a_statement_and_leads_only_where_links_may_lead() {
        assertThat(api.put("/v1/items/1/recall", "*", "{\"statement\": {\"en\": \"Sorry\"}}")
                        .status())
                .isEqualTo(404);
        assertThat(api.call("DELETE", "/v1/items/1/recall", Map.of(), null).status())
                .isEqualTo(404);
        api.post("/v1/items", Bodies.ITEM);
        assertProblem(api.put("/v1/items/1/recall", "*", "{}"), 422, "invalid", "statement.en", "required");
        assertProblem(
                api.put(
                        "/v1/items/1/recall",
                        "*",
                        "{\"statement\": {\"en\": \"Sorry\"}, \"instead\": \"https://evil.example.net/\"}"),
                422,
                "invalid",
                "instead",
                "host-not-allowed");
        assertThat(api.get("/v1/items/1/recall").status()).isEqualTo(404);
        assertThat(LocalSqs.shared().drain(api.plans)).isEmpty();
    }

    /** D27: the same call makes good what a crash left out. */
    @Test
    void a_recall_that_comes_again_keeps_its_moment_asks_for_the_mails_again_and_outlives_a_change_of_the_item() {
        api.post("/v1/items", Bodies.ITEM);
        var first = api.put("/v1/items/1/recall", "*", "{\"statement\": {\"en\": \"Sorry\"}}");
        api.clock.advance(Duration.ofHours(2));
        var second = api.put("/v1/items/1/recall", "*", "{\"statement\": {\"en\": \"So sorry\"}}");

        assertThat(second.json().path("since")).isEqualTo(first.json().path("since"));
        assertThat(second.json().at("/statement/en").textValue()).isEqualTo("So sorry");
        assertThat(LocalSqs.shared().drain(api.plans)).hasSize(32);
        assertThat(api.put("/v1/items/1", "\"1\"", Bodies.ITEM).status()).isEqualTo(200);
        assertThat(api.get("/v1/items/1/recall").json()).isEqualTo(second.json());
    }

    @Test
    void a_campaign_for_nobody_is_not_launched() {
        api.post("/v1/items", Bodies.ITEM);
        api.post("/v1/campaigns", Bodies.CAMPAIGN);
        assertThat(api.call("POST", "/v1/campaigns/1/check", Map.of(), null)
                        .json()
                        .path("ready")
                        .booleanValue())
                .isFalse();
        assertProblem(launch("key-1"), 422, "invalid", "audience", "audience-empty");
        assertThat(LocalSqs.shared().drain(api.plans)).isEmpty();
        api.sample("import-employees");
        assertProblem(launch("key-1"), 422, "invalid", "pilotDays", "pilot-empty");
        assertThat(api.put("/v1/campaigns/1", "\"1\"", Bodies.AT_ONCE).status()).isEqualTo(200);
        assertThat(launch("key-1").status()).isEqualTo(202);
    }

    private Api.Answer launch(String key) {
        return api.call("POST", "/v1/campaigns/1/launch", Map.of("idempotency-key", key), null);
    }

    private static byte[] people(int count) {
        return (HEADS
                        + IntStream.rangeClosed(1, count)
                                .mapToObj(at ->
                                        "E%d,Ann,Smit,ann%d@example.com,HR,nl,NL,Europe/Amsterdam\n".formatted(at, at))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void assertProblem(Api.Answer answer, int status, String slug, String field, String rule) {
        assertThat(answer.text()).contains("\"type\":\"https://fanfare.dev/problems/" + slug + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        for (var part : List.of("field", "rule")) {
            var wanted = part.equals("field") ? field : rule;
            assertThat(answer.json().path(part).asText(null)).as(part).isEqualTo(wanted);
        }
    }
}
