package io.fanfare.architecture;

import static io.fanfare.architecture.Template.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template against the code and against itself. */
class TemplateTest {
    private static final Template TEMPLATE = Template.REAL;

    /** Reading calls for which IAM knows no resource but everything. */
    private static final Set<String> OF_THE_ACCOUNT =
            Set.of("ses:GetAccount", "ses:ListSuppressedDestinations", "cloudwatch:DescribeAlarms");

    static List<Template.Function> functions() {
        return TEMPLATE.functions();
    }

    @Test
    void everyFolderOfFunctionsIsAFunctionOfTheTemplateAndBack() {
        var folders = Repository.folders("functions").stream()
                .filter(name -> !name.equals("target"))
                .toList();
        assertThat(functions().stream().map(Template.Function::folder)).containsExactlyInAnyOrderElementsOf(folders);
        assertThat(functions()).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theHandlerIsAClassThatLambdaCanMakeAndTestsCanFill(Template.Function function) {
        var name = function.code() + "." + function.id() + "Function";
        assertThat(function.properties()).containsEntry("Handler", name);
        var handler = Code.ALL.get(name);
        var bases = handler.getAllRawSuperclasses().stream().map(JavaClass::getName);
        assertThat(bases)
                .as("superclasses of %s", name)
                .containsAnyOf(
                        "io.micronaut.function.aws.MicronautRequestHandler",
                        "io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction");
        assertThat(publicConstructor(handler, List.of())).isPresent();
        assertThat(publicConstructor(handler, List.of("io.micronaut.context.ApplicationContext")))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void mavenPacksTheZipThatTheTemplateNames(Template.Function function) {
        var folder = function.folder();
        assertThat(function.properties())
                .containsEntry("CodeUri", "functions/" + folder + "/target/" + folder + ".zip");
        assertThat(map(TEMPLATE.resource(function.id()).get("Metadata"))).containsEntry("SkipBuild", true);
        assertThat(Repository.text("functions/" + folder + "/pom.xml"))
                .contains("<artifactId>" + folder + "</artifactId>");
        assertThat(Repository.text("functions/pom.xml"))
                .contains("<module>" + folder + "</module>")
                .contains("<finalName>${project.artifactId}</finalName>");
    }

    /** People wait for these: a version that fails meets a tenth of them, and goes. */
    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionBehindTheApiTakesOverBitByBitAndGoesBackOnItsErrors(Template.Function function) {
        boolean behindTheApi = map(function.properties().getOrDefault("Events", Map.of())).values().stream()
                .anyMatch(event -> "HttpApi".equals(map(event).get("Type")));
        var preference = map(function.properties().getOrDefault("DeploymentPreference", Map.of()));
        assertThat(preference)
                .isEqualTo(
                        behindTheApi
                                ? Map.of(
                                        "Type",
                                        "!Ref TrafficShift",
                                        "Role",
                                        "!GetAtt TrafficShiftRole.Arn",
                                        "Alarms",
                                        List.of("!Ref " + function.id() + "Errors"))
                                : Map.of());
        if (behindTheApi) {
            assertThat(Repository.text("template.yaml"))
                    .as("the role that moves its alias")
                    .contains("- !Sub ${" + function.id() + ".Arn}:live");
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionHasARoleAndALogGroupOfItsOwn(Template.Function function) {
        assertThat(function.properties()).containsEntry("Role", "!GetAtt " + function.id() + "Role.Arn");
        assertThat(map(function.properties().get("LoggingConfig")))
                .containsEntry("LogGroup", "!Ref " + function.id() + "LogGroup");
        assertThat(TEMPLATE.properties(function.id() + "LogGroup")).containsKey("RetentionInDays");
    }

    /** Lambda's START, END and REPORT of every call would be a fifth of what a month's logs cost. */
    @Test
    void lambdaItselfLogsOnlyWhatWentWrong() {
        assertThat(Repository.text("template.yaml"))
                .contains("    LoggingConfig:\n      LogFormat: JSON\n      SystemLogLevel: WARN\n");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void noRoleAllowsAnythingEverywhere(Template.Function function) {
        var statements = TEMPLATE.statements(function);
        assertThat(statements).isNotEmpty();
        for (var statement : statements) {
            assertThat(statement.actions()).noneMatch(action -> action.contains("*"));
            if (OF_THE_ACCOUNT.containsAll(statement.actions())) {
                assertThat(statement.resources()).containsExactly("*");
                continue;
            }
            assertThat(statement.resources())
                    .isNotEmpty()
                    .allMatch(resource -> resource.startsWith("!GetAtt ")
                            || resource.startsWith("!Ref ")
                            || resource.startsWith("!Sub "))
                    .noneMatch(resource -> resource.contains("*"));
        }
        assertThat(TEMPLATE.properties(function.id() + "Role")).doesNotContainKey("ManagedPolicyArns");
    }

    /** Tables, queues, secrets and buses, by the variable that names one, or as its dead letters, and by the statement that opens it. */
    @ParameterizedTest
    @MethodSource("functions")
    void theRoleOpensWhatTheEnvironmentNamesAndNothingElse(Template.Function function) {
        var kinds = Set.of(
                "AWS::DynamoDB::Table",
                "AWS::SQS::Queue",
                "AWS::SecretsManager::Secret",
                "AWS::Events::EventBus",
                "AWS::Serverless::Function");
        var deadLetters = map(function.properties().getOrDefault("DeadLetterQueue", Map.of()));
        var named = Stream.concat(
                        function.environment().values().stream()
                                .map(value -> String.valueOf(value)
                                        .replace("!Ref ", "")
                                        .replace(".Alias", "")),
                        deadLetters.values().stream().map(value -> resource(String.valueOf(value))))
                .filter(id ->
                        TEMPLATE.has(id) && kinds.contains(TEMPLATE.resource(id).get("Type")))
                .collect(Collectors.toSet());
        var sources = function.events("SQS")
                .map(event -> resource(event.text("Queue")))
                .toList();
        var opened = TEMPLATE.statements(function).stream()
                .filter(statement -> !statement.actions().contains("sqs:ReceiveMessage"))
                .flatMap(statement -> statement.resources().stream())
                .map(TemplateTest::resource)
                .filter(id ->
                        TEMPLATE.has(id) && kinds.contains(TEMPLATE.resource(id).get("Type")))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(opened);
        assertThat(named.isEmpty()).isEqualTo(function.id().equals("FetchPage"));
        var received = TEMPLATE.statements(function).stream()
                .filter(statement -> statement.actions().contains("sqs:ReceiveMessage"))
                .flatMap(statement -> statement.resources().stream())
                .map(TemplateTest::resource);
        assertThat(received).containsExactlyInAnyOrderElementsOf(sources);
    }

    /** Traces are the one thing that has no narrower resource than everything. */
    @Test
    void onlyWhoAsksForTracesGivesTheRightToSendThemAndThenToEveryFunction() {
        var policy = TEMPLATE.resource("TracingPolicy");
        assertThat(policy).containsEntry("Condition", "Traces");
        assertThat(Template.texts(map(policy.get("Properties")).get("Roles")))
                .containsExactlyInAnyOrderElementsOf(functions().stream()
                        .map(function -> "!Ref " + function.id() + "Role")
                        .map(role -> role.contains("ProbeFlow")
                                ? "!If [ProbesHealth, " + role + ", !Ref AWS::NoValue]"
                                : role)
                        .toList());
        assertThat(policy.toString()).contains("xray:PutTraceSegments").doesNotContain("xray:*");
        assertThat(map(TEMPLATE.parameters().get("Tracing"))).containsEntry("Default", "PassThrough");
        assertThat(TEMPLATE.ofType("AWS::IAM::Policy")).hasSize(1);
    }

    /** What talks to strangers' servers has nothing that they could use, and no way into the machine that it runs on. */
    @Test
    void whoLooksAtPagesMayWriteItsLogAndNothingElse() {
        var fetch = functions().stream()
                .filter(function -> function.id().equals("FetchPage"))
                .findFirst()
                .orElseThrow();
        assertThat(TEMPLATE.statements(fetch))
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.actions()).containsExactly("logs:CreateLogStream", "logs:PutLogEvents"));
        assertThat(fetch.environment().keySet()).containsExactly("BASE_URL");
        assertThat(Repository.text("template.yaml")).doesNotContain("LOCAL_SITES");
    }

    @Test
    void aLeaseOnAnHourOutlivesThreeRunsOfTheJudge() throws Exception {
        var lease =
                Class.forName("io.fanfare.functions.judgehits.JudgeHitsWiring").getDeclaredField("LEASE");
        lease.setAccessible(true);
        var judge = functions().stream()
                .filter(function -> function.id().equals("JudgeHits"))
                .findFirst()
                .orElseThrow();
        assertThat(lease.get(null)).isEqualTo(Duration.ofSeconds(3L * judge.timeout()));
    }

    /** Without the parameter there is nothing of it; which rows its role opens, its own test holds against real keys. */
    @Test
    void theProbeIsThereOnRequest() {
        assertThat(List.of("ProbeFlow", "ProbeFlowRole", "ProbeFlowLogGroup", "ProbeFlowErrors"))
                .allSatisfy(id -> assertThat(TEMPLATE.resource(id)).containsEntry("Condition", "ProbesHealth"));
        assertThat(map(TEMPLATE.parameters().get("HealthProbe")))
                .containsEntry("Default", "off")
                .containsEntry("AllowedValues", List.of("off", "on"))
                .containsKey("ConstraintDescription");
    }

    @Test
    void everyQueueHasDeadLettersThatOutliveItsMessages() {
        var queues = TEMPLATE.ofType("AWS::SQS::Queue");
        var sources =
                queues.keySet().stream().filter(id -> id.endsWith("Queue")).toList();
        assertThat(sources).hasSize(5);
        for (var id : sources) {
            var queue = queues.get(id);
            var redrive = map(queue.get("RedrivePolicy"));
            assertThat(redrive).containsEntry("maxReceiveCount", 5);
            var target = String.valueOf(redrive.get("deadLetterTargetArn"));
            assertThat(target).isEqualTo("!GetAtt " + id.replace("Queue", "DeadLetters") + ".Arn");
            var deadLetters = queues.get(id.replace("Queue", "DeadLetters"));
            assertThat((int) deadLetters.get("MessageRetentionPeriod"))
                    .isGreaterThan((int) queue.get("MessageRetentionPeriod"))
                    .isEqualTo(1_209_600);
        }
        assertThat(queues.values()).allMatch(queue -> Boolean.TRUE.equals(queue.get("SqsManagedSseEnabled")));
    }

    @Test
    void aMessageStaysHiddenForSixTimeoutsAndTheWindow() {
        var sources = new ArrayList<String>();
        for (var function : functions()) {
            function.events("SQS").forEach(event -> {
                var queue = resource(event.text("Queue"));
                sources.add(queue);
                int window = (int) event.properties().get("MaximumBatchingWindowInSeconds");
                assertThat((int) TEMPLATE.properties(queue).get("VisibilityTimeout"))
                        .as("visibility of %s", queue)
                        .isGreaterThanOrEqualTo(6 * function.timeout() + window);
                assertThat(event.properties())
                        .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
                        .containsKey("ScalingConfig");
                assertThat(TEMPLATE.statements(function))
                        .anyMatch(statement -> statement.actions().contains("sqs:ReceiveMessage")
                                && statement.resources().equals(List.of("!GetAtt " + queue + ".Arn")));
            });
        }
        assertThat(sources)
                .containsExactlyInAnyOrder(
                        "PlansQueue", "MailsQueue", "EngagementsQueue", "AwardsQueue", "MailFeedbackQueue");
    }

    @Test
    void onlyFunctionsThatQueueTheirOwnMessagesMayLoop() {
        assertThat(functions())
                .filteredOn(function -> function.properties().containsKey("RecursiveLoop"))
                .extracting(Template.Function::id)
                .containsExactly("PlanDelivery", "SendMail");
    }

    @Test
    void everyScheduleSaysItsZoneInputAndDeadLetters() {
        var schedules = functions().stream()
                .flatMap(function -> function.events("ScheduleV2"))
                .toList();
        assertThat(schedules)
                .hasSize(7)
                .allSatisfy(schedule -> assertThat(schedule.properties())
                        .containsKeys("Input", "DeadLetterConfig", "RetryPolicy")
                        .containsEntry("ScheduleExpressionTimezone", "UTC"));
    }

    @Test
    void onlyPublicRoutesAreOpen() {
        var open = new ArrayList<String>();
        for (var function : functions()) {
            function.events("HttpApi").forEach(event -> {
                var auth = map(event.properties().get("Auth"));
                if ("NONE".equals(auth.get("Authorizer"))) {
                    open.add(event.route());
                } else {
                    boolean reads = event.text("Method").equals("GET");
                    var path = event.text("Path");
                    // Who asked for a reward is shown to whoever hands it over, and to nobody else.
                    boolean rewards = path.startsWith("/v1/redemptions") || !reads && path.startsWith("/v1/rewards");
                    var scope = path.startsWith("/v1/team")
                            ? reads ? "team:read" : "team:write"
                            : path.startsWith("/v1/employees")
                                    ? path.endsWith("/import") ? "people:write" : "privacy"
                                    : rewards
                                            ? "rewards:write"
                                            : !reads && path.startsWith("/v1/conversions")
                                                    ? "conversions:write"
                                                    : !reads && path.startsWith("/v1/points")
                                                            ? "points:write"
                                                            : reads ? "campaigns:read" : "campaigns:write";
                    assertThat(auth)
                            .as(event.route())
                            .isEqualTo(Map.of("AuthorizationScopes", List.of(scope, Template.COGNITO_SCOPE + scope)));
                }
            });
        }
        assertThat(open).isNotEmpty().noneMatch(route -> route.contains(" /v1/"));
        assertThat(map(TEMPLATE.properties("HttpApi").get("Auth"))).containsEntry("DefaultAuthorizer", "Company");
    }

    /** Teams' routes aside: they ask for a claim that a machine's token does not have. */
    @Test
    void aUserPoolOfTheStacksOwnKnowsEveryScopeThatARouteAsksForAndItsClientMayAskForEach() {
        var asked = functions().stream()
                .flatMap(function -> function.events("HttpApi"))
                .flatMap(
                        event -> Template.texts(
                                map(event.properties().get("Auth")).getOrDefault("AuthorizationScopes", List.of()))
                                .stream())
                .filter(scope -> !scope.contains("/") && !scope.startsWith("team:"))
                .collect(Collectors.toSet());
        var server = TEMPLATE.properties("ApiScopes");
        var known = Template.list(server.get("Scopes")).stream()
                .map(scope -> String.valueOf(map(scope).get("ScopeName")))
                .toList();
        assertThat(server.get("Identifier") + "/").isEqualTo(Template.COGNITO_SCOPE);
        assertThat(known).containsExactlyInAnyOrderElementsOf(asked);
        var client = TEMPLATE.properties("MachineClient");
        assertThat(Template.texts(client.get("AllowedOAuthScopes")))
                .containsExactlyInAnyOrderElementsOf(known.stream()
                        .map(scope -> Template.COGNITO_SCOPE + scope)
                        .toList());
        assertThat(client)
                .containsEntry("GenerateSecret", true)
                .containsEntry("AllowedOAuthFlows", List.of("client_credentials"));
    }

    /** It costs money, and is of no use beside an issuer that the company has. */
    @Test
    void nothingOfCognitoIsMadeUnlessItIsAskedFor() {
        var made = List.of("UserPool", "ApiScopes", "MachineClient", "TokenDomain");
        assertThat(made)
                .allSatisfy(id -> assertThat(TEMPLATE.resource(id)).containsEntry("Condition", "MakesUserPool"));
        assertThat(Repository.text("template.yaml").split("Type: AWS::Cognito::", -1))
                .hasSize(made.size() + 1);
        assertThat(map(TEMPLATE.parameters().get("TokenIssuer"))).doesNotContainKey("Default");
    }

    @Test
    void theAccessLogHoldsTheRouteAndNoPathOrAddress() {
        var format = String.valueOf(
                map(TEMPLATE.properties("HttpApi").get("AccessLogSettings")).get("Format"));
        assertThat(format)
                .contains("$context.routeKey")
                .doesNotContain("$context.path", "sourceIp", "userAgent", "$context.http");
    }

    @Test
    void mailsAreNotTrackedBySes() {
        var destination = map(TEMPLATE.properties("ConfigurationSetEvents").get("EventDestination"));
        assertThat(Template.texts(destination.get("MatchingEventTypes")))
                .contains("REJECT", "BOUNCE", "COMPLAINT", "DELIVERY", "DELIVERY_DELAY")
                .doesNotContain("OPEN", "CLICK", "SEND");
    }

    /** The logical id in {@code !GetAtt X.Arn}, {@code !Ref X} or {@code !Sub ${X.Arn}/…}. */
    private static String resource(String reference) {
        return reference.replaceFirst("^!(?:GetAtt|Ref|Sub) (?:\\$\\{)?(\\w+).*$", "$1");
    }

    private static Optional<?> publicConstructor(JavaClass type, List<String> parameters) {
        return type.tryGetConstructor(parameters.toArray(String[]::new))
                .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
