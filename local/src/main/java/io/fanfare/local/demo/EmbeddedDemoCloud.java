package io.fanfare.local.demo;

import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.ops.ReplaySpill;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The embedded cloud as the demonstration sees it. */
final class EmbeddedDemoCloud implements DemoCloud {
    private final EmbeddedCloud cloud;
    private final Table main;

    EmbeddedDemoCloud(EmbeddedCloud cloud) {
        this.cloud = cloud;
        var table = cloud.stack().tables().stream()
                .filter(spec -> spec.id().equals("MainTable"))
                .findFirst()
                .orElseThrow();
        main = new Table(Clients.of(DynamoDbClient.builder()), table.name());
    }

    @Override
    public URI base() {
        return cloud.baseUri();
    }

    @Override
    public String token(String... scopes) {
        return cloud.token(String.join(" ", scopes));
    }

    @Override
    public Instant now() {
        return cloud.clock().instant();
    }

    @Override
    public void advance(Duration duration) {
        cloud.advance(duration);
    }

    @Override
    public void replaySpill() {
        var spilled = cloud.logs().last(Integer.MAX_VALUE).stream()
                .filter(line -> line.contains("\"event\":\"spill\""))
                .toList();
        try {
            ReplaySpill.of(cloud, spilled);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public List<Letter> letters() {
        return cloud.mails().all().stream()
                .map(mail -> new Letter(
                        mail.tags().getOrDefault("campaign", ""),
                        mail.to().getFirst(),
                        mail.subject(),
                        mail.text(),
                        mail.html()))
                .toList();
    }

    @Override
    public Table main() {
        return main;
    }

    @Override
    public int deadLetters() {
        var targets = cloud.stack().queues().stream()
                .flatMap(queue -> java.util.Optional.ofNullable(queue.redrive()).stream())
                .map(redrive -> redrive.deadLetterArn())
                .toList();
        return cloud.queues().all().stream()
                .filter(queue -> targets.contains(queue.spec().arn()))
                .mapToInt(queue -> queue.depth())
                .sum();
    }
}
