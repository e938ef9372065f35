package io.fanfare.local.mail;

import io.fanfare.aws.http.Clients;
import io.fanfare.aws.ses.SesMailSetup;
import io.fanfare.delivery.CheckMail;
import io.fanfare.delivery.MailFinding;
import io.fanfare.delivery.MailFinding.Severity;
import io.fanfare.delivery.MailRecords;
import io.fanfare.delivery.MailSetup;
import java.io.PrintStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** {@code ./fanfare mail check}: asks SES and DNS, changes nothing. */
public final class MailCheck {
    public static final String USAGE = "mail check --from ADDRESS --set CONFIGURATION_SET --base-url URL"
            + " [--identity DOMAIN] [--people N] [--mails-a-week N] [--senders N]";
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

    private static Map<String, String> options(List<String> words) {
        var options = new HashMap<String, String>();
        for (int at = 1; at + 1 < words.size(); at += 2) {
            options.put(words.get(at), words.get(at + 1));
        }
        if (words.isEmpty()
                || !words.getFirst().equals("check")
                || words.size() % 2 == 0
                || !KNOWN.containsAll(options.keySet())
                || !options.keySet().containsAll(NEEDED)) {
            throw new IllegalArgumentException("usage: ./fanfare " + USAGE);
        }
        return options;
    }

    int check(Map<String, String> options) {
        var from = options.getOrDefault("--from", "");
        var domain = from.substring(from.indexOf('@') + 1);
        var account = ses.account(Instant.now())
                .orElseThrow(() -> new IllegalStateException("SES does not say what the account may send"));
        var setup = new MailSetup(
                from,
                ses.identity(options.getOrDefault("--identity", domain)),
                ses.channel(options.getOrDefault("--set", "")),
                account,
                options.getOrDefault("--base-url", ""),
                new MailSetup.Plan(
                        number(options, "--people", 1_000),
                        number(options, "--mails-a-week", 3),
                        number(options, "--senders", 2)));
        var findings = new CheckMail(records).check(setup);
        findings.forEach(this::print);
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 1 : 0;
    }

    private static int number(Map<String, String> options, String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
    }

    private void print(MailFinding finding) {
        out.println(String.format(Locale.ROOT, "%-8s %-18s %s", finding.severity(), finding.id(), finding.found()));
        if (!finding.advice().isEmpty()) {
            out.println(String.format(Locale.ROOT, "%-8s %-18s -> %s", "", "", finding.advice()));
        }
    }
}
