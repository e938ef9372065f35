package io.fanfare.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script with stand-ins of {@code sam} and {@code aws} on its path, the embedded SES and an issuer on loopback. */
final class DeployIT {
    private static final String SAM = """
            #!/usr/bin/env bash
            printf '%s\\n' "$@" >sam.called
            """;
    /** Asks the embedded SES as the real one would, and shows of its answer what the script looks at. */
    private static final String AWS = """
            #!/usr/bin/env bash
            says() { printf '%s' "$1" | grep -q "\\"$2\\" *: *true" && echo True || echo False; }
            case "$1 $2" in
              'sts get-caller-identity') [ -z "${NO_CREDENTIALS:-}" ] && echo 000000000000 ;;
              'sesv2 get-account')
                account=$(curl -fs "$AWS_ENDPOINT_URL_SESV2/v2/email/account") || exit 255
                [ -z "${SANDBOX:-}" ] || account=${account/'"ProductionAccessEnabled":true'/}
                echo "$(says "$account" ProductionAccessEnabled) $(says "$account" SendingEnabled)"
                ;;
              'sesv2 get-email-identity')
                while [ "$1" != --email-identity ]; do shift; done
                identity=$(curl -fs "$AWS_ENDPOINT_URL_SESV2/v2/email/identities/$2") || exit 254
                says "$identity" VerifiedForSendingStatus
                ;;
              'cognito-idp list-user-pools') [ -z "${NO_COGNITO:-}" ] ;;
              'cloudformation describe-stacks') echo 'ApiUrl https://abc.execute-api.eu-west-1.amazonaws.com' ;;
            esac
            """;

    private static final Pattern PACKAGE = Pattern.compile("CodeUri: (.*)");

    private static EmbeddedCloud cloud;
    private static HttpServer issuer;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();

    @BeforeAll
    static void start() throws IOException {
        cloud = EmbeddedCloud.start(Options.of(Path.of("src/test/resources/tiny.yaml"))
                .withClock(LocalClock.heldAt(Instant.parse("2026-11-23T09:05:00Z")))
                .byHand());
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/.well-known/openid-configuration", exchange -> {
            var body = "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}"
                    .formatted(issuerUri(), issuerUri())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
    }

    @AfterAll
    static void stop() {
        issuer.stop(0);
        cloud.close();
    }

    @BeforeEach
    void aBundleWithStandInsOnThePath() throws IOException {
        var root = SampleEvents.root();
        Files.copy(root.resolve("scripts/deploy"), folder.resolve("deploy"));
        var template = Files.readString(root.resolve("template.yaml"));
        Files.writeString(folder.resolve("template.yaml"), template);
        for (var zip :
                PACKAGE.matcher(template).results().map(match -> match.group(1)).toList()) {
            Files.createDirectories(folder.resolve(zip).getParent());
            Files.createFile(folder.resolve(zip));
        }
        Files.createDirectory(folder.resolve("bin"));
        tool("sam", SAM);
        tool("aws", AWS);
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_ENDPOINT_URL_SESV2", cloud.environment().get("AWS_ENDPOINT_URL_SESV2"));
        parameters.putAll(Map.of(
                "BaseUrl", "https://share.noordlicht.example",
                "CompanyName", "Noordlicht \"Wind\" & Zoon's",
                "CompanyAddress", "Kade 12, 9712 AA Groningen",
                "DestinationHosts", "*.noordlicht.example",
                "FromAddress", "collega@noordlicht.example",
                "MailIdentity", "noordlicht.example",
                "TokenIssuer", issuerUri(),
                "TokenAudience", "fanfare"));
    }

    @Test
    void an_account_that_is_ready_gets_the_stack_with_every_value_as_it_was_written() throws Exception {
        parameters.put("QuietTimes", "20-07 SATURDAY SUNDAY");

        var said = deploy(0, "", "--yes", "--stack", "advocacy");

        assertThat(said)
                .contains("ok    SES is out of the sandbox", "ok    the identity noordlicht.example is verified")
                .contains("ok    the issuer " + issuerUri() + " answers", "ApiUrl https://abc")
                .doesNotContain("FAIL");
        assertThat(called())
                .containsSubsequence("deploy", "--stack-name", "advocacy", "--region", "eu-west-1")
                .containsSubsequence("--capabilities", "CAPABILITY_IAM")
                .contains("CompanyName=\"Noordlicht \\\"Wind\\\" & Zoon's\"")
                .contains("QuietTimes=\"20-07 SATURDAY SUNDAY\"");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_with_what_to_do_and_nothing_is_deployed() throws Exception {
        environment.put("SANDBOX", "yes");
        parameters.putAll(Map.of(
                "FromAddress", "collega@elsewhere.example",
                "MailIdentity", "unknown.example",
                "TokenIssuer", "https://127.0.0.1:1/nobody",
                "DigestSlot", "FRIDAY#24",
                "CompanyColour", "green"));
        parameters.remove("TokenAudience");

        assertThat(deploy(1, "", "--yes"))
                .contains("FAIL  SES is in the sandbox", "ask for production access")
                .contains("FAIL  collega@elsewhere.example does not belong to the identity unknown.example")
                .contains("FAIL  the identity unknown.example is not verified", "publish the DNS records")
                .contains("FAIL  the issuer https://127.0.0.1:1/nobody does not show its openid-configuration")
                .contains("FAIL  DigestSlot is not what it can be", "must be a weekday and an hour such as MONDAY#08")
                .contains("names CompanyColour, which the template does not know")
                .contains("has no TokenAudience")
                .contains("Nothing was deployed.");
        assertThat(folder.resolve("sam.called")).doesNotExist();
    }

    @Test
    void who_wants_to_try_it_in_the_sandbox_may() throws Exception {
        environment.put("SANDBOX", "yes");
        assertThat(deploy(0, "", "--yes", "--anyway")).contains("FAIL  SES is in the sandbox");
        assertThat(called()).contains("deploy");
    }

    @Test
    void a_check_deploys_nothing() throws Exception {
        assertThat(deploy(0, "", "--check")).contains("ok    the packages of the functions");
        assertThat(folder.resolve("sam.called")).doesNotExist();
    }

    @Test
    void tools_credentials_and_an_issuer_of_another_name_are_told() throws Exception {
        parameters.put("TokenIssuer", issuerUri() + "/");
        assertThat(deploy(1, "", "--yes")).contains("FAIL  the issuer calls itself something else");
        environment.put("NO_CREDENTIALS", "yes");
        assertThat(deploy(1, "", "--yes")).contains("FAIL  AWS does not take the credentials", "aws sso login");
        Files.delete(folder.resolve("bin/sam"));
        assertThat(deploy(1, "", "--yes")).contains("FAIL  the SAM CLI is missing", "install-sam-cli");
    }

    @Test
    void a_zip_that_was_not_built_is_told() throws Exception {
        Files.delete(folder.resolve("functions/follow-link/target/follow-link.zip"));
        assertThat(deploy(1, "", "--yes")).contains("FAIL  packages of functions are missing", "./fanfare package");
    }

    @Test
    void the_first_time_it_asks_until_the_answer_will_do_and_keeps_what_was_said() throws Exception {
        var answers = List.of(
                "share.noordlicht.example",
                "https://share.noordlicht.example",
                "Noordlicht",
                "Kade 12, 9712 AA Groningen",
                "*.noordlicht.example",
                "collega@noordlicht.example",
                "noordlicht.example",
                issuerUri(),
                "fanfare",
                "y");
        parameters.clear();

        assertThat(deploy(0, String.join("\n", answers) + "\n"))
                .contains("BaseUrl: Where employees and readers reach this stack")
                .contains("BaseUrl must be an http(s) address without a slash at the end");
        assertThat(Files.readString(folder.resolve("fanfare.parameters")))
                .contains("BaseUrl=https://share.noordlicht.example\n", "TokenIssuer=" + issuerUri() + "\n");
        assertThat(called()).contains("CompanyName=\"Noordlicht\"");
    }

    @Test
    void who_has_no_issuer_gets_one_with_the_stack_and_is_asked_for_no_audience() throws Exception {
        var answers = List.of(
                "https://share.noordlicht.example",
                "Noordlicht",
                "Kade 12, 9712 AA Groningen",
                "*.noordlicht.example",
                "collega@noordlicht.example",
                "noordlicht.example",
                "COGNITO",
                "y");
        parameters.clear();

        assertThat(deploy(0, String.join("\n", answers) + "\n"))
                .contains("ok    Cognito answers", "Tokens come from TokenEndpoint")
                .doesNotContain("TokenAudience");
        assertThat(called()).contains("TokenIssuer=\"COGNITO\"").noneMatch(word -> word.startsWith("TokenAudience"));
    }

    @Test
    void a_region_without_cognito_is_told() throws Exception {
        parameters.put("TokenIssuer", "COGNITO");
        parameters.remove("TokenAudience");
        environment.put("NO_COGNITO", "yes");
        assertThat(deploy(1, "", "--yes"))
                .contains("FAIL  Cognito does not answer in eu-west-1", "name an issuer of your own")
                .doesNotContain("has no TokenAudience");
    }

    private List<String> called() throws IOException {
        return Files.readAllLines(folder.resolve("sam.called"));
    }

    private String deploy(int status, String input, String... words) throws Exception {
        var file = folder.resolve("fanfare.parameters");
        var lines = new StringBuilder();
        parameters.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        if (lines.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, lines);
        }
        var command = new ArrayList<>(List.of("bash", folder.resolve("deploy").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(status);
        return said;
    }

    private void tool(String name, String script) throws IOException {
        var file = folder.resolve("bin").resolve(name);
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static String issuerUri() {
        return "http://127.0.0.1:" + issuer.getAddress().getPort();
    }
}
