package io.fanfare.architecture;

import static io.fanfare.architecture.Template.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stack's parameters take what they should and say why they refuse the rest. */
class ParametersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    BaseUrl          | https://share.example.com            | https://share.example.com/
                    BaseUrl          | http://127.0.0.1:8080                | share.example.com
                    CompanyName      | Noordlicht                           | ' Noordlicht'
                    CompanyName      | Müller & Söhne                       | 'a\tb'
                    CompanyAddress   | Main Street 1, 1000 AA Amsterdam     | 'a\tb'
                    CompanyNetworks  | ''                                   | 192.0.2.1
                    CompanyNetworks  | 192.0.2.0/24,2001:db8::/32           | 192.0.2.0/24 10.0.0.0/8
                    DestinationHosts | www.example.com,*.example.org        | https://www.example.com
                    DestinationHosts | example.com                          | *
                    FromAddress      | colleagues@example.com               | Talent <colleagues@example.com>
                    MailIdentity     | example.com                          | *
                    TokenIssuer      | https://login.example.com/realm      | login.example.com
                    TokenIssuer      | COGNITO                              | cognito
                    TokenAudience    | fanfare                              | 'fanfare,other'
                    TokenAudience    | ''                                   | 'fanfare other'
                    EventsEndpoint   | https://hooks.example.com/fanfare    | http://hooks.example.com/fanfare
                    EventsEndpoint   | ''                                   | https://hooks.example.com/?key=secret
                    AlarmMail        | ops@example.com                      | Ops <ops@example.com>
                    AlarmMail        | ''                                   | ops
                    AlarmTopic       | arn:aws:sns:eu-west-1:123456789012:a | alarms
                    DigestSlot       | FRIDAY#17                            | FRIDAY#24
                    """)
    void aPatternTakesTheGoodAndRefusesTheBad(String parameter, String good, String bad) {
        var pattern = Pattern.compile(
                String.valueOf(map(Template.REAL.parameters().get(parameter)).get("AllowedPattern")));
        assertThat(pattern.matcher(good).matches()).as(good).isTrue();
        assertThat(pattern.matcher(bad).matches()).as(bad).isFalse();
    }

    @Test
    void everyParameterExplainsItselfAndFitsItsOwnDefault() {
        Map<String, Object> parameters = Template.REAL.parameters();
        assertThat(parameters).hasSizeGreaterThan(10);
        parameters.forEach((name, value) -> {
            var parameter = map(value);
            assertThat(parameter).as(name).containsKey("Description");
            if (parameter.containsKey("AllowedPattern")) {
                assertThat(parameter).as(name).containsKey("ConstraintDescription");
                if (parameter.containsKey("Default")) {
                    assertThat(String.valueOf(parameter.get("Default")))
                            .as(name)
                            .matches(String.valueOf(parameter.get("AllowedPattern")));
                }
            } else {
                assertThat(parameter.containsKey("AllowedValues") || parameter.containsKey("MinValue"))
                        .as(name + " is bounded")
                        .isTrue();
            }
        });
    }

    @Test
    void everyParameterIsDocumented() {
        var operations = Repository.text("docs/operations.md");
        assertThat(Template.REAL.parameters().keySet())
                .allSatisfy(name -> assertThat(operations).contains("`" + name + "`"));
    }
}
