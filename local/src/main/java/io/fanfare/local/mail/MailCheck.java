package io.fanfare.local.mail;

import io.fanfare.aws.dns.JndiRecords;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.ses.SesMailSetup;
import io.fanfare.delivery.CheckMail;
import io.fanfare.delivery.MailFinding;
import io.fanfare.delivery.MailFinding.Severity;
import io.fanfare.delivery.MailRecords;
import io.fanfare.delivery.MailSetup;
import io.fanfare.local.ops.Words;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** {@code ./fanfare mail check}: asks SES and DNS, changes nothing. */
public final class MailCheck {
    public static final String USAGE = "mail check --from ADDRESS --set CONFIGURATION_SET --base-url URL"
            + " [--identity DOMAIN] [--people N] [--mails-a-week N] [--senders N]";
    /** No company has as many people. */
    private static final int MOST = 999_999;

    private static final List<String> NEEDED = List.of("--from", "--set", "--base-url");
    private static final List<String> KNOWN =
            List.of("--from", "--set", "--base-url", "--identity", "--people", "--mails-a-week", "--senders");

    private final SesMailSetup ses;
    private final MailRecords records;
    private final PrintStream out;

    MailCheck(SesMailSetup ses, MailRecords records, PrintStream out) {
        this.ses = ses;
        this.records = records;
        this.out = out;
    }

    /** 0 when there is no error, else 1; SES is the one that the SDK's own settings point to. */
    public static int run(List<String> words, PrintStream out) {
        var options = options(words);
        try (var client = Clients.of(SesV2Client.builder())) {
            return new MailCheck(new SesMailSetup(client), new JndiRecords(), out).check(options);
        }
    }

    static Words options(List<String> words) {
        if (words.isEmpty() || !words.getFirst().equals("check")) {
            throw new IllegalArgumentException("usage: ./fanfare " + USAGE);
        }
        var options = Words.parse(words.subList(1, words.size()), "./fanfare " + USAGE, KNOWN, List.of());
        if (!options.values().keySet().containsAll(NEEDED)) {
            throw new IllegalArgumentException("usage: ./fanfare " + USAGE);
        }
        return options;
    }

    int check(Words options) {
        var from = options.value("--from").orElse("");
        var domain = from.substring(from.indexOf('@') + 1);
        var account = ses.account(Instant.now())
                .orElseThrow(() -> new IllegalStateException("SES does not say what the account may send"));
        var setup = new MailSetup(
                from,
                ses.identity(options.value("--identity").orElse(domain)),
                ses.channel(options.value("--set").orElse("")),
                account,
                options.value("--base-url").orElse(""),
                new MailSetup.Plan(
                        options.number("--people", 1_000, 1, MOST),
                        options.number("--mails-a-week", 3, 1, MOST),
                        options.number("--senders", 2, 1, MOST)));
        var findings = new CheckMail(records).check(setup);
        findings.forEach(this::print);
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 1 : 0;
    }

    private void print(MailFinding finding) {
        out.println(String.format(Locale.ROOT, "%-8s %-18s %s", finding.severity(), finding.id(), finding.found()));
        if (!finding.advice().isEmpty()) {
            out.println(String.format(Locale.ROOT, "%-8s %-18s -> %s", "", "", finding.advice()));
        }
    }
}
