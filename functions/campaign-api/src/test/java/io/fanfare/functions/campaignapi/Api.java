package io.fanfare.functions.campaignapi;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSecrets;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The function in its own context on a table and a queue of its own, called with events as the gateway sends them. */
final class Api implements AutoCloseable {
    static final Path SAMPLES = Path.of("../../events/campaign-api");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PojoSerializer<APIGatewayV2HTTPEvent> EVENTS =
            LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, Api.class.getClassLoader());

    final FixedClock clock = FixedClock.at("2026-11-23T09:05:00Z");
    private final String table = LocalDynamo.shared().newMainTable();
    private final String tracesTable = LocalDynamo.shared().newTracesTable();
    final Table main = new Table(LocalDynamo.shared().client(), table);
    final Table traces = new Table(LocalDynamo.shared().client(), tracesTable);
    final String plans = LocalSqs.shared().newQueue();
    final String engagements = LocalSqs.shared().newQueue();
    private final ApplicationContext context;
    private @Nullable String claimedTeam;
    private final CampaignApiFunction function;

    Api() {
        var credentials = Map.of("aws.accessKeyId", "local", "aws.secretAccessKey", "local", "aws.region", "eu-west-1");
        credentials.forEach(System::setProperty);
        LocalSecrets.shared().put("public", Samples.PUBLIC_RING);
        System.setProperty(
                "aws.endpointUrlSecretsManager",
                LocalSecrets.shared().endpoint().toString());
        System.setProperty("aws.endpointUrlSqs", LocalSqs.shared().endpoint().toString());
        System.setProperty(
                "aws.endpointUrlDynamoDb", LocalDynamo.shared().endpoint().toString());
        // No function is there to be called.
        System.setProperty("aws.endpointUrlLambda", "http://127.0.0.1:9");
        context = ApplicationContext.builder()
                .properties(Map.of(
                        "main.table",
                        table,
                        "traces.table",
                        tracesTable,
                        "plans.queue.url",
                        plans,
                        "engagements.queue.url",
                        engagements,
                        "public.secret.id",
                        "public",
                        "destination.hosts",
                        "www.example.com,*.example.org",
                        "default.language",
                        "en",
                        "digest.slot",
                        "MONDAY#08",
                        "company.name",
                        "Noordlicht",
                        "base.url",
                        "https://share.example.com"))
                .properties(Map.of(
                        "company.address", "Kade 12, 3011 AB Rotterdam",
                        "ask.budget", "3",
                        "quiet.times", "20-07 SATURDAY SUNDAY",
                        "site.conversions.earn", "false",
                        "platform.policy", "STRICT",
                        "fetch.page.alias", Samples.FETCH_PAGE_ALIAS))
                .build();
        context.registerSingleton(InstantSource.class, clock);
        context.start();
        function = new CampaignApiFunction(context);
    }

    @Override
    public void close() {
        context.close();
    }

    /** From now on DynamoDB answers every call with an error. */
    void dropTable() {
        try (var client = LocalDynamo.shared().client()) {
            client.deleteTable(request -> request.tableName(table));
        }
    }

    Answer sample(String name) {
        try {
            return call(JSON.readTree(Files.readString(SAMPLES.resolve(name + ".json"))));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Answer get(String path) {
        return call("GET", path, Map.of(), null);
    }

    Answer post(String path, String json) {
        return call("POST", path, Map.of("content-type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    /** A POST under a key of the caller's own making. */
    Answer post(String path, String key, String json) {
        return call(
                "POST",
                path,
                Map.of("content-type", "application/json", "idempotency-key", key),
                json.getBytes(StandardCharsets.UTF_8));
    }

    Answer put(String path, String ifMatch, String json) {
        return call(
                "PUT",
                path,
                Map.of("content-type", "application/json", "if-match", ifMatch),
                json.getBytes(StandardCharsets.UTF_8));
    }

    Answer upload(String path, byte[] file) {
        return call("POST", path, Map.of("content-type", "application/octet-stream"), file);
    }

    /** A call with the token of somebody who leads that team; null for a token that names none. */
    Answer lead(@Nullable String team, String method, String pathAndQuery, @Nullable String json) {
        claimedTeam = team;
        var body = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        return call(method, pathAndQuery, Map.of("content-type", "application/json"), body);
    }

    /** An event as an HTTP API of payload format 2.0 makes it of a request. */
    Answer call(String method, String pathAndQuery, Map<String, String> headers, byte @Nullable [] body) {
        var parts = pathAndQuery.split("\\?", 2);
        var event = JSON.createObjectNode();
        var all = new LinkedHashMap<>(headers);
        all.put("host", "share.example.com");
        event.put("version", "2.0").put("rawPath", parts[0]).put("rawQueryString", parts.length > 1 ? parts[1] : "");
        event.set("headers", JSON.valueToTree(all));
        if (parts.length > 1) {
            var query = event.putObject("queryStringParameters");
            for (var pair : parts[1].split("&")) {
                var name = pair.split("=", 2);
                query.put(name[0], java.net.URLDecoder.decode(name[1], StandardCharsets.UTF_8));
            }
        }
        var http =
                event.putObject("requestContext").put("requestId", "request-1").put("stage", "$default");
        if (claimedTeam != null) {
            http.putObject("authorizer").putObject("jwt").putObject("claims").put("team", claimedTeam);
        }
        http.putObject("http").put("method", method).put("path", parts[0]).put("sourceIp", "203.0.113.24");
        if (body != null) {
            boolean text = headers.getOrDefault("content-type", "").matches("text/.*|application/json.*");
            event.put("isBase64Encoded", !text)
                    .put(
                            "body",
                            text
                                    ? new String(body, StandardCharsets.UTF_8)
                                    : Base64.getEncoder().encodeToString(body));
        }
        return call(event);
    }

    private Answer call(JsonNode event) {
        var bytes = event.toString().getBytes(StandardCharsets.UTF_8);
        return new Answer(function.handleRequest(EVENTS.fromJson(new ByteArrayInputStream(bytes)), new CallContext()));
    }

    /** What came back. */
    record Answer(APIGatewayV2HTTPResponse response) {
        int status() {
            return response.getStatusCode();
        }

        String text() {
            var body = response.getBody() == null ? "" : response.getBody();
            return response.getIsBase64Encoded()
                    ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                    : body;
        }

        JsonNode json() {
            try {
                return JSON.readTree(text());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        String header(String name) {
            var found = new HashMap<String, String>();
            var single = response.getHeaders() == null ? Map.<String, String>of() : response.getHeaders();
            single.forEach((key, value) -> found.put(key.toLowerCase(java.util.Locale.ROOT), value));
            var multi = response.getMultiValueHeaders() == null
                    ? Map.<String, List<String>>of()
                    : response.getMultiValueHeaders();
            multi.forEach((key, value) -> found.put(key.toLowerCase(java.util.Locale.ROOT), String.join(",", value)));
            return found.getOrDefault(name, "");
        }
    }
}
