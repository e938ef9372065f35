package io.fanfare.local.template;

import io.fanfare.local.template.Stack.Authorizer;
import io.fanfare.local.template.Stack.Lambda;
import io.fanfare.local.template.Stack.Mapping;
import io.fanfare.local.template.Stack.Route;
import io.fanfare.local.template.Stack.Schedule;
import io.fanfare.local.template.Stack.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an AWS::Serverless::Function and its events. */
final class FunctionReader {
    /** How often Lambda calls again by itself, where nothing is said. */
    private static final int RETRIES = 2;

    private final String id;
    private final String name;
    private final Section it;
    private final Map<String, ApiRoutes> apis;
    private final Map<String, List<Statement>> roles;
    private final List<Route> routes = new ArrayList<>();
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<Schedule> schedules = new ArrayList<>();

    FunctionReader(
            String id, String name, Section it, Map<String, ApiRoutes> apis, Map<String, List<Statement>> roles) {
        this.id = id;
        this.name = name;
        this.it = it;
        this.apis = apis;
        this.roles = roles;
    }

    Lambda read() {
        it.ignore(
                "the code comes from the class path of this JVM",
                "CodeUri",
                "Architectures",
                "Description",
                "FunctionName");
        it.ignore(
                "no snapshots, versions or traces here",
                "SnapStart",
                "AutoPublishAlias",
                "Tracing",
                "Tags",
                "DeploymentPreference");
        it.ignore("instances are started as they are needed", "EphemeralStorage", "ProvisionedConcurrencyConfig");
        it.only("Runtime", "java25");
        it.only("PackageType", "Zip");
        var logging = it.section("LoggingConfig");
        logging.ignore("logs go to /_local/logs", "LogGroup");
        logging.only("LogFormat", "JSON");
        logging.only("SystemLogLevel", "WARN");
        boolean logsCalls = !logging.has("SystemLogLevel");
        logging.done();
        var loop = it.find("RecursiveLoop").orElse("Terminate");
        if (!loop.equals("Allow") && !loop.equals("Terminate")) {
            throw new TemplateException(it.path(), "RecursiveLoop is Allow or Terminate");
        }
        var environment = new LinkedHashMap<String, String>();
        var declared = it.section("Environment");
        var variables = declared.section("Variables");
        for (var key : variables.keys()) {
            environment.put(key, variables.text(key));
        }
        declared.done();
        var events = it.section("Events");
        for (var key : events.keys()) {
            var event = events.section(key);
            event(event.text("Type"), event.section("Properties"), key);
            event.done();
        }
        var calls = it.section("EventInvokeConfig");
        int tries = 1 + calls.number("MaximumRetryAttempts", RETRIES);
        calls.done();
        var role = it.text("Role");
        var statements = roles.get(role);
        if (statements == null) {
            throw new TemplateException(it.path() + ".Role", "is no role of this template");
        }
        return new Lambda(
                id,
                name,
                it.text("Handler"),
                Duration.ofSeconds(it.number("Timeout", 3)),
                it.number("MemorySize", 128),
                loop.equals("Allow"),
                logsCalls,
                environment,
                routes,
                mappings,
                schedules,
                statements,
                tries,
                deadLetters());
    }

    private @Nullable String deadLetters() {
        var queue = it.section("DeadLetterQueue");
        queue.only("Type", "SQS");
        var arn = queue.find("TargetArn").orElse(null);
        queue.done();
        return arn;
    }

    private void event(String type, Section properties, String key) {
        switch (type) {
            case "HttpApi" -> routes.add(route(properties));
            case "SQS" -> mappings.add(mapping(properties));
            case "ScheduleV2" -> schedule(properties, key).ifPresent(schedules::add);
            default ->
                throw new TemplateException(properties.path(), "the embedded cloud does not know the event " + type);
        }
        properties.done();
    }

    private Route route(Section properties) {
        var api = apis.get(properties.text("ApiId"));
        if (api == null) {
            throw new TemplateException(properties.path(), "there is no such HTTP API");
        }
        properties.only("PayloadFormatVersion", "2.0");
        properties.only("TimeoutInMillis", "30000");
        var auth = properties.section("Auth");
        var authorizer = auth.find("Authorizer").or(api::byDefault).filter(named -> !named.equals("NONE"));
        var scopes = auth.texts("AuthorizationScopes");
        auth.done();
        return new Route(
                properties.text("Method").toUpperCase(java.util.Locale.ROOT),
                properties.text("Path"),
                authorizer
                        .map(named -> Optional.ofNullable(api.authorizers().get(named))
                                .orElseThrow(
                                        () -> new TemplateException(auth.path(), "there is no authorizer " + named)))
                        .orElse(null),
                scopes);
    }

    private static Mapping mapping(Section properties) {
        if (!properties.flag("Enabled", true)) {
            throw new TemplateException(properties.path(), "a mapping that is off is not known here");
        }
        var response = properties.texts("FunctionResponseTypes");
        var scaling = properties.section("ScalingConfig");
        var concurrency = scaling.number("MaximumConcurrency", 0);
        scaling.done();
        return new Mapping(
                properties.text("Queue"),
                properties.number("BatchSize", 10),
                Duration.ofSeconds(properties.number("MaximumBatchingWindowInSeconds", 0)),
                concurrency,
                response.contains("ReportBatchItemFailures"));
    }

    private Optional<Schedule> schedule(Section properties, String key) {
        properties.ignore(
                "for people, and who may call: Scheduler stands inside this JVM",
                "Description",
                "RoleArn",
                "GroupName");
        properties.ignore(
                "they say what happens when Lambda cannot be reached, which it always can be here",
                "RetryPolicy",
                "DeadLetterConfig");
        var window = properties.section("FlexibleTimeWindow");
        window.only("Mode", "OFF");
        window.done();
        var state = properties.find("State").orElse("ENABLED");
        var schedule = new Schedule(
                properties.find("Name").orElse(name + key),
                properties.text("ScheduleExpression"),
                properties.find("ScheduleExpressionTimezone").orElse("UTC"),
                properties.find("Input").orElse(null));
        return state.equals("ENABLED") ? Optional.of(schedule) : Optional.empty();
    }

    /** The authorizers of an HTTP API, and the one that a route has when it says nothing. */
    record ApiRoutes(Map<String, Authorizer> authorizers, Optional<String> byDefault) {}
}
