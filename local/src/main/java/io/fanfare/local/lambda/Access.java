package io.fanfare.local.lambda;

import io.fanfare.local.template.Stack.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;

/** What a function's role allows. A call beyond it fails here as it would fail on AWS. */
public final class Access {
    private final String function;
    private final String region;
    private final String account;
    private final List<Statement> statements;

    public Access(String function, String region, String account, List<Statement> statements) {
        this.function = function;
        this.region = region;
        this.account = account;
        this.statements = List.copyOf(statements);
        UsedRights.HERE.granted(function, this.statements);
    }

    String function() {
        return function;
    }

    void require(String service, String operation, SdkRequest request) {
        for (var need : needs(service, operation, request)) {
            var statement = statements.stream()
                    .filter(one -> allows(one, need))
                    .findFirst()
                    .orElseThrow(() -> new AccessDeniedException(
                            function + " may not " + need.action() + " on " + need.resource()));
            UsedRights.HERE.used(
                    function,
                    matching(statement.actions(), need.action()),
                    matching(statement.resources(), need.resource()));
        }
    }

    /** Whether the role allows to call that function. */
    boolean mayInvoke(String functionArn) {
        var need = new Need("lambda:InvokeFunction", functionArn);
        var found = statements.stream().filter(one -> allows(one, need)).findFirst();
        found.ifPresent(statement -> UsedRights.HERE.used(
                function,
                matching(statement.actions(), need.action()),
                matching(statement.resources(), need.resource())));
        return found.isPresent();
    }

    private static String matching(List<String> patterns, String value) {
        return patterns.stream()
                .filter(pattern -> matches(pattern, value))
                .findFirst()
                .orElseThrow();
    }

    private List<Need> needs(String service, String operation, SdkRequest request) {
        return switch (service) {
            case "DynamoDb" -> dynamo(operation, request);
            case "Sqs" -> {
                var url = request.getValueForField("QueueUrl", String.class).orElse("/");
                yield List.of(new Need(
                        "sqs:" + operation.replace("Batch", ""), arn("sqs", url.substring(url.lastIndexOf('/') + 1))));
            }
            case "Secrets Manager", "SecretsManager" ->
                List.of(new Need(
                        "secretsmanager:" + operation,
                        request.getValueForField("SecretId", String.class).orElse("")));
            case "SESv2", "SesV2" -> List.of(new Need("ses:" + operation, mail(request)));
            case "EventBridge" ->
                request instanceof PutEventsRequest put ? events(put) : List.of(new Need("events:" + operation, "*"));
            default -> List.of(new Need(service + ":" + operation, "*"));
        };
    }

    /** The configuration set or the identity that it is about; the account's own calls know no resource. */
    private String mail(SdkRequest request) {
        return request.getValueForField("ConfigurationSetName", String.class)
                .map(set -> arn("ses", "configuration-set/") + set)
                .or(() -> request.getValueForField("EmailIdentity", String.class)
                        .map(identity -> arn("ses", "identity/") + identity))
                .orElse("*");
    }

    private List<Need> events(PutEventsRequest request) {
        return request.entries().stream()
                .map(entry -> new Need(
                        "events:PutEvents",
                        arn("events", "event-bus/" + entry.eventBusName()),
                        Map.of("events:source", String.valueOf(entry.source()))))
                .toList();
    }

    private List<Need> dynamo(String operation, SdkRequest request) {
        var needs = new ArrayList<Need>();
        switch (request) {
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().forEach(item -> {
                    if (item.put() != null) {
                        needs.add(table("PutItem", item.put().tableName()));
                    }
                    if (item.update() != null) {
                        needs.add(table("UpdateItem", item.update().tableName()));
                    }
                    if (item.delete() != null) {
                        needs.add(table("DeleteItem", item.delete().tableName()));
                    }
                    if (item.conditionCheck() != null) {
                        needs.add(table(
                                "ConditionCheckItem", item.conditionCheck().tableName()));
                    }
                });
            case TransactGetItemsRequest transaction ->
                transaction
                        .transactItems()
                        .forEach(item -> needs.add(table("GetItem", item.get().tableName())));
            case BatchGetItemRequest batch ->
                batch.requestItems().keySet().forEach(name -> needs.add(table(operation, name)));
            case BatchWriteItemRequest batch ->
                batch.requestItems().keySet().forEach(name -> needs.add(table(operation, name)));
            default -> {
                var name = request.getValueForField("TableName", String.class).orElse("");
                var index = request.getValueForField("IndexName", String.class);
                needs.add(
                        table(operation, name + index.map(it -> "/index/" + it).orElse("")));
            }
        }
        return needs;
    }

    private Need table(String action, String name) {
        return new Need("dynamodb:" + action, arn("dynamodb", "table/" + name));
    }

    private String arn(String service, String rest) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + rest;
    }

    private static boolean allows(Statement statement, Need need) {
        return statement.actions().stream().anyMatch(pattern -> matches(pattern, need.action()))
                && statement.resources().stream().anyMatch(pattern -> matches(pattern, need.resource()))
                && need.context().entrySet().stream()
                        .allMatch(fact -> statement
                                .equal()
                                .getOrDefault(fact.getKey(), fact.getValue())
                                .equals(fact.getValue()));
    }

    private static boolean matches(String pattern, String value) {
        return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), value);
    }

    /** @param context what is known of the call, by condition key; other conditions are checked by the stand-ins themselves */
    private record Need(String action, String resource, Map<String, String> context) {
        Need(String action, String resource) {
            this(action, resource, Map.of());
        }
    }

    /** The role of a function does not allow what it tries. */
    public static final class AccessDeniedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AccessDeniedException(String message) {
            super(message);
        }
    }
}
