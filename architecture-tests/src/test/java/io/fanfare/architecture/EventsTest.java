package io.fanfare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fanfare.sharing.ExpiryWeek;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Samples;
import io.fanfare.webhook.Connections;
import io.fanfare.webhook.Headers;
import io.fanfare.webhook.WebhookProvider;
import io.fanfare.webhook.WebhookProviders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of events/ against the template, against the types that handlers take, and against the test keys. */
class EventsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("/([spuod]|me|guidelines|join|data)/([1-9A-Za-z]{23})");

    static List<Template.Function> functions() {
        return Template.REAL.functions();
    }

    @Test
    void everyFolderBelongsToAFunctionOrToSubscribers() {
        var folders = functions().stream().map(Template.Function::folder).collect(Collectors.toSet());
        folders.add("published");
        assertThat(Repository.folders("events")).containsExactlyInAnyOrderElementsOf(folders);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyTriggerHasASampleThatLambdaBindsToTheHandlersType(Template.Function function) throws Exception {
        var samples = Repository.files("events/" + function.folder(), ".json");
        assertThat(samples).isNotEmpty();
        for (var trigger : function.triggers()) {
            switch (trigger) {
                case "HttpApi" -> {
                    var routes = samples.stream().map(EventsTest::http).map(APIGatewayV2HTTPEvent::getRouteKey);
                    assertThat(routes.distinct())
                            .containsExactlyInAnyOrderElementsOf(function.events("HttpApi")
                                    .map(Template.Event::route)
                                    .toList());
                }
                case "SQS" -> assertThat(samples).allSatisfy(sample -> checkQueueSample(function, sample));
                case "ScheduleV2" -> {
                    var input = function.events("ScheduleV2")
                            .findFirst()
                            .orElseThrow()
                            .text("Input");
                    assertThat(samples)
                            .singleElement()
                            .satisfies(sample -> assertThat(JSON.readTree(Repository.text(sample)))
                                    .isEqualTo(JSON.readTree(input)));
                }
                default -> throw new AssertionError("no sample is checked for " + trigger);
            }
        }
    }

    @Test
    void aSampleOfTheGatewayHoldsTogether() {
        for (var sample : httpSamples()) {
            var event = http(sample);
            var context = event.getRequestContext();
            assertThat(event.getRouteKey())
                    .as(sample.toString())
                    .isEqualTo(context.getRouteKey())
                    .startsWith(context.getHttp().getMethod() + " ");
            assertThat(event.getRawPath()).isEqualTo(context.getHttp().getPath());
            assertThat(context.getTimeEpoch()).isEqualTo(Samples.MOMENT.toEpochMilli());
            var parameters = event.getPathParameters() == null ? Map.<String, String>of() : event.getPathParameters();
            var path = event.getRouteKey().substring(event.getRouteKey().indexOf(' ') + 1);
            for (var parameter : parameters.entrySet()) {
                path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
            }
            assertThat(path).isEqualTo(event.getRawPath());
            assertThat(event.getHeaders().keySet())
                    .allMatch(name -> name.equals(name.toLowerCase(java.util.Locale.ROOT)));
        }
    }

    @Test
    void codesInSamplesAreThoseOfTheTestKeys() {
        var personal = Samples.personalCodec();
        var expiry = ExpiryWeek.after(Samples.MOMENT, 52);
        var expected = Map.of(
                "s", Samples.publicCodec().encode(new Link.ToShare(Samples.ITEM, Samples.PERSON, 1, null, 0)),
                "d", Samples.publicCodec().encode(new Link.ToDecoy(Samples.PERSON)),
                "u", Samples.publicCodec().encode(new Link.ToUnsubscribe(Samples.PERSON)),
                "p", personal.encode(new Link.ToPage(Samples.ITEM, Samples.PERSON, 0, expiry)),
                "o", personal.encode(new Link.ToOptIn(Samples.PERSON, null, 0, expiry)),
                "me", personal.encode(new Link.ToMe(Samples.PERSON, 0, expiry)),
                "join", Samples.publicCodec().encode(new Link.ToJoin(Samples.PERSON)),
                "guidelines", personal.encode(new Link.ToMe(Samples.PERSON, 0, expiry)),
                "data", personal.encode(new Link.ToData(Samples.PERSON, 99)));
        var seen = httpSamples().stream()
                .flatMap(sample -> CODE.matcher(Repository.text(sample)).results())
                .toList();
        assertThat(seen).hasSizeGreaterThan(10);
        assertThat(seen).allSatisfy(code -> assertThat(code.group(2)).isEqualTo(expected.get(code.group(1))));
        assertThat(seen.stream().map(code -> code.group(1)).distinct()).hasSize(9);
        assertThat(Repository.text("events/README.md")).contains(expected.values());
    }

    @Test
    void everySampleWebhookIsOneThatItsConnectionLetsIn() {
        for (var sample : Repository.files("events/receive-webhook", ".json")) {
            var event = http(sample);
            var path = event.getPathParameters();
            var provider = WebhookProviders.named(path.get("provider")).orElseThrow();
            var connection = new Connections(Samples.WEBHOOKS)
                    .find(provider.id(), path.get("connectionId"))
                    .orElseThrow();
            if (event.getRouteKey().startsWith("GET")) {
                assertThat(provider.handshake(event.getQueryStringParameters(), connection))
                        .as(sample.toString())
                        .isInstanceOf(WebhookProvider.Handshake.Answered.class);
            } else {
                var body = event.getBody().getBytes(StandardCharsets.UTF_8);
                assertThat(provider.verify(body, new Headers(event.getHeaders()), connection, Samples.MOMENT))
                        .as(sample.toString())
                        .isInstanceOf(WebhookProvider.Verdict.Accepted.class);
            }
        }
    }

    private static void checkQueueSample(Template.Function function, Path sample) throws Exception {
        var event =
                read(sample, LambdaEventSerializers.serializerFor(SQSEvent.class, EventsTest.class.getClassLoader()));
        var queue = function.events("SQS")
                .findFirst()
                .orElseThrow()
                .text("Queue")
                .replaceFirst("!GetAtt (\\w+)\\.Arn", "$1");
        assertThat(event.getRecords()).as(sample.toString()).isNotEmpty().allSatisfy(message -> {
            assertThat(message.getEventSourceArn()).contains(":fanfare-" + queue + "-");
            var digest =
                    MessageDigest.getInstance("MD5").digest(message.getBody().getBytes(StandardCharsets.UTF_8));
            assertThat(message.getMd5OfBody()).isEqualTo(HexFormat.of().formatHex(digest));
            var body = JSON.readTree(message.getBody());
            if (queue.equals("MailFeedbackQueue")) {
                assertThat(body.path("source").textValue()).isEqualTo("aws.ses");
                // What SES says of the account is about no mail.
                assertThat(body.at("/detail/eventType").isTextual()
                                || body.path("detail-type").asText().startsWith("Sending Status "))
                        .isTrue();
            } else {
                assertThat(body.path("v").intValue()).isEqualTo(1);
                assertThat(Repository.text("docs/messages.md"))
                        .contains("`" + body.path("kind").textValue() + "`");
                assertThat(List.of("correlation", "at"))
                        .allMatch(name -> body.path(name).isTextual());
            }
        });
    }

    private static List<Path> httpSamples() {
        return functions().stream()
                .filter(function -> function.triggers().contains("HttpApi"))
                .flatMap(function -> Repository.files("events/" + function.folder(), ".json").stream())
                .toList();
    }

    private static APIGatewayV2HTTPEvent http(Path sample) {
        return read(
                sample,
                LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, EventsTest.class.getClassLoader()));
    }

    /** Binds as the Java runtime of Lambda does. */
    private static <T> T read(Path sample, PojoSerializer<T> serializer) {
        return serializer.fromJson(
                new ByteArrayInputStream(Repository.text(sample).getBytes(StandardCharsets.UTF_8)));
    }
}
