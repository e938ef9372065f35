package io.fanfare.functions.followlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Rows;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        item(Samples.ITEM, "https://www.example.com/careers?ref=site&utm_source=press#apply");
        item(ELSEWHERE, "https://evil.example/");
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
                .contains(new Link.Click(Samples.ITEM, Samples.PERSON, 1, Hour.of(Samples.MOMENT)));
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
    void a_head_request_gets_the_same_answer_and_is_noted_as_such() {
        var look = function.execute(SampleEvents.read("follow-link/look", APIGatewayV2HTTPEvent.class));
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
                .encode(new Link.Click(Samples.ITEM, Samples.PERSON, 1, Hour.of(Samples.MOMENT)))));
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
                .encode(new Link.ToShare(item, Samples.PERSON, network, 0));
    }

    private void item(ItemId item, String destination) {
        var row = new HashMap<>(Keys.item(item).toMap());
        row.put("c", Rows.n(1));
        row.put("url", Rows.s(URI.create(destination).toString()));
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
                        "company.networks", "203.0.113.0/28",
                        "destination.hosts", "www.example.com"))
                .build();
        context.registerSingleton(InstantSource.class, new FixedClock(Samples.MOMENT));
        return context.start();
    }
}
