package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The HTTP API answers as the gateway does. */
final class GatewayIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static EmbeddedCloud cloud;

    @BeforeAll
    static void start() {
        cloud = TinyCloud.start();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void anOpenRouteIsCalledWithItsParameters() throws Exception {
        var answer = json(send(request("/open/an%20n?a=1&b=2")
                .header("x-several", "1")
                .header("x-several", "2")
                .GET()));
        assertThat(answer.path("name").asText()).isEqualTo("an n");
        assertThat(answer.path("query").asText()).isEqualTo("a=1&b=2");
        assertThat(answer.path("several").asText()).isEqualTo("1,2");
        assertThat(answer.path("epoch").asLong()).isEqualTo(TinyCloud.START.toEpochMilli());
    }

    @Test
    void aFunctionKnowsItsOwnEnvironmentAlone() throws Exception {
        var answer = json(send(request("/open/x").GET()));
        assertThat(answer.path("base.url").asText()).isEqualTo(cloud.baseUri().toString());
        assertThat(answer.path("loop.queue.url").asText()).isEqualTo("none");
    }

    @Test
    void aCallerMayNameTheAddressThatItStandsFor() throws Exception {
        assertThat(json(send(request("/open/x")
                                .header("x-forwarded-for", "203.0.113.7")
                                .GET()))
                        .path("source")
                        .asText())
                .isEqualTo("203.0.113.7");
    }

    @Test
    void headIsNotGetAndUnknownPathsAreNotFound() throws Exception {
        assertThat(send(request("/open/x").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
        var answer = send(request("/nowhere").GET());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
    }

    @Test
    void bodiesComeAsTextForAFewMediaTypesAndElseAsBase64() throws Exception {
        assertThat(posted("application/json; charset=utf-8")).isEqualTo("é");
        assertThat(posted("text/csv")).isEqualTo("é");
        var base64 = Base64.getEncoder().encodeToString("é".getBytes(StandardCharsets.UTF_8));
        assertThat(posted("application/x-www-form-urlencoded")).isEqualTo(base64);
        assertThat(posted("application/octet-stream")).isEqualTo(base64);
        assertThat(posted("application/problem+json")).isEqualTo(base64);
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        var answer = send(request("/open")
                .header("content-type", "text/plain")
                .POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1])));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }

    @Test
    void headersThatAreTooLongAreRefused() throws Exception {
        assertThat(send(request("/open/x").header("x-long", "x".repeat(9_000)).GET())
                        .statusCode())
                .isEqualTo(200);
        var answer =
                send(request("/open/x").header("x-long", "x".repeat(10_241)).GET());
        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Request Header Fields Too Large\"}");
    }

    @Test
    void aClosedRouteWantsATokenWithOneOfItsScopes() throws Exception {
        var none = send(request("/closed").GET());
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(none.headers().firstValue("www-authenticate")).contains("Bearer");
        var wrong = send(request("/closed")
                .header("authorization", "Bearer " + cloud.token("things:write"))
                .GET());
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        var right = send(request("/closed")
                .header("authorization", "Bearer " + cloud.token("a things:read"))
                .GET());
        assertThat(json(right).path("scope").asText()).isEqualTo("a things:read");
    }

    @Test
    void theLocalPagesAnswer() throws Exception {
        for (var page : new String[] {"", "mails", "mails.json", "queues.json", "clock", "queues/NoteQueue"}) {
            assertThat(send(request("/_local/" + page).GET()).statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
        assertThat(send(request("/_local/env").GET()).body())
                .contains("export AWS_ENDPOINT_URL_DYNAMODB='http://127.0.0.1:")
                .contains("export AWS_ACCESS_KEY_ID='local'");
        assertThat(send(request("/_local/mails/none").GET()).statusCode()).isEqualTo(404);
        assertThat(send(request("/_local/")
                                .header("origin", "https://elsewhere.example")
                                .GET())
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(request("/_local/clock").POST(BodyPublishers.ofString("{\"advance\":\"-PT1H\"}")))
                        .statusCode())
                .isEqualTo(400);
    }

    private static String posted(String type) throws Exception {
        return json(send(request("/open").header("content-type", type).POST(BodyPublishers.ofString("é"))))
                .path("body")
                .asText();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(cloud.baseUri() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }
}
