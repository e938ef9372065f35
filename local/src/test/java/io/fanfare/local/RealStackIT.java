package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.lambda.FunctionHost;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every function of the real template starts here with nothing but what the template declares. */
final class RealStackIT {
    private static final LocalClock CLOCK = LocalClock.heldAt(Instant.parse("2026-11-21T09:00:00Z"));
    private static EmbeddedCloud cloud;

    @BeforeAll
    static void start() {
        cloud = EmbeddedCloud.start(Options.of(Path.of("../template.yaml"))
                .with("HealthProbe", "on")
                .withClock(CLOCK)
                .byHand());
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    static Stream<FunctionHost> functions() {
        return cloud.stack().functions().stream().map(function -> cloud.function(function.id()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionStartsOnTheCloudsClock(FunctionHost function) {
        assertThat(function.warmContext().getBean(InstantSource.class)).isSameAs(CLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/campaigns/9/results", "/v1/items/9/results", "/v1/items/9/hits?hour=2026-11-20T09"})
    void figuresAreForThoseWhoMayReadCampaigns(String path) throws Exception {
        assertThat(status(path, null)).isEqualTo(401);
        assertThat(status(path, "people:write campaigns:write")).isEqualTo(403);
        assertThat(status(path, "campaigns:read")).isEqualTo(404);
    }

    /** D20, from the API through the guarded function to a site and back. */
    @Test
    void aCheckLooksAtThePagesThatItemsLeadTo() throws Exception {
        var items = List.of(item("https://www.noordlicht.example/a"), item("https://www.noordlicht.example/gone"));

        assertThat(checked(items.get(0))).doesNotContain("\"link-", "\"card-");
        assertThat(checked(items.get(1))).contains("\"link-gone\"", "\"detail\":\"404\"");
    }

    private static String item(String destination) throws Exception {
        return id(post("/v1/items", """
                {"itemClass":"HUB","destination":"%s","texts":{"en":{"title":"A","summary":"B"}}}
                """.formatted(destination)));
    }

    private static String checked(String item) throws Exception {
        var campaign = id(post("/v1/campaigns", """
                {"name":"A","goal":"BRAND","items":[%s],"audience":{"departments":["HR"]},
                 "endsAt":"2026-12-21T09:00:00Z","sender":{"name":"HR"}}
                """.formatted(item)));
        return post("/v1/campaigns/" + campaign + "/check", "");
    }

    private static String id(String reply) {
        return reply.replaceFirst("(?s).*?\"id\":([0-9]+).*", "$1");
    }

    private static String post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(cloud.baseUri() + path))
                .header("authorization", "Bearer " + cloud.token("campaigns:write"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static int status(String path, @Nullable String scopes) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(cloud.baseUri() + path));
        if (scopes != null) {
            request.header("authorization", "Bearer " + cloud.token(scopes));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** A warm instance serves thousands of calls: what one leaves behind slows down all that follow. */
    @ParameterizedTest
    @MethodSource("functions")
    void aCallLeavesNoContextBehind(FunctionHost function) {
        function.invoke("{}");
        function.invoke("{}");
        assertThat(function.warmContext().getBeansOfType(Context.class)).isEmpty();
    }
}
