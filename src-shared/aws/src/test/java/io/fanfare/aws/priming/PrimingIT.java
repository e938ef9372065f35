package io.fanfare.aws.priming;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.http.Clients;
import io.fanfare.aws.http.Rehearsal;
import io.fanfare.aws.log.Log;
import java.util.ArrayList;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What is rehearsed reaches neither AWS nor the log. */
final class PrimingIT {
    private static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"));

    @Test
    void clients_made_in_a_rehearsal_speak_to_the_machine_and_writes_go_nowhere() throws Exception {
        try (var machine = new AnsweringMachine()) {
            Rehearsal.of(machine.uri(), () -> {
                var dynamo = Clients.of(
                        DynamoDbClient.builder().region(Region.EU_WEST_1).credentialsProvider(NOBODY));
                dynamo.putItem(put -> put.tableName("main").item(Map.of("pk", AttributeValue.fromS("a"))));
                assertThat(dynamo.getItem(get -> get.tableName("main").key(Map.of("pk", AttributeValue.fromS("a"))))
                                .hasItem())
                        .isFalse();
                var secrets = Clients.of(SecretsManagerClient.builder()
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(NOBODY));
                assertThat(secrets.getSecretValue(get -> get.secretId("arn:PersonalSecret"))
                                .secretString())
                        .contains("events-personal-ring-key-not-a-secret");
            });
        }
    }

    @Test
    void a_rehearsal_writes_no_line_and_counts_nothing() throws Exception {
        var lines = new ArrayList<String>();
        Log.to(lines::add);
        try (var machine = new AnsweringMachine()) {
            Rehearsal.of(machine.uri(), () -> Log.info("mail.sent").write());
            assertThat(lines).isEmpty();
            Log.info("mail.sent").write();
            assertThat(lines).hasSize(1);
        } finally {
            Log.toStandardOutput();
        }
    }

    @Test
    void a_function_that_cannot_be_gone_through_starts_all_the_same_and_says_so() {
        var lines = new ArrayList<String>();
        Log.to(lines::add);
        try {
            new Priming(PrimingIT.class, "none", _ -> {}).beforeCheckpoint(Core.getGlobalContext());
            assertThat(lines).singleElement().asString().contains("priming.failed", "NullPointerException");
        } finally {
            Log.toStandardOutput();
        }
    }
}
