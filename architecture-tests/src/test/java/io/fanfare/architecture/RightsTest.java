package io.fanfare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A role allows the AWS calls that the function's code can make, and no other. */
class RightsTest {
    private static final String SERVICES = "software.amazon.awssdk.services.";

    /** IAM knows SendMessageBatch as SendMessage. The parts of a transaction are looked at one by one below. */
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("dynamodb.DynamoDbClient.getItem", "dynamodb:GetItem"),
            Map.entry("dynamodb.DynamoDbClient.batchGetItem", "dynamodb:BatchGetItem"),
            Map.entry("dynamodb.DynamoDbClient.query", "dynamodb:Query"),
            Map.entry("dynamodb.DynamoDbClient.queryPaginator", "dynamodb:Query"),
            Map.entry("dynamodb.DynamoDbClient.putItem", "dynamodb:PutItem"),
            Map.entry("dynamodb.DynamoDbClient.updateItem", "dynamodb:UpdateItem"),
            Map.entry("dynamodb.DynamoDbClient.deleteItem", "dynamodb:DeleteItem"),
            Map.entry("dynamodb.DynamoDbClient.batchWriteItem", "dynamodb:BatchWriteItem"),
            Map.entry("dynamodb.DynamoDbClient.transactWriteItems", ""),
            Map.entry("dynamodb.DynamoDbClient.transactGetItems", "dynamodb:GetItem"),
            Map.entry("dynamodb.model.TransactWriteItem$Builder.put", "dynamodb:PutItem"),
            Map.entry("dynamodb.model.TransactWriteItem$Builder.update", "dynamodb:UpdateItem"),
            Map.entry("dynamodb.model.TransactWriteItem$Builder.delete", "dynamodb:DeleteItem"),
            Map.entry("dynamodb.model.TransactWriteItem$Builder.conditionCheck", "dynamodb:ConditionCheckItem"),
            Map.entry("sqs.SqsClient.sendMessage", "sqs:SendMessage"),
            Map.entry("sqs.SqsClient.sendMessageBatch", "sqs:SendMessage"),
            Map.entry("sesv2.SesV2Client.sendEmail", "ses:SendEmail"),
            Map.entry("sesv2.SesV2Client.getAccount", "ses:GetAccount"),
            Map.entry("sesv2.SesV2Client.getEmailIdentity", "ses:GetEmailIdentity"),
            Map.entry("sesv2.SesV2Client.getConfigurationSet", "ses:GetConfigurationSet"),
            Map.entry(
                    "sesv2.SesV2Client.getConfigurationSetEventDestinations",
                    "ses:GetConfigurationSetEventDestinations"),
            Map.entry("sesv2.SesV2Client.listSuppressedDestinations", "ses:ListSuppressedDestinations"),
            Map.entry("secretsmanager.SecretsManagerClient.getSecretValue", "secretsmanager:GetSecretValue"),
            Map.entry("secretsmanager.SecretsManagerClient.putSecretValue", "secretsmanager:PutSecretValue"),
            Map.entry("secretsmanager.SecretsManagerClient.describeSecret", "secretsmanager:DescribeSecret"),
            Map.entry(
                    "secretsmanager.SecretsManagerClient.updateSecretVersionStage",
                    "secretsmanager:UpdateSecretVersionStage"),
            Map.entry("eventbridge.EventBridgeClient.putEvents", "events:PutEvents"));

    /** Calls that no client of the SDK makes. */
    private static final Map<String, String> OWN_CALLS =
            Map.of("io.fanfare.aws.lambda.LambdaAlias.invoke", "lambda:InvokeFunction");

    /** How a client is made, not what it asks for. */
    private static final Set<String> MAKING = Set.of("builder", "create", "close", "serviceName");

    static List<Template.Function> functions() {
        return Template.REAL.functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theRoleAllowsWhatTheCodeCalls(Template.Function function) {
        var allowed = Template.REAL.statements(function).stream()
                .flatMap(statement -> statement.actions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(allowed).containsExactlyInAnyOrderElementsOf(needed(function));
    }

    private static Set<String> needed(Template.Function function) {
        var called = Reach.of(function)
                .accesses()
                .filter(RightsTest::isAwsCall)
                .map(access -> access.getTargetOwner().getName().substring(SERVICES.length()) + "."
                        + access.getTarget().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ACTIONS.keySet()).as("calls whose right this test knows").containsAll(called);
        var own = Reach.of(function)
                .accesses()
                .map(access -> access.getTargetOwner().getName() + "."
                        + access.getTarget().getName())
                .filter(OWN_CALLS::containsKey)
                .map(OWN_CALLS::get);
        var ownLogs = Stream.of("logs:CreateLogStream", "logs:PutLogEvents");
        var ownQueue = function.triggers().contains("SQS")
                ? Stream.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
                : Stream.<String>of();
        var ownDeadLetters = function.properties().containsKey("DeadLetterQueue")
                ? Stream.of("sqs:SendMessage")
                : Stream.<String>of();
        return Stream.of(own, ownLogs, ownQueue, ownDeadLetters, called.stream().map(ACTIONS::get))
                .flatMap(actions -> actions)
                .filter(action -> !action.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAwsCall(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return owner.startsWith(SERVICES)
                && (owner.endsWith("Client")
                                && !MAKING.contains(access.getTarget().getName())
                        || ACTIONS.containsKey(owner.substring(SERVICES.length()) + "."
                                + access.getTarget().getName()));
    }
}
