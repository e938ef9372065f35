package io.fanfare.local.template;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the template declares, with every value resolved.
 *
 * @param buses the names of EventBridge's buses beside the default one
 * @param errorAlarms alarms on the errors of one function, by their logical id
 */
public record Stack(
        Optional<Api> api,
        List<Lambda> functions,
        List<QueueSpec> queues,
        List<TableSpec> tables,
        List<SecretSpec> secrets,
        List<Rotation> rotations,
        List<MailSet> mailSets,
        List<String> buses,
        List<Rule> rules,
        Map<String, ErrorAlarm> errorAlarms,
        Map<String, String> outputs) {
    public Stack {
        functions = List.copyOf(functions);
        queues = List.copyOf(queues);
        tables = List.copyOf(tables);
        secrets = List.copyOf(secrets);
        rotations = List.copyOf(rotations);
        mailSets = List.copyOf(mailSets);
        buses = List.copyOf(buses);
        rules = List.copyOf(rules);
        errorAlarms = Map.copyOf(errorAlarms);
        outputs = Map.copyOf(outputs);
    }

    /**
     * The HTTP API.
     *
     * @param authorizers by name
     */
    public record Api(Map<String, Authorizer> authorizers) {}

    public record Authorizer(String issuer, List<String> audience) {}

    /**
     * A function.
     *
     * @param recursionAllowed the loop guard is off
     * @param logsCalls Lambda itself logs every call, also one that went well
     * @param statements what its role allows
     * @param tries how often a tick is tried before it is given up
     * @param deadLetters ARN of the queue for ticks at which it failed again and again; null when there is none
     */
    public record Lambda(
            String id,
            String name,
            String handler,
            Duration timeout,
            int memory,
            boolean recursionAllowed,
            boolean logsCalls,
            Map<String, String> environment,
            List<Route> routes,
            List<Mapping> mappings,
            List<Schedule> schedules,
            List<Statement> statements,
            int tries,
            @Nullable String deadLetters) {
        /** The same with one more environment variable. */
        public Lambda with(String variable, String value) {
            var more = new HashMap<>(environment);
            more.put(variable, value);
            return new Lambda(
                    id,
                    name,
                    handler,
                    timeout,
                    memory,
                    recursionAllowed,
                    logsCalls,
                    more,
                    routes,
                    mappings,
                    schedules,
                    statements,
                    tries,
                    deadLetters);
        }
    }

    /**
     * A route of the HTTP API.
     *
     * @param method a method or ANY
     * @param authorizer null when the route is open
     */
    public record Route(
            String method, String path, @Nullable Authorizer authorizer, List<String> scopes) {}

    /**
     * An SQS event source.
     *
     * @param concurrency at most so many batches at once; 0 when nothing is said
     */
    public record Mapping(String queueArn, int batchSize, Duration window, int concurrency, boolean reportsFailures) {}

    /**
     * A tick of EventBridge Scheduler.
     *
     * @param input null when Scheduler sends its own event
     */
    public record Schedule(
            String name,
            String expression,
            String zone,
            @Nullable String input) {}

    /**
     * A statement of a role's policy.
     *
     * @param resources ARNs, with {@code *}
     * @param equal what must hold of a call, by condition key
     */
    public record Statement(List<String> actions, List<String> resources, Map<String, String> equal) {}

    public record QueueSpec(
            String id,
            String name,
            String arn,
            Duration visibility,
            Duration delay,
            Duration retention,
            @Nullable Redrive redrive) {}

    public record Redrive(String deadLetterArn, int maxReceives) {}

    /**
     * @param attributes type by name
     * @param ttl attribute with the moment of deletion in seconds
     */
    public record TableSpec(
            String id,
            String name,
            Map<String, String> attributes,
            Keys keys,
            List<Index> indexes,
            @Nullable String ttl) {}

    public record Keys(String hash, @Nullable String range) {}

    public record Index(String name, Keys keys, String projection, List<String> included) {}

    /**
     * @param length of the generated text
     * @param plain letters and digits alone
     */
    public record SecretSpec(
            String id, String name, String arn, String template, String generatedKey, int length, boolean plain) {}

    /**
     * Rings when a function had that many errors in each of the last periods.
     *
     * @param periods how many
     */
    public record ErrorAlarm(Duration period, int periods, int threshold) {}

    /**
     * When a secret is rotated, and by which function.
     *
     * @param expression {@code rate(90 days)}
     */
    public record Rotation(String secretArn, String functionArn, String expression) {}

    /**
     * A configuration set of SES.
     *
     * @param events the event types that go to EventBridge
     */
    public record MailSet(String id, String name, List<String> events) {}

    /**
     * A rule of EventBridge; its targets are queues.
     *
     * @param bus the name of its bus
     */
    public record Rule(String id, String bus, Map<String, Object> pattern, List<String> targetArns) {
        public static final String DEFAULT_BUS = "default";
    }
}
