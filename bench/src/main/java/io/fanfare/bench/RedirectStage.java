package io.fanfare.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.secrets.Secrets;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.template.Stack;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose.Secret;
import io.fanfare.testkit.Examples;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A cloud with one item that people share on LinkedIn, and their links. */
final class RedirectStage {
    static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
    /** Where the sample item leads. */
    static final String DESTINATION = "www.example.com";

    private static final int VARIANTS = 3;
    private static final int LINKEDIN = 1;
    private final EmbeddedCloud cloud;
    private final Stack.Lambda function;
    private final ItemId item;
    private final LinkCodec codec;

    RedirectStage(EmbeddedCloud cloud) {
        this.cloud = cloud;
        function = function(cloud, "FollowLink");
        var items = new DynamoItems(mainTable());
        item = items.nextId();
        items.create(Examples.item(item.value(), VARIANTS, Language.NL));
        var secrets = Clients.of(SecretsManagerClient.builder());
        codec = new LinkCodec(
                Secret.PUBLIC,
                Secrets.ring(secrets, setting("PUBLIC_SECRET_ID"), cloud.clock())
                        .get());
    }

    EmbeddedCloud cloud() {
        return cloud;
    }

    Stack.Lambda function() {
        return function;
    }

    ItemId item() {
        return item;
    }

    LinkCodec codec() {
        return codec;
    }

    /** A setting of the redirect, as the template gives it. */
    String setting(String name) {
        return Objects.requireNonNull(function.environment().get(name), name);
    }

    Table mainTable() {
        return table(setting("MAIN_TABLE"));
    }

    /** Where the evidence is: the redirect itself does not know it. */
    Table tracesTable() {
        return table(Objects.requireNonNull(
                function(cloud, "RecordEngagement").environment().get("TRACES_TABLE")));
    }

    /** The code of a person's link. */
    String code(int person) {
        return codec.encode(new Link.ToShare(item, new EmployeeId(person), LINKEDIN, Language.NL, 0));
    }

    /** A browser's request for a person's link, as the gateway hands it to the function. */
    String event(int person) {
        var path = "/s/" + code(person);
        var event = JsonNodeFactory.instance.objectNode();
        event.put("version", "2.0")
                .put("routeKey", "GET /s/{code}")
                .put("rawPath", path)
                .put("rawQueryString", "");
        event.putObject("headers")
                .put("user-agent", BROWSER)
                .put("accept", "text/html")
                .put("accept-language", "nl");
        event.putObject("pathParameters").put("code", code(person));
        var context = event.putObject("requestContext");
        context.put("requestId", "bench-" + person);
        context.put("timeEpoch", cloud.clock().instant().toEpochMilli());
        context.putObject("http").put("method", "GET").put("path", path).put("sourceIp", "198.51.100.7");
        return event.put("isBase64Encoded", false).toString();
    }

    private static Table table(String name) {
        return new Table(Clients.of(DynamoDbClient.builder()), name);
    }

    private static Stack.Lambda function(EmbeddedCloud cloud, String id) {
        return cloud.stack().functions().stream()
                .filter(lambda -> lambda.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
