package io.fanfare.aws.priming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.http.Rehearsal;
import io.fanfare.aws.log.Log;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.testkit.Samples;
import java.security.cert.CertPathBuilderException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
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
            Rehearsal.of(machine.scene(Samples.MOMENT), () -> {
                var dynamo = Clients.of(
                        DynamoDbClient.builder().region(Region.EU_WEST_1).credentialsProvider(NOBODY));
                dynamo.putItem(put -> put.tableName("main").item(Map.of("pk", AttributeValue.fromS("a"))));
                assertThat(dynamo.getItem(get -> get.tableName("main").key(Map.of("pk", AttributeValue.fromS("a"))))
                                .hasItem())
                        .isFalse();
                var secrets = Clients.of(
                        SecretsManagerClient.builder().region(Region.EU_WEST_1).credentialsProvider(NOBODY));
                assertThat(secrets.getSecretValue(get -> get.secretId("arn:PersonalSecret"))
                                .secretString())
                        .contains("events-personal-ring-key-not-a-secret");
            });
        }
    }

    @Test
    void the_rows_of_the_samples_are_found_and_what_must_be_new_is_refused_where_they_are() throws Exception {
        try (var machine = new AnsweringMachine()) {
            Rehearsal.of(machine.scene(Samples.MOMENT), () -> {
                var table = new Table(
                        Clients.of(DynamoDbClient.builder()
                                .region(Region.EU_WEST_1)
                                .credentialsProvider(NOBODY)),
                        "main");
                assertThat(table.get(Keys.item(Samples.ITEM), Table.Read.STRONG))
                        .isPresent();
                assertThat(table.query(Keys.hours(), "2026-11-23T0", Table.Read.EVENTUAL))
                        .hasSize(4);
                assertThat(table.query(Keys.hours(), "2026-11-24", Table.Read.EVENTUAL))
                        .isEmpty();
                assertThat(table.getAll(
                                List.of(Keys.person(Samples.PERSON), Keys.person(new EmployeeId(9))),
                                Table.Read.EVENTUAL))
                        .containsOnlyKeys(Keys.person(Samples.PERSON));
                assertThat(table.putNew(Keys.item(Samples.ITEM).toMap())).isFalse();
                assertThat(table.putNew(Keys.item(new ItemId(9)).toMap())).isTrue();
                machine.refuse();
                assertThat(table.putNew(Keys.item(new ItemId(9)).toMap())).isFalse();
            });
        }
    }

    /** The certificate of the machine is nobody's: only who rehearses trusts it. */
    @Test
    void outside_a_rehearsal_no_client_trusts_the_machine() throws Exception {
        try (var machine = new AnsweringMachine()) {
            var dynamo = Clients.of(DynamoDbClient.builder()
                    .region(Region.EU_WEST_1)
                    .credentialsProvider(NOBODY)
                    .endpointOverride(machine.scene(Samples.MOMENT).aws())
                    .overrideConfiguration(call -> call.retryStrategy(AwsRetryStrategy.doNotRetry())));
            assertThatThrownBy(() ->
                            dynamo.getItem(get -> get.tableName("main").key(Map.of("pk", AttributeValue.fromS("a")))))
                    .hasRootCauseInstanceOf(CertPathBuilderException.class);
        }
    }

    @Test
    void a_function_is_gone_through_at_the_moment_of_the_samples_and_nothing_of_it_stays() {
        var calls = new ArrayList<String>();
        RequestHandler<Map<String, String>, Map<String, String>> function = (event, _) -> {
            calls.add(System.getProperty("aws.accessKeyId") + " at "
                    + Rehearsal.clock(InstantSource.system()).instant());
            return event;
        };

        new Priming<>(
                        "sample",
                        Map.class,
                        () -> calls.add("made at " + System.getProperty("aws.accessKeyId")),
                        () -> function)
                .beforeCheckpoint(Core.getGlobalContext());

        assertThat(calls.removeLast()).isEqualTo("made at null");
        assertThat(calls).hasSizeGreaterThan(2).containsOnly("nobody at " + Samples.MOMENT);
        assertThat(System.getProperty("aws.accessKeyId")).isNull();
        assertThat(Rehearsal.isOn()).isFalse();
        assertThat(Rehearsal.endpoint()).isEmpty();
    }

    @Test
    void a_rehearsal_writes_no_line_and_counts_nothing() throws Exception {
        var lines = new ArrayList<String>();
        Log.to(lines::add);
        try (var machine = new AnsweringMachine()) {
            Rehearsal.of(
                    machine.scene(Samples.MOMENT), () -> Log.info("mail.sent").write());
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
            new Priming<String>("none", String.class, () -> {}, () -> (_, _) -> "")
                    .beforeCheckpoint(Core.getGlobalContext());
            assertThat(lines).singleElement().asString().contains("priming.failed", "NullPointerException");
        } finally {
            Log.toStandardOutput();
        }
    }
}
