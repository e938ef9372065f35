package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.sharing.ExpiryWeek;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSecrets;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;

/** The function with a table and a queue of its own, as people meet it on their own page. */
final class OwnPage implements AutoCloseable {
    private final String tableName;
    private final String queue;
    private final String mails = LocalSqs.shared().newQueue();
    final FixedClock clock = new FixedClock(Samples.MOMENT);
    private final ApplicationContext context;
    private final SharePageFunction function;

    OwnPage() {
        this(LocalDynamo.shared().newMainTable(), LocalSqs.shared().newQueue());
    }

    /** Another instance of the same function: it remembers nothing. */
    OwnPage(OwnPage other) {
        this(other.tableName, other.queue);
    }

    private OwnPage(String tableName, String queue) {
        this.tableName = tableName;
        this.queue = queue;
        context = context();
        function = new SharePageFunction(context);
    }

    Table table() {
        return new Table(LocalDynamo.shared().client(), tableName);
    }

    /** The queue of mails. */
    String mails() {
        return mails;
    }

    /** A press on the page that a link to one's data leads to, at that moment; no deed shows it. */
    APIGatewayV2HTTPResponse data(String code, String deed, String form, Instant at) {
        var event = event(deed.isEmpty() ? "show-data" : "export-data");
        event.getRequestContext().setTimeEpoch(at.toEpochMilli());
        event.setPathParameters(deed.isEmpty() ? Map.of("token", code) : Map.of("token", code, "deed", deed));
        event.setBody(Base64.getEncoder().encodeToString(form.getBytes(StandardCharsets.UTF_8)));
        return function.execute(event);
    }

    String queue() {
        return queue;
    }

    /** The page as it is now, after whatever the query tells. */
    APIGatewayV2HTTPResponse show(EmployeeId person, Map<String, String> query) {
        var event = event("show-me");
        event.setPathParameters(Map.of("token", code(person, 0)));
        event.setQueryStringParameters(query);
        return function.execute(event);
    }

    APIGatewayV2HTTPResponse show(EmployeeId person) {
        return show(person, Map.of());
    }

    APIGatewayV2HTTPResponse open(String code) {
        var event = event("show-me");
        event.setPathParameters(Map.of("token", code));
        return function.execute(event);
    }

    /** A page of another kind: the sample with this code in its path. */
    APIGatewayV2HTTPResponse get(String sample, String code) {
        return get(sample, Map.of("token", code), Map.of());
    }

    APIGatewayV2HTTPResponse get(String sample, Map<String, String> path, Map<String, String> query) {
        var event = event(sample);
        event.setPathParameters(path);
        event.setQueryStringParameters(query);
        return function.execute(event);
    }

    APIGatewayV2HTTPResponse post(EmployeeId person, String deed, String form) {
        return post(code(person, 0), deed, form);
    }

    APIGatewayV2HTTPResponse post(String code, String deed, String form) {
        var event = event("set-digest");
        event.setPathParameters(Map.of("token", code, "deed", deed));
        event.setBody(Base64.getEncoder().encodeToString(form.getBytes(StandardCharsets.UTF_8)));
        return function.execute(event);
    }

    /** Somebody gives an address on the page of an invitation; the address as a form has it. */
    APIGatewayV2HTTPResponse ask(String code, String address) {
        var event = event("ask-to-join");
        event.setPathParameters(Map.of("token", code));
        event.setBody(Base64.getEncoder().encodeToString(("address=" + address).getBytes(StandardCharsets.UTF_8)));
        return function.execute(event);
    }

    APIGatewayV2HTTPResponse picture(String code, String file) {
        var event = event("show-invitation-code");
        event.setPathParameters(Map.of("token", code, "deed", file));
        return function.execute(event);
    }

    /** Somebody presses yes behind the link of a mail. */
    APIGatewayV2HTTPResponse join(String code) {
        var event = event("opt-in");
        event.setPathParameters(Map.of("token", code));
        return function.execute(event);
    }

    /** A route as a browser of that language asks for it. */
    APIGatewayV2HTTPResponse open(String route, String code, String language) {
        var event = event("show-invitation");
        event.setRouteKey(route);
        event.setPathParameters(Map.of("token", code));
        event.getHeaders().put("accept-language", language);
        return function.execute(event);
    }

    APIGatewayV2HTTPResponse send(String sample) {
        return function.execute(event(sample));
    }

    static String code(EmployeeId person, int generation) {
        return Samples.personalCodec().encode(new Link.ToMe(person, generation, ExpiryWeek.after(Samples.MOMENT, 4)));
    }

    private static APIGatewayV2HTTPEvent event(String sample) {
        return SampleEvents.read("share-page/" + sample, APIGatewayV2HTTPEvent.class);
    }

    private ApplicationContext context() {
        LocalAws.use();
        LocalSecrets.shared().put("public", Samples.PUBLIC_RING);
        LocalSecrets.shared().put("personal", Samples.PERSONAL_RING);
        var context = ApplicationContext.builder()
                .properties(Map.of("mails.queue.url", mails))
                .properties(Map.of(
                        "main.table", tableName,
                        "engagements.queue.url", queue,
                        "public.secret.id", "public",
                        "personal.secret.id", "personal",
                        "base.url", "https://share.example.com",
                        "company.name", "Noordlicht",
                        "company.networks", "192.0.2.0/24",
                        "default.language", "nl",
                        "site.conversions.earn", "false",
                        "platform.policy", "STRICT"))
                .properties(Map.of("quiet.times", "NONE"))
                .properties(Map.of(
                        "company.address", "Kade 12, 3011 AB Rotterdam", "from.address", "news@noordlicht.example"))
                .build();
        context.registerSingleton(InstantSource.class, clock);
        return context.start();
    }

    @Override
    public void close() {
        context.close();
    }
}
