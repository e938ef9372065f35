package io.fanfare.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.local.template.Stack.Authorizer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class TemplateReaderTest {
    private static final Place PLACE = new Place(
            "fanfare",
            "eu-west-1",
            "000000000000",
            "http://127.0.0.1:1",
            "http://127.0.0.1:2/000000000000",
            Map.ofEntries(
                    Map.entry("BaseUrl", "http://127.0.0.1:1"),
                    Map.entry("CompanyName", "Noordlicht"),
                    Map.entry("CompanyAddress", "Kade 12, Groningen"),
                    Map.entry("DestinationHosts", "*.noordlicht.example"),
                    Map.entry("FromAddress", "collega@noordlicht.example"),
                    Map.entry("MailIdentity", "noordlicht.example"),
                    Map.entry("TokenIssuer", "http://127.0.0.1:1"),
                    Map.entry("TokenAudience", "fanfare")));

    @Test
    void theRealTemplateIsUnderstoodWhole() {
        var stack = TemplateReader.read(Path.of("../template.yaml"), PLACE);
        assertThat(stack.functions()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(function -> {
            assertThat(function.handler()).startsWith("io.fanfare.functions.");
            assertThat(function.statements()).isNotEmpty();
            assertThat(function.routes().size()
                            + function.mappings().size()
                            + function.schedules().size()
                            + stack.rotations().stream()
                                    .filter(rotation -> rotation.functionArn().endsWith(":" + function.name()))
                                    .count()
                            + stack.functions().stream()
                                    .flatMap(caller -> caller.statements().stream())
                                    .filter(statement -> statement.actions().contains("lambda:InvokeFunction"))
                                    .flatMap(statement -> statement.resources().stream())
                                    .filter(resource -> resource.endsWith(":" + function.name()))
                                    .count())
                    .isPositive();
        });
        var sendMail = stack.functions().stream()
                .filter(function -> function.id().equals("SendMail"))
                .findFirst()
                .orElseThrow();
        assertThat(sendMail.environment()).containsEntry("MAIN_TABLE", "fanfare-MainTable");
        assertThat(sendMail.mappings().getFirst().queueArn())
                .isEqualTo("arn:aws:sqs:eu-west-1:000000000000:fanfare-MailsQueue");
    }

    @Test
    void anIssuerOfTheCompanysOwnLeavesTheUserPoolOut() {
        var stack = TemplateReader.read(Path.of("../template.yaml"), PLACE);
        assertThat(authorizer(stack)).isEqualTo(new Authorizer("http://127.0.0.1:1", List.of("fanfare")));
        assertThat(stack.outputs()).doesNotContainKeys("TokenEndpoint", "MachineClientId", "UserPoolId");
    }

    @Test
    void aUserPoolOfTheStacksOwnIsTheIssuerAndItsClientTheAudience() {
        var values = new HashMap<>(PLACE.parameters());
        values.put("TokenIssuer", "COGNITO");
        values.remove("TokenAudience");
        var place =
                new Place("fanfare", "eu-west-1", "000000000000", "http://127.0.0.1:1", "http://127.0.0.1:2", values);
        var stack = TemplateReader.read(Path.of("../template.yaml"), place);
        assertThat(authorizer(stack))
                .isEqualTo(new Authorizer(
                        "https://cognito-idp.eu-west-1.amazonaws.com/fanfare-UserPool",
                        List.of("fanfare-MachineClient")));
        assertThat(stack.outputs())
                .containsEntry("TokenEndpoint", "https://fanfare-local.auth.eu-west-1.amazoncognito.com/oauth2/token")
                .containsEntry("MachineClientId", "fanfare-MachineClient");
    }

    @Test
    void theHealthProbeIsThereOnRequestAndItsTicksAreTriedOnce() {
        var usual = TemplateReader.read(Path.of("../template.yaml"), PLACE);
        assertThat(usual.functions()).extracting(Stack.Lambda::id).doesNotContain("ProbeFlow");
        assertThat(usual.functions()).allMatch(function -> function.tries() == 3);
        assertThat(TemplateReader.read(Path.of("../template.yaml"), probing("on"))
                        .functions())
                .filteredOn(function -> function.id().equals("ProbeFlow"))
                .singleElement()
                .satisfies(probe -> {
                    assertThat(probe.tries()).isEqualTo(1);
                    assertThat(probe.schedules()).hasSize(1);
                });
        assertThatThrownBy(() -> TemplateReader.read(Path.of("../template.yaml"), probing("true")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("HealthProbe");
    }

    private static Place probing(String value) {
        var values = new HashMap<>(PLACE.parameters());
        values.put("HealthProbe", value);
        return new Place("fanfare", "eu-west-1", "000000000000", "http://127.0.0.1:1", "http://127.0.0.1:2", values);
    }

    private static Authorizer authorizer(Stack stack) {
        return Objects.requireNonNull(stack.api().orElseThrow().authorizers().get("Company"));
    }

    @Test
    void anUnknownResourceTypeIsAnError() {
        fails("Resources: {Bus: {Type: 'AWS::Kinesis::Stream'}}", "does not know the type AWS::Kinesis::Stream");
    }

    @Test
    void anUnknownPropertyIsAnErrorThatSaysWhere() {
        fails(
                "Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {FifoQueue: true}}}",
                "Q: the embedded cloud does not understand FifoQueue");
    }

    @Test
    void anUnknownFunctionNameOrAttributeIsAnError() {
        fails("Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {DelaySeconds: !Cidr x}}}", "Fn::Cidr");
        fails("Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {DelaySeconds: !Ref Nobody}}}", "Nobody");
        fails("Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {DelaySeconds: !GetAtt Q.Colour}}}", "Q.Colour");
    }

    @Test
    void aValueThatAParameterDoesNotTakeIsAnError() {
        fails("Parameters: {BaseUrl: {Type: String, AllowedPattern: 'https:.*'}}\nResources: {}", "is not https:.*");
        fails("Parameters: {Other: {Type: String}}\nResources: {}", "Other: needs a value");
    }

    @Test
    void functionsOfCloudFormationAreWorkedOut() {
        var stack = TemplateReader.read("""
                Parameters: {BaseUrl: {Type: String}, Size: {Type: Number, Default: 3}}
                Conditions:
                  Small: !Equals [!Ref Size, "3"]
                  Large: !Not [!Condition Small]
                Mappings: {Seconds: {Three: {Delay: 7}}}
                Resources:
                  Q: {Type: 'AWS::SQS::Queue', Properties: {DelaySeconds: !If [Small, !FindInMap [Seconds, Three, Delay], 9], VisibilityTimeout: !If [Large, 5, !Ref 'AWS::NoValue']}}
                  Gone: {Type: 'AWS::SQS::Queue', Condition: Large}
                Outputs:
                  A: {Value: !Sub '${BaseUrl}/x/${Q.QueueName}/${!Literal}'}
                  B: {Value: !Join ['-', [a, !Select [1, !Split [',', 'x,y']], !Ref 'AWS::Region']]}
                """, PLACE);
        assertThat(stack.queues()).hasSize(1);
        assertThat(stack.queues().getFirst().delay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(stack.queues().getFirst().visibility()).isEqualTo(Duration.ofSeconds(30));
        assertThat(stack.outputs())
                .containsEntry("A", "http://127.0.0.1:1/x/fanfare-Q/${Literal}")
                .containsEntry("B", "a-y-eu-west-1");
    }

    @Test
    void globalsAreMergedAsSamDoes() {
        var stack = TemplateReader.read("""
                Globals: {Function: {Runtime: java25, Timeout: 9, Environment: {Variables: {A: '1', B: '1'}}}}
                Resources:
                  R: {Type: 'AWS::IAM::Role', Properties: {Policies: []}}
                  F: {Type: 'AWS::Serverless::Function', Properties: {Handler: x.Y, Role: !GetAtt R.Arn, Environment: {Variables: {B: '2'}}}}
                """, PLACE);
        var function = stack.functions().getFirst();
        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(function.environment()).isEqualTo(Map.of("A", "1", "B", "2"));
    }

    private static void fails(String yaml, String with) {
        assertThatThrownBy(() -> TemplateReader.read(yaml, PLACE))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(with);
    }
}
