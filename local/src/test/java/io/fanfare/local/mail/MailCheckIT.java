package io.fanfare.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.aws.http.Clients;
import io.fanfare.aws.ses.SesMailSetup;
import io.fanfare.delivery.MailRecords;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.clock.LocalClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** The check of the mail setup against the embedded SES. */
final class MailCheckIT {
    private static EmbeddedCloud cloud;

    @BeforeAll
    static void start() {
        cloud = EmbeddedCloud.start(Options.of(Path.of("src/test/resources/tiny.yaml"))
                .withClock(LocalClock.heldAt(Instant.parse("2026-11-23T09:05:00Z")))
                .byHand());
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void a_setup_in_order_has_no_error() {
        var shown = check(
                "collega@noordlicht.example",
                cloud.stack().mailSets().getFirst().name(),
                0);

        assertThat(shown)
                .contains("OK       dkim", "OK       configuration-set", "OK       account")
                .contains("WARNING  mail-from")
                .doesNotContain("ERROR");
    }

    @Test
    void what_ses_does_not_know_is_an_error() {
        assertThat(check("news@elsewhere.example", "no-set", 1))
                .contains("ERROR    sender", "ERROR    dkim", "ERROR    configuration-set")
                .contains("-> verify it in SES");
    }

    @Test
    void words_that_are_none_are_told() {
        assertThatThrownBy(() -> MailCheck.run(List.of("check", "--from"), System.out))
                .hasMessageContaining("usage: ./fanfare mail check");
        assertThatThrownBy(() -> MailCheck.run(
                        List.of(
                                "check",
                                "--from",
                                "a@b.example",
                                "--set",
                                "s",
                                "--base-url",
                                "https://b.example",
                                "--people",
                                "x"),
                        System.out))
                .hasMessageContaining("--people is a number from 1");
    }

    private static String check(String from, String set, int status) {
        var text = new ByteArrayOutputStream();
        var records = new MailRecords() {
            @Override
            public List<String> texts(String name) {
                return name.startsWith("_dmarc.") ? List.of("v=DMARC1; p=quarantine") : List.of();
            }

            @Override
            public List<String> exchangers(String name) {
                return List.of();
            }
        };
        try (var client = Clients.of(SesV2Client.builder())) {
            var out = new PrintStream(text, true, StandardCharsets.UTF_8);
            var check = new MailCheck(new SesMailSetup(client), records, out);
            assertThat(check.check(MailCheck.options(
                            List.of("check", "--from", from, "--set", set, "--base-url", "https://share.example"))))
                    .isEqualTo(status);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
