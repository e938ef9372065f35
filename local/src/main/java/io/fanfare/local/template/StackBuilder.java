package io.fanfare.local.template;

import io.fanfare.local.template.Stack.Api;
import io.fanfare.local.template.Stack.Authorizer;
import io.fanfare.local.template.Stack.ErrorAlarm;
import io.fanfare.local.template.Stack.Lambda;
import io.fanfare.local.template.Stack.MailSet;
import io.fanfare.local.template.Stack.QueueSpec;
import io.fanfare.local.template.Stack.Redrive;
import io.fanfare.local.template.Stack.Rotation;
import io.fanfare.local.template.Stack.Rule;
import io.fanfare.local.template.Stack.SecretSpec;
import io.fanfare.local.template.Stack.Statement;
import io.fanfare.local.template.Stack.TableSpec;
import io.fanfare.local.template.TemplateReader.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes a stack of resolved resources, type by type. */
final class StackBuilder {
    private final PhysicalIds ids;
    private final List<Resource> resources;

    StackBuilder(PhysicalIds ids, List<Resource> resources) {
        this.ids = ids;
        this.resources = resources;
    }

    Stack build(Map<String, String> outputs) {
        var apis = new LinkedHashMap<String, FunctionReader.ApiRoutes>();
        var roles = new HashMap<String, List<Statement>>();
        var events = new HashMap<String, List<String>>();
        each("AWS::Serverless::HttpApi", (id, it) -> apis.put(Objects.requireNonNull(ids.ref(id)), api(it)));
        each("AWS::IAM::Role", (id, it) -> roles.put(Objects.requireNonNull(ids.arn(id)), role(it)));
        each(
                "AWS::SES::ConfigurationSetEventDestination",
                (_, it) -> events.put(it.text("ConfigurationSetName"), destination(it)));
        if (apis.size() > 1) {
            throw new TemplateException("template", "the embedded cloud can only be one HTTP API");
        }
        var functions = new ArrayList<Lambda>();
        var queues = new ArrayList<QueueSpec>();
        var tables = new ArrayList<TableSpec>();
        var secrets = new ArrayList<SecretSpec>();
        var rotations = new ArrayList<Rotation>();
        var sets = new ArrayList<MailSet>();
        var buses = new ArrayList<String>();
        var rules = new ArrayList<Rule>();
        var alarms = new HashMap<String, ErrorAlarm>();
        for (var resource : resources) {
            var id = resource.id();
            var it = resource.properties();
            switch (resource.type()) {
                case "AWS::Serverless::Function" ->
                    functions.add(new FunctionReader(id, ids.name(id), it, apis, roles).read());
                case "AWS::SQS::Queue" -> queues.add(queue(id, it));
                case "AWS::DynamoDB::Table" -> tables.add(TableReader.read(id, ids.name(id), it));
                case "AWS::SecretsManager::Secret" -> secrets.add(secret(id, it));
                case "AWS::SecretsManager::RotationSchedule" -> rotations.add(rotation(it));
                case "AWS::SES::ConfigurationSet" -> sets.add(mailSet(id, it, events));
                case "AWS::Events::EventBus" -> buses.add(bus(id, it));
                case "AWS::Events::Rule" -> rules.add(rule(id, it));
                case "AWS::Serverless::HttpApi", "AWS::IAM::Role", "AWS::SES::ConfigurationSetEventDestination" -> {}
                case "AWS::SQS::QueuePolicy", "AWS::Lambda::Permission", "AWS::Logs::LogGroup" ->
                    it.keys(); // who may call is checked by the roles; logs go to /_local/logs
                case "AWS::CloudWatch::Alarm" -> errorAlarm(it).ifPresent(alarm -> alarms.put(id, alarm));
                case "AWS::CloudWatch::Dashboard",
                        "AWS::SNS::Topic",
                        "AWS::SNS::TopicPolicy",
                        "AWS::SNS::Subscription",
                        "AWS::IAM::Policy" ->
                    it.keys(); // a laptop wakes nobody and sends no traces; /_local/logs shows what alarms look at
                case "AWS::Cognito::UserPool",
                        "AWS::Cognito::UserPoolResourceServer",
                        "AWS::Cognito::UserPoolClient",
                        "AWS::Cognito::UserPoolDomain" ->
                    it.keys(); // the authorizer knows the pool's issuer and client; tokens are signed by the
                // cloud's own key
                default ->
                    throw new TemplateException(id, "the embedded cloud does not know the type " + resource.type());
            }
            it.done();
        }
        return new Stack(
                apis.values().stream().findFirst().map(routes -> new Api(routes.authorizers())),
                functions,
                queues,
                tables,
                secrets,
                rotations,
                sets,
                buses,
                rules,
                alarms,
                outputs);
    }

    private void each(String type, java.util.function.BiConsumer<String, Section> use) {
        resources.stream()
                .filter(resource -> resource.type().equals(type))
                .forEach(resource -> use.accept(resource.id(), resource.properties()));
    }

    private static FunctionReader.ApiRoutes api(Section it) {
        it.ignore("a check of SAM at deployment", "FailOnWarnings");
        it.ignore("access logs, names and tags are for operations", "AccessLogSettings", "Name", "Description", "Tags");
        it.ignore("the stage has no name in the address", "StageName");
        it.ignore("loopback is never throttled", "DefaultRouteSettings", "RouteSettings");
        var auth = it.section("Auth");
        var declared = auth.section("Authorizers");
        var authorizers = new LinkedHashMap<String, Authorizer>();
        for (var name : declared.keys()) {
            var one = declared.section(name);
            one.only("IdentitySource", "$request.header.Authorization");
            var jwt = one.section("JwtConfiguration");
            authorizers.put(name, new Authorizer(jwt.text("issuer"), jwt.texts("audience")));
            jwt.done();
            one.done();
        }
        var byDefault = auth.find("DefaultAuthorizer");
        auth.done();
        byDefault.filter(name -> !authorizers.containsKey(name)).ifPresent(name -> {
            throw new TemplateException(auth.path(), "there is no authorizer " + name);
        });
        return new FunctionReader.ApiRoutes(authorizers, byDefault);
    }

    private static List<Statement> role(Section it) {
        it.ignore(
                "Lambda alone takes these roles here",
                "AssumeRolePolicyDocument",
                "RoleName",
                "Path",
                "Tags",
                "Description");
        var statements = new ArrayList<Statement>();
        for (var policy : it.sections("Policies")) {
            policy.ignore("a name", "PolicyName");
            var document = policy.section("PolicyDocument");
            document.only("Version", "2012-10-17");
            for (var one : document.sections("Statement")) {
                one.ignore("a name", "Sid");
                one.only("Effect", "Allow");
                statements.add(new Statement(oneOrMore(one, "Action"), oneOrMore(one, "Resource"), equal(one)));
                one.done();
            }
            document.done();
            policy.done();
        }
        if (it.has("ManagedPolicyArns")) {
            throw new TemplateException(it.path(), "a role names its own rights; managed policies are not known here");
        }
        return statements;
    }

    /** The conditions of texts that must be equal; the call itself is held against those that {@code Access} knows. */
    private static Map<String, String> equal(Section statement) {
        var conditions = statement.section("Condition");
        conditions.ignore("narrows what the tables' own keys keep apart", "ForAllValues:StringLike");
        var equals = conditions.section("StringEquals");
        var texts = new HashMap<String, String>();
        for (var key : equals.keys()) {
            texts.put(key, equals.text(key));
        }
        equals.done();
        conditions.done();
        return texts;
    }

    private static List<String> oneOrMore(Section section, String key) {
        return section.value(key) instanceof List<?> ? section.texts(key) : List.of(section.text(key));
    }

    private QueueSpec queue(String id, Section it) {
        it.ignore("nothing leaves the machine", "SqsManagedSseEnabled", "KmsMasterKeyId", "Tags");
        it.ignore("the name is made by the stack", "QueueName");
        var redrive = it.section("RedrivePolicy");
        var target = redrive.find("deadLetterTargetArn");
        var receives = redrive.number("maxReceiveCount", 0);
        redrive.done();
        return new QueueSpec(
                id,
                ids.name(id),
                Objects.requireNonNull(ids.arn(id)),
                Duration.ofSeconds(it.number("VisibilityTimeout", 30)),
                Duration.ofSeconds(it.number("DelaySeconds", 0)),
                Duration.ofSeconds(it.number("MessageRetentionPeriod", 345_600)),
                target.map(arn -> new Redrive(arn, receives)).orElse(null));
    }

    private static Rotation rotation(Section it) {
        it.ignore("the first rotation only prepares a key, and comes at its time", "RotateImmediatelyOnUpdate");
        var rules = it.section("RotationRules");
        var rotation =
                new Rotation(it.text("SecretId"), it.text("RotationLambdaARN"), rules.text("ScheduleExpression"));
        rules.done();
        return rotation;
    }

    private SecretSpec secret(String id, Section it) {
        it.ignore("for people, and for encryption at rest", "Description", "KmsKeyId", "Tags", "Name");
        if (it.has("SecretString")) {
            throw new TemplateException(it.path(), "a secret in a template is none: use GenerateSecretString");
        }
        var how = it.section("GenerateSecretString");
        how.ignore(
                "a wider or narrower alphabet",
                "ExcludeLowercase",
                "ExcludeUppercase",
                "IncludeSpace",
                "RequireEachIncludedType");
        var spec = new SecretSpec(
                id,
                ids.name(id),
                Objects.requireNonNull(ids.arn(id)),
                how.find("SecretStringTemplate").orElse(""),
                how.find("GenerateStringKey").orElse(""),
                how.number("PasswordLength", 32),
                how.flag("ExcludePunctuation", false));
        how.done();
        return spec;
    }

    private MailSet mailSet(String id, Section it, Map<String, List<String>> events) {
        it.ignore(
                "reputation and the account's suppression list belong to the real SES",
                "ReputationOptions",
                "SuppressionOptions");
        it.ignore(
                "for operations",
                "DeliveryOptions",
                "TrackingOptions",
                "VdmOptions",
                "ArchivingOptions",
                "Tags",
                "Name");
        var sending = it.section("SendingOptions");
        if (!sending.flag("SendingEnabled", true)) {
            throw new TemplateException(sending.path(), "sending is off");
        }
        sending.done();
        var name = Objects.requireNonNull(ids.ref(id));
        return new MailSet(id, name, Optional.ofNullable(events.get(name)).orElse(List.of()));
    }

    private static List<String> destination(Section it) {
        var to = it.section("EventDestination");
        to.ignore("a name", "Name");
        var enabled = to.flag("Enabled", true);
        var types = to.texts("MatchingEventTypes");
        var bus = to.section("EventBridgeDestination");
        if (!bus.text("EventBusArn").endsWith(":event-bus/default")) {
            throw new TemplateException(bus.path(), "SES publishes to the default bus alone");
        }
        bus.done();
        to.done();
        return enabled ? types : List.of();
    }

    /** A rollout looks at the errors of its function; what other alarms look at, {@code /_local/logs} shows. */
    private static Optional<ErrorAlarm> errorAlarm(Section it) {
        it.keys();
        var of = it.find("Namespace").orElse("") + " " + it.find("MetricName").orElse("");
        if (!of.equals("AWS/Lambda Errors")) {
            return Optional.empty();
        }
        it.only("Statistic", "Sum");
        it.only("ComparisonOperator", "GreaterThanOrEqualToThreshold");
        return Optional.of(new ErrorAlarm(
                Duration.ofSeconds(it.number("Period", 0)),
                it.number("EvaluationPeriods", 0),
                it.number("Threshold", 0)));
    }

    /** Its name is the one that a {@code Ref} to it gives. */
    private String bus(String id, Section it) {
        it.ignore("for people", "Description", "Tags");
        it.only("Name", ids.name(id));
        return ids.name(id);
    }

    private static Rule rule(String id, Section it) {
        it.ignore("for people", "Description", "Name", "Tags");
        it.only("State", "ENABLED");
        var bus = it.find("EventBusName").orElse(Rule.DEFAULT_BUS);
        var targets = new ArrayList<String>();
        for (var target : it.sections("Targets")) {
            target.ignore(
                    "the queues of the embedded cloud always take an event", "Id", "RetryPolicy", "DeadLetterConfig");
            targets.add(target.text("Arn"));
            target.done();
        }
        var pattern = new LinkedHashMap<String, Object>();
        var declared = it.section("EventPattern");
        for (var key : declared.keys()) {
            pattern.put(key, Objects.requireNonNull(declared.value(key)));
        }
        return new Rule(id, bus, pattern, targets);
    }
}
