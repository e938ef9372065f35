package io.fanfare.functions.followlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.dynamo.DynamoRecalls;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Rows;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.content.Recall;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose.Secret;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSecrets;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FollowLinkFunctionIT {
    private static final ItemId ELSEWHERE = new ItemId(2);
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);
    private final String queue = LocalSqs.shared().newQueue();
    private final ApplicationContext context = context();
    private final FollowLinkFunction function = new FollowLinkFunction(context);
    private final APIGatewayV2HTTPEvent event = SampleEvents.read("follow-link/follow", APIGatewayV2HTTPEvent.class);

    @BeforeEach
    void items() {
        item(
                Samples.ITEM,
                "https://www.example.com/careers?ref=site&utm_source=press#apply",
                Map.of("en", "Join \"us\" & <b>grow</b>", "nl", "Doe mee"),
                "https://www.example.com/card.png?a=1&b=2");
        item(ELSEWHERE, "https://evil.example/", Map.of("en", "evil"), null);
        send();
        LocalSqs.shared().drain(queue);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_follower_goes_to_the_item_with_campaign_parameters_and_a_click_id() {
        var response = send();
        assertThat(response.getStatusCode()).isEqualTo(302);
        var location = response.getHeaders().get("location");
        assertThat(location)
                .startsWith("https://www.example.com/careers?ref=site&utm_source=press&utm_medium=social"
                        + "&utm_campaign=campaign-1&utm_content=item-1&fcid=")
                .endsWith("#apply");
        var click = location.replaceAll(".*fcid=([^#]+)#.*", "$1");
        assertThat(Samples.publicCodec().decode(click))
                .contains(new Link.Click(Samples.ITEM, Samples.PERSON, 1, Hour.of(Samples.MOMENT), false));
        assertThat(response.getHeaders())
                .containsEntry("cache-control", "no-store, private")
                .containsEntry("referrer-policy", "strict-origin-when-cross-origin")
                .containsEntry("x-robots-tag", "noindex, nofollow");
    }

    @Test
    void the_hit_is_queued_with_its_signals_and_without_the_address() {
        send();
        assertThat(LocalSqs.shared().drain(queue))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains(
                                "\"kind\":\"hit\"",
                                "\"id\":\"JKJaXmPLvHcESH21=\"",
                                "\"moment\":\"2026-11-23T09:05:00.000Z\"",
                                "\"item\":1",
                                "\"person\":7",
                                "\"network\":1",
                                "\"method\":\"GET\"",
                                "\"net\":\"198.51.100.0/24\"",
                                "\"inside\":false",
                                "\"refererHost\":\"www.linkedin.com\"",
                                "\"fetchUser\":\"?1\"")
                        .doesNotContain("198.51.100.77"));
    }

    @Test
    void a_networks_crawler_gets_the_parts_of_the_card_and_no_redirect() {
        var page = preview();
        assertThat(page.getStatusCode()).isEqualTo(200);
        assertThat(page.getHeaders())
                .containsEntry("content-type", "text/html; charset=utf-8")
                .containsEntry("cache-control", "no-store, private")
                .containsEntry("x-robots-tag", "noindex, nofollow")
                .containsEntry("x-content-type-options", "nosniff")
                .doesNotContainKey("location");
        assertThat(page.getHeaders().get("content-security-policy")).startsWith("default-src 'none';");
        assertThat(page.getBody())
                .contains(
                        "<html lang=\"en\"",
                        "<meta property=\"og:type\" content=\"article\">",
                        "<meta property=\"og:url\" content=\"https://share.example.com/s/1Wd6ryjhSJgxMwuraYsUcpG\">",
                        "<meta property=\"og:title\" content=\"Join &quot;us&quot; &amp; &lt;b&gt;grow&lt;/b&gt;\">",
                        "<meta property=\"og:description\" content=\"Two years, four teams.\">",
                        "<meta property=\"og:image\" content=\"https://www.example.com/card.png?a=1&amp;b=2\">",
                        "<meta property=\"og:locale\" content=\"en_GB\">",
                        "<meta name=\"twitter:card\" content=\"summary_large_image\">")
                .doesNotContain("fcid", "utm_campaign", "<script", "style=", "<b>", "person");
        assertThat(LocalSqs.shared().drain(queue))
                .singleElement()
                .asString()
                .contains("\"kind\":\"hit\"", "\"method\":\"GET\"", "LinkedInBot");
    }

    @Test
    void the_card_speaks_the_language_of_the_post() {
        var dutch = preview(Samples.ITEM, Language.NL).getBody();
        assertThat(dutch).contains("<html lang=\"nl\"", "content=\"Doe mee\"", "nl_NL");
        assertThat(preview(Samples.ITEM, Language.FR).getBody()).contains("<html lang=\"en\"");
        assertThat(preview(Samples.ITEM, null).getBody()).contains("<html lang=\"en\"");
    }

    /** D27 */
    @Test
    void what_was_recalled_has_a_page_in_the_readers_language_or_leads_to_its_correction() {
        var taken = new ItemId(5);
        item(taken, "https://www.example.com/wrong", Map.of("en", "Wrong"), null);
        var recalls = new DynamoRecalls(main);
        recalls.recall(taken, new Recall(Samples.MOMENT, Map.of(Language.EN, "Two figures were wrong."), null));
        var page = preview(taken, null);
        assertThat(page.getStatusCode()).isEqualTo(410);
        assertThat(page.getHeaders()).doesNotContainKey("location");
        assertThat(page.getBody())
                .contains("<html lang=\"en\">", "This was taken back")
                .doesNotContain("Two figures", "wrong");

        var corrected = new ItemId(6);
        item(corrected, "https://www.example.com/wrong", Map.of("en", "Wrong"), null);
        var correction = URI.create("https://www.example.com/right");
        recalls.recall(corrected, new Recall(Samples.MOMENT, Map.of(Language.EN, "Sorry."), correction));
        assertThat(preview(corrected, null).getHeaders().get("location")).startsWith("https://www.example.com/right?");
    }

    @Test
    void an_item_without_a_picture_has_a_small_card_and_one_without_a_card_redirects() {
        item(new ItemId(3), "https://www.example.com/", Map.of("da", "Kom"), null);
        assertThat(preview(new ItemId(3), null).getBody())
                .contains("content=\"summary\"", "da_DK")
                .doesNotContain("og:image");
        item(new ItemId(4), "https://www.example.com/", Map.of(), null);
        assertThat(preview(new ItemId(4), null).getStatusCode()).isEqualTo(302);
    }

    @Test
    void what_leads_nowhere_has_no_card_either() {
        assertNoRedirect(preview(ELSEWHERE, null));
        assertNoRedirect(preview(new ItemId(99), null));
    }

    @Test
    void a_warm_instance_reads_no_table_for_crawlers_and_people_alike() {
        preview();
        try (var client = LocalDynamo.shared().client()) {
            client.deleteItem(request ->
                    request.tableName(tableName).key(Keys.item(Samples.ITEM).toMap()));
        }
        assertThat(preview().getStatusCode()).isEqualTo(200);
        assertThat(send().getStatusCode()).isEqualTo(302);
    }

    @Test
    void a_head_request_gets_the_same_answer_and_is_noted_as_such() {
        var crawler = function.execute(SampleEvents.read("follow-link/look", APIGatewayV2HTTPEvent.class));
        assertThat(crawler.getStatusCode()).isEqualTo(200);
        assertThat(crawler.getBody()).isEmpty();
        assertThat(crawler.getHeaders()).containsEntry("content-type", "text/html; charset=utf-8");
        assertThat(LocalSqs.shared().drain(queue)).singleElement().asString().contains("\"method\":\"HEAD\"");
        var request = SampleEvents.read("follow-link/look", APIGatewayV2HTTPEvent.class);
        request.setHeaders(event.getHeaders());
        var look = function.execute(request);
        assertThat(look.getStatusCode()).isEqualTo(302);
        assertThat(look.getBody()).isEmpty();
        assertThat(LocalSqs.shared().drain(queue)).singleElement().asString().contains("\"method\":\"HEAD\"");
    }

    @Test
    void a_visit_from_the_company_is_inside() {
        event.getRequestContext().getHttp().setSourceIp("203.0.113.9");
        send();
        assertThat(LocalSqs.shared().drain(queue)).singleElement().asString().contains("\"inside\":true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "1Wd6ryjhSJgxMwuraYsUcpg",
                "2Wd6ryjhSJgxMwuraYsUcpG",
                "//evil.example",
                "https://evil.example/",
                "..",
                "1Wd6ryjhSJgxMwuraYsUcpG\r\nlocation: https://evil.example",
                "1Wd6ryjhSJgxMwuraYsUcpG/",
                "<script>alert(1)</script>"
            })
    void a_code_that_is_not_ours_gets_a_plain_page_never_a_redirect(String code) {
        assertNoRedirect(follow(code));
        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    @Test
    void a_case_folded_code_gets_a_plain_page() {
        var code = event.getPathParameters().get("code");
        assertNoRedirect(follow(code.toLowerCase(Locale.ROOT)));
        assertNoRedirect(follow(code.toUpperCase(Locale.ROOT)));
    }

    @Test
    void codes_of_other_purposes_or_of_the_other_secret_are_no_links() {
        assertNoRedirect(follow(Samples.publicCodec().encode(new Link.ToUnsubscribe(Samples.PERSON))));
        assertNoRedirect(follow(Samples.publicCodec()
                .encode(new Link.Click(Samples.ITEM, Samples.PERSON, 1, Hour.of(Samples.MOMENT), false))));
        assertNoRedirect(follow("14ufdXL975EpPFHbNQJVof3"));
    }

    @Test
    void an_item_off_the_allow_list_or_gone_and_a_network_nobody_knows_lead_nowhere() {
        assertNoRedirect(follow(share(ELSEWHERE, 1, Samples.PUBLIC_RING)));
        assertNoRedirect(follow(share(new ItemId(99), 1, Samples.PUBLIC_RING)));
        assertNoRedirect(follow(share(Samples.ITEM, 200, Samples.PUBLIC_RING)));
    }

    @Test
    void a_link_of_a_retired_key_still_works() {
        var rotated = new HashMap<>(Samples.PUBLIC_RING);
        rotated.put("2", "a-newer-key-of-this-test-not-a-secret-0000");
        rotated.put("mint", "2");
        LocalSecrets.shared().put("public", rotated);
        try (var later = context(rotated)) {
            assertThat(new FollowLinkFunction(later).execute(event).getStatusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void the_plain_page_speaks_the_browsers_language_and_loads_nothing_foreign() {
        var response = follow("unknown");
        assertThat(response.getBody()).contains("<html lang=\"nl\">").doesNotContain("<script", "style=");
        assertThat(response.getHeaders().get("content-security-policy")).startsWith("default-src 'none';");
    }

    @Test
    void a_queue_that_does_not_answer_costs_no_visitor_and_no_hit() {
        var lost = "http://127.0.0.1:9/000000000000/engagements";
        try (var stranded = context(Samples.PUBLIC_RING, lost)) {
            assertThat(new FollowLinkFunction(stranded).execute(event).getStatusCode())
                    .isEqualTo(302);
        }
    }

    private APIGatewayV2HTTPResponse preview() {
        return function.execute(SampleEvents.read("follow-link/preview", APIGatewayV2HTTPEvent.class));
    }

    private APIGatewayV2HTTPResponse preview(ItemId item, @Nullable Language language) {
        var crawler = SampleEvents.read("follow-link/preview", APIGatewayV2HTTPEvent.class);
        var code = Samples.publicCodec().encode(new Link.ToShare(item, Samples.PERSON, 1, language, 0));
        crawler.setPathParameters(Map.of("code", code));
        return function.execute(crawler);
    }

    private APIGatewayV2HTTPResponse send() {
        return function.execute(event);
    }

    private APIGatewayV2HTTPResponse follow(String code) {
        event.setPathParameters(Map.of("code", code));
        return send();
    }

    private static void assertNoRedirect(APIGatewayV2HTTPResponse response) {
        assertThat(response.getStatusCode()).isEqualTo(404);
        assertThat(response.getHeaders())
                .doesNotContainKey("location")
                .containsEntry("cache-control", "no-store, private");
        assertThat(response.getBody()).doesNotContain("evil", "<script");
    }

    private static String share(ItemId item, int network, Map<String, String> ring) {
        return new LinkCodec(Secret.PUBLIC, new KeyRing(ring))
                .encode(new Link.ToShare(item, Samples.PERSON, network, null, 0));
    }

    private void item(ItemId item, String destination, Map<String, String> titles, @Nullable String image) {
        var row = new HashMap<>(Keys.item(item).toMap());
        row.put("c", Rows.n(1));
        row.put("url", Rows.s(URI.create(destination).toString()));
        if (image != null) {
            row.put("img", Rows.s(image));
        }
        row.put(
                "og",
                AttributeValue.fromM(titles.entrySet().stream()
                        .collect(Collectors.toMap(
                                title -> title.getKey(),
                                title -> AttributeValue.fromM(Map.of(
                                        "t", Rows.s(title.getValue()), "d", Rows.s("Two years,\n four teams.")))))));
        main.put(row);
    }

    private ApplicationContext context() {
        return context(Samples.PUBLIC_RING);
    }

    private ApplicationContext context(Map<String, String> ring) {
        return context(ring, queue);
    }

    private ApplicationContext context(Map<String, String> ring, String queueUrl) {
        LocalAws.use();
        LocalSecrets.shared().put("public", ring);
        var context = ApplicationContext.builder()
                .properties(Map.of(
                        "main.table", tableName,
                        "engagements.queue.url", queueUrl,
                        "public.secret.id", "public",
                        "base.url", "https://share.example.com",
                        "default.language", "en",
                        "company.networks", "203.0.113.0/28",
                        "destination.hosts", "www.example.com"))
                .build();
        context.registerSingleton(InstantSource.class, new FixedClock(Samples.MOMENT));
        return context.start();
    }
}
