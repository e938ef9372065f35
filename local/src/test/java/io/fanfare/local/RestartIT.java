package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.http.Clients;
import io.fanfare.local.tiny.Log;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** With a data folder, a restart changes nothing that can be seen. */
final class RestartIT {
    @TempDir
    Path folder;

    @Test
    void rowsMessagesMailsSecretsClockAndAddressComeBack() {
        Map<String, String> secrets;
        String address;
        try (var cloud = start()) {
            secrets = cloud.secrets().values();
            address = cloud.baseUri().toString();
            row();
            mail();
            cloud.queues().named("NoteQueue").send("poison");
            cloud.flush();
            cloud.advance(Duration.ofDays(3));
            cloud.queues().named("NoteDeadLetters").send("dead");
        }
        Log.take();
        try (var cloud = start();
                var client = dynamo()) {
            assertThat(cloud.secrets().values()).isEqualTo(secrets);
            assertThat(cloud.baseUri()).hasToString(address);
            assertThat(cloud.clock().offset()).isCloseTo(Duration.ofDays(3), Duration.ofMinutes(5));
            assertThat(client.scan(request -> request.tableName("fanfare-Rows")).count())
                    .isEqualTo(1);
            assertThat(cloud.mails().all()).hasSize(1);
            assertThat(cloud.mails().all().getFirst().header("subject")).isEqualTo("Kept");
            assertThat(cloud.queues().named("FeedbackQueue").depth()).isEqualTo(2);
            var dead = cloud.queues().named("NoteDeadLetters").peek();
            assertThat(dead).extracting(message -> message.body()).containsExactlyInAnyOrder("poison", "dead");
            cloud.queues().named("NoteQueue").send("works on");
            cloud.flush();
            assertThat(Log.take()).contains("works on");
        }
    }

    @Test
    void aMessageThatWaitsForItsNextTryKeepsItsCount() {
        try (var cloud = start()) {
            cloud.queues().named("NoteQueue").send("poison");
            cloud.flush();
            assertThat(cloud.queues().named("NoteQueue").peek().getFirst().receives())
                    .isEqualTo(1);
        }
        try (var cloud = start()) {
            assertThat(cloud.queues().named("NoteQueue").peek().getFirst().receives())
                    .isEqualTo(1);
            cloud.advance(Duration.ofMinutes(5));
            assertThat(cloud.queues().named("NoteDeadLetters").depth()).isEqualTo(1);
        }
    }

    private EmbeddedCloud start() {
        return EmbeddedCloud.start(
                Options.of(Path.of("src/test/resources/tiny.yaml")).byHand().withData(folder));
    }

    private static void row() {
        try (var client = dynamo()) {
            client.putItem(request -> request.tableName("fanfare-Rows")
                    .item(Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"))));
        }
    }

    private static void mail() {
        try (var client = Clients.of(SesV2Client.builder())) {
            client.sendEmail(request -> request.fromEmailAddress("collega@noordlicht.example")
                    .destination(to -> to.toAddresses("ann@noordlicht.example"))
                    .configurationSetName("fanfare-Set")
                    .content(content -> content.simple(simple -> simple.subject(subject -> subject.data("Kept"))
                            .body(body -> body.text(text -> text.data("text"))))));
        }
    }

    private static DynamoDbClient dynamo() {
        return Clients.of(DynamoDbClient.builder());
    }
}
