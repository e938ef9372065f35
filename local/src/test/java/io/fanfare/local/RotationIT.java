package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.json.Json;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.template.Stack.SecretSpec;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Keys are rotated while links are followed: none breaks, however old its key and whoever has not yet seen the new ring. */
final class RotationIT {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final int ROTATIONS = 4;
    private static final int VISITS = 20;

    @Test
    void noLinkBreaksOverFourRotationsUnderLoad() throws Exception {
        try (var cloud = EmbeddedCloud.start(Options.of(Path.of("../template.yaml"))
                        .withClock(LocalClock.heldAt(NOW))
                        .byHand());
                var client = HttpClient.newHttpClient();
                var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var item = new ItemId(item(cloud, client));
            var codes = new ArrayList<String>();
            codes.add(mint(cloud, item));
            var answers = new ArrayList<Future<Integer>>();
            for (int rotation = 0; rotation < ROTATIONS; rotation++) {
                for (int visit = 0; visit < VISITS; visit++) {
                    var code = codes.get(visit % codes.size());
                    answers.add(crowd.submit(() -> status(cloud, client, code)));
                }
                cloud.stack().secrets().stream()
                        .filter(secret -> secret.id().equals("PersonalSecret")
                                || secret.id().equals("PublicSecret"))
                        .forEach(secret -> cloud.rotations().rotate(secret.arn()));
                // The redirect still has the ring from before.
                codes.add(mint(cloud, item));
                answers.add(crowd.submit(() -> status(cloud, client, codes.getLast())));
                for (var answer : answers) {
                    assertThat(answer.get()).isEqualTo(302);
                }
                // From here on it reads the new one.
                cloud.clock().moveTo(cloud.clock().instant().plus(Duration.ofMinutes(61)));
            }
            assertThat(codes.stream().map(code -> code.charAt(0)).distinct()).hasSize(ROTATIONS);
            for (var code : codes) {
                assertThat(status(cloud, client, code)).as("a link of any age").isEqualTo(302);
            }
        }
    }

    private static int status(EmbeddedCloud cloud, HttpClient client, String code) {
        try {
            return client.send(
                            HttpRequest.newBuilder(cloud.baseUri().resolve("/s/" + code))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A link as the share page mints it once it has read the ring. */
    private static String mint(EmbeddedCloud cloud, ItemId item) throws IOException {
        var entries = new HashMap<String, String>();
        Json.tree(Objects.requireNonNull(
                        cloud.secrets().values().get(secret(cloud).id())))
                .properties()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue().asText()));
        return new LinkCodec(Secret.PUBLIC, new KeyRing(entries))
                .encode(new Link.ToShare(item, new EmployeeId(1), 1, null, 0));
    }

    private static SecretSpec secret(EmbeddedCloud cloud) {
        return cloud.stack().secrets().stream()
                .filter(secret -> secret.id().equals("PublicSecret"))
                .findFirst()
                .orElseThrow();
    }

    private static int item(EmbeddedCloud cloud, HttpClient client) throws Exception {
        byte[] body;
        try (InputStream sample = Objects.requireNonNull(RotationIT.class.getResourceAsStream("pages/item.json"))) {
            body = sample.readAllBytes();
        }
        var request = HttpRequest.newBuilder(URI.create(cloud.baseUri() + "/v1/items"))
                .header("authorization", "Bearer " + cloud.token("campaigns:write"))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.tree(answer.body()).path("id").asInt();
    }
}
