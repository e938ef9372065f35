package io.fanfare.local.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code Ref} and {@code Fn::GetAtt} give for a resource of this stack. */
final class PhysicalIds {
    private final Place place;
    private final Map<String, String> types;

    /** @param types the resource type by logical id */
    PhysicalIds(Place place, Map<String, String> types) {
        this.place = place;
        this.types = types;
    }

    /** The resource's own name: {@code fanfare-MailsQueue}. */
    String name(String id) {
        return place.stackName() + "-" + id;
    }

    @Nullable String ref(String id) {
        return switch (types.get(id)) {
            case null -> alias(id);
            case "AWS::SQS::Queue" -> place.queueBase() + "/" + name(id);
            case "AWS::SecretsManager::Secret" -> arn(id);
            case "AWS::Serverless::HttpApi" -> "local";
            default -> name(id);
        };
    }

    /** What SAM makes beside a function with an alias; there are no versions here, so it is the function itself. */
    private @Nullable String alias(String id) {
        return id.endsWith(".Alias") ? arn(id.substring(0, id.length() - ".Alias".length())) : null;
    }

    @Nullable String attribute(List<String> resourceAndName) {
        var id = resourceAndName.get(0);
        var type = types.get(id);
        if (type == null) {
            return null;
        }
        return switch (resourceAndName.get(1)) {
            case "Arn" -> arn(id);
            case "ApiEndpoint" -> type.equals("AWS::Serverless::HttpApi") ? place.baseUrl() : null;
            case "QueueName" -> type.equals("AWS::SQS::Queue") ? name(id) : null;
            case "ProviderURL" ->
                type.equals("AWS::Cognito::UserPool")
                        ? "https://cognito-idp." + place.region() + ".amazonaws.com/" + name(id)
                        : null;
            case "QueueUrl" -> type.equals("AWS::SQS::Queue") ? ref(id) : null;
            default -> null;
        };
    }

    @Nullable String arn(String id) {
        return switch (types.get(id)) {
            case null -> null;
            case "AWS::SQS::Queue" -> place.arn("sqs", name(id));
            case "AWS::DynamoDB::Table" -> place.arn("dynamodb", "table/" + name(id));
            case "AWS::Serverless::Function" -> place.arn("lambda", "function:" + name(id));
            case "AWS::SecretsManager::Secret" -> place.arn("secretsmanager", "secret:" + name(id) + "-local1");
            case "AWS::Logs::LogGroup" -> place.arn("logs", "log-group:" + name(id) + ":*");
            case "AWS::IAM::Role" -> "arn:aws:iam::" + place.account() + ":role/" + name(id);
            case "AWS::Events::EventBus" -> place.arn("events", "event-bus/" + name(id));
            case "AWS::Events::Rule" -> place.arn("events", "rule/" + name(id));
            default -> null;
        };
    }
}
