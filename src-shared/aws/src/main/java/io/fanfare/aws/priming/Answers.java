package io.fanfare.aws.priming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What an AWS would answer that holds the rows and secrets of the sample events, whatever is written to it. */
final class Answers {
    private static final Pattern TABLE = Pattern.compile("\"RequestItems\":\\{\"([^\"]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("\"MessageBody\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ENTRY = Pattern.compile("\"Id\":\"([^\"]+)\"");

    /** The keys that the codes of the sample events are made with; events/README.md shows them. They open nothing. */
    private static final String PUBLIC = ring("events-public-ring-key-not-a-secret-000");

    private static final String PERSONAL = ring("events-personal-ring-key-not-a-secret-0");
    private static final String WEBHOOKS =
            "{\\\"events-connection-0000000000000000\\\":\\\"standard whsec_ZXZlbnRzLXdlYmhvb2stc2VjcmV0LW5vdC1hLXNlY3JldA==\\\"}";

    private static final Answer NOTHING = Answer.of("{}");
    private static final Answer REFUSED =
            Answer.refusal("com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException");
    private static final Answer PAGE = new Answer(
            200,
            "text/html; charset=utf-8",
            "<!doctype html><html><head><title>Title</title><meta property=\"og:title\" content=\"Title\">"
                    + "<meta property=\"og:image\" content=\"https://www.example.com/image.png\"></head></html>");
    private final SampleRows rows = new SampleRows();
    private volatile boolean refusing;

    /** From now on no condition of a write holds. */
    void refuse() {
        refusing = true;
    }

    /** @param target of the JSON protocol, or the path where a service has none */
    Answer to(String target, String request) {
        return switch (target) {
            case "DynamoDB_20120810.GetItem" -> get(request);
            case "DynamoDB_20120810.BatchGetItem" ->
                Answer.of(
                        "{\"Responses\":{\"%s\":[%s]},\"UnprocessedKeys\":{},\"ConsumedCapacity\":[{\"CapacityUnits\":0.5}]}"
                                .formatted(found(TABLE, request), String.join(",", rows.get(request))));
            case "DynamoDB_20120810.Query" -> query(request);
            case "DynamoDB_20120810.UpdateItem" -> updated(request);
            case "DynamoDB_20120810.PutItem" -> put(request);
            case "AmazonSQS.SendMessage" -> Answer.of("{" + receipt(found(MESSAGE, request)) + "}");
            case "AmazonSQS.SendMessageBatch" -> queuedAll(request);
            case "secretsmanager.GetSecretValue" -> secret(request);
            case "secretsmanager.DescribeSecret" ->
                Answer.of("{\"VersionIdsToStages\":{\"before\":[\"AWSCURRENT\"],\"next\":[\"AWSPENDING\"]}}");
            case "/v2/email/account" ->
                Answer.of("{\"SendingEnabled\":true,\"SendQuota\":{\"Max24HourSend\":1e6,\"MaxSendRate\":1e6,"
                        + "\"SentLast24Hours\":0.5}}");
            case "/v2/email/outbound-emails" -> Answer.of("{\"MessageId\":\"rehearsed\"}");
            case "/v2/email/suppression/addresses" ->
                Answer.of("{\"SuppressedDestinationSummaries\":[{\"EmailAddress\":\"person7@example.com\","
                        + "\"Reason\":\"BOUNCE\",\"LastUpdateTime\":1795424700}]}");
            default -> target.startsWith("/") ? other(target) : NOTHING;
        };
    }

    private Answer get(String request) {
        return rows.get(request).stream()
                .findFirst()
                .map(row -> Answer.of("{\"Item\":" + row + "}"))
                .orElse(NOTHING);
    }

    private Answer query(String request) {
        var found = rows.query(request);
        return Answer.of("{\"Items\":[%s],\"Count\":%d}".formatted(String.join(",", found), found.size()));
    }

    /** What must be new is refused where there is something. */
    private Answer put(String request) {
        return isRefused(request) || request.contains("attribute_not_exists(pk)") && rows.hasNew(request)
                ? REFUSED
                : NOTHING;
    }

    /** The row as it is. */
    private Answer updated(String request) {
        if (isRefused(request)) {
            return REFUSED;
        }
        var row = rows.get(request).stream().findFirst();
        return row.isPresent() && request.contains("\"ReturnValues\"")
                ? Answer.of("{\"Attributes\":" + row.get() + "}")
                : NOTHING;
    }

    private boolean isRefused(String request) {
        return refusing && request.contains("\"ConditionExpression\"");
    }

    private static Answer queuedAll(String request) {
        var ids = ENTRY.matcher(request).results().map(entry -> entry.group(1)).iterator();
        var entries = MESSAGE.matcher(request)
                .results()
                .map(message -> "{\"Id\":\"%s\",%s}".formatted(ids.next(), receipt(message.group(1))))
                .toList();
        return Answer.of("{\"Successful\":[%s]}".formatted(String.join(",", entries)));
    }

    /** The SDK compares the digest with what it has sent. */
    private static String receipt(String message) {
        var text = message.replace("\\\"", "\"").replace("\\\\", "\\");
        return "\"MessageId\":\"rehearsed\",\"MD5OfMessageBody\":\"%s\"".formatted(md5(text));
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A version that is asked for by its id is one that a rotation has not made yet. */
    private static Answer secret(String request) {
        if (request.contains("\"VersionId\"")) {
            return Answer.refusal("ResourceNotFoundException");
        }
        var value = request.contains("Webhooks") ? WEBHOOKS : request.contains("Personal") ? PERSONAL : PUBLIC;
        return Answer.of("{\"SecretString\":\"" + value + "\",\"VersionId\":\"before\",\"CreatedDate\":1795424700.5}");
    }

    private static String ring(String key) {
        return "{\\\"mint\\\":\\\"1\\\",\\\"1\\\":\\\"%s\\\"}".formatted(key);
    }

    /** What SES says of its settings, what fetch-page says of pages, or a page itself. */
    private static Answer other(String path) {
        if (path.startsWith("/v2/email/identities/")) {
            return Answer.of("{\"VerifiedForSendingStatus\":true,\"DkimAttributes\":{\"Status\":\"SUCCESS\"},"
                    + "\"MailFromAttributes\":{\"MailFromDomain\":\"\"}}");
        }
        if (path.endsWith("/event-destinations")) {
            return Answer.of("{\"EventDestinations\":[{\"Enabled\":true,\"MatchingEventTypes\":[\"BOUNCE\"],"
                    + "\"EventBridgeDestination\":{\"EventBusArn\":\"rehearsed\"}}]}");
        }
        if (path.startsWith("/v2/email/")) {
            return Answer.of("{\"SendingOptions\":{\"SendingEnabled\":true}}");
        }
        return path.endsWith("/invocations") ? Answer.of("{\"pages\":{}}") : PAGE;
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    record Answer(int status, String type, String body) {
        static Answer of(String json) {
            return new Answer(200, "application/x-amz-json-1.0", json);
        }

        static Answer refusal(String type) {
            return new Answer(
                    400, "application/x-amz-json-1.0", "{\"__type\":\"%s\",\"message\":\"refused\"}".formatted(type));
        }
    }
}
