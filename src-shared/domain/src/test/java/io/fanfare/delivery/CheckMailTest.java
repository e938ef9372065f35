package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.MailFinding.Severity;
import io.fanfare.delivery.SendingStatus.Allowance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check of the mail setup says, rule by rule, beside a setup in which all is well. */
class CheckMailTest {
    private static final String SPF = "v=spf1 include:amazonses.com -all";
    private static final Set<String> EVENTS = Set.of("REJECT", "BOUNCE", "COMPLAINT", "DELIVERY");

    private final Map<String, List<String>> texts = new HashMap<>(Map.of(
            "bounce.noordlicht.example", List.of(SPF),
            "_dmarc.noordlicht.example", List.of("v=DMARC1; p=reject; rua=mailto:dmarc@noordlicht.example")));
    private List<String> exchangers = List.of("feedback-smtp.eu-west-1.amazonses.com");
    private String sender = "news@noordlicht.example";
    private MailSetup.Identity identity = identity("SUCCESS", "bounce.noordlicht.example");
    private MailSetup.Channel channel = new MailSetup.Channel("fanfare-set", true, true, EVENTS);
    private boolean production = true;
    private Allowance allowance = allowance(14, 50_000, null);
    private MailSetup.Plan plan = new MailSetup.Plan(1_000, 3, 2);
    private String baseUrl = "https://share.noordlicht.example";

    @Test
    void where_all_is_well_it_says_so() {
        assertThat(check()).extracting(MailFinding::severity).containsOnly(Severity.OK);
        assertThat(check())
                .extracting(MailFinding::id)
                .containsExactlyInAnyOrder(
                        "sender",
                        "dkim",
                        "mail-from",
                        "spf",
                        "dmarc",
                        "configuration-set",
                        "account",
                        "quota",
                        "rate",
                        "base-url",
                        "one-click");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "v=spf1 include:amazonses.com ~all        | OK",
                "V=SPF1 include:amazonses.com -all        | OK",
                "v=spf1 include:_spf.example.org -all     | ERROR",
                "v=spf1 include:amazonses.com.evil.example -all | ERROR",
                "v=spf1 include:amazonses.com +all        | WARNING",
                "-                                        | ERROR",
                "v=spf10 include:amazonses.com -all       | ERROR",
            })
    void spf_of_the_mail_from_domain_lets_ses_send(@Nullable String record, Severity severity) {
        texts.put("bounce.noordlicht.example", record == null ? List.of("other=text") : List.of("other=text", record));
        assertThat(finding("spf").severity()).isEqualTo(severity);
    }

    @Test
    void two_spf_records_are_none() {
        texts.put("bounce.noordlicht.example", List.of(SPF, "v=spf1 -all"));
        assertThat(finding("spf").severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "v=DMARC1; p=none                   | WARNING",
                "v=DMARC1;p=quarantine              | OK",
                "v=DMARC1; p=reject; adkim=s        | OK",
                "v=DMARC1; rua=mailto:x@y.example   | ERROR",
                "v=DMARC1; p=nothing                | ERROR",
                "v=spf1 -all                        | ERROR",
                "-                                  | ERROR",
            })
    void dmarc_has_a_policy(@Nullable String record, Severity severity) {
        texts.put("_dmarc.noordlicht.example", record == null ? List.of() : List.of(record));
        assertThat(finding("dmarc").severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "news@mail.noordlicht.example, v=DMARC1; p=reject, OK",
        "news@mail.noordlicht.example, v=DMARC1; p=reject; adkim=s; aspf=s, ERROR",
    })
    void dmarc_looks_above_and_holds_mails_to_its_alignment(String from, String record, Severity severity) {
        sender = from;
        texts.put("_dmarc.noordlicht.example", List.of(record));
        assertThat(finding("dmarc").severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"PENDING, ERROR", "FAILED, ERROR", "TEMPORARY_FAILURE, ERROR", "NOT_STARTED, ERROR", "SUCCESS, OK"})
    void dkim_signs(String state, Severity severity) {
        identity = identity(state, "bounce.noordlicht.example");
        assertThat(finding("dkim").severity()).isEqualTo(severity);
    }

    @Test
    void a_custom_mail_from_domain_is_better_and_a_broken_one_is_worse_than_none() {
        identity = identity("SUCCESS", null);
        assertThat(finding("mail-from").severity()).isEqualTo(Severity.WARNING);

        identity = identity("SUCCESS", "bounce.noordlicht.example");
        exchangers = List.of("mx.noordlicht.example");
        assertThat(finding("mail-from").severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "news@noordlicht.example, noordlicht.example, OK",
        "news@mail.noordlicht.example, noordlicht.example, OK",
        "news@notnoordlicht.example, noordlicht.example, ERROR",
        "news@noordlicht.example, news@noordlicht.example, OK",
        "other@noordlicht.example, news@noordlicht.example, ERROR",
    })
    void the_sender_lies_in_the_identity(String from, String name, Severity severity) {
        sender = from;
        identity = new MailSetup.Identity(name, true, "SUCCESS", null, null);
        assertThat(finding("sender").severity()).isEqualTo(severity);
    }

    @Test
    void what_keeps_every_mail_from_going_is_an_error() {
        identity = new MailSetup.Identity("noordlicht.example", false, "SUCCESS", null, null);
        channel = new MailSetup.Channel("fanfare-set", true, true, Set.of("DELIVERY"));
        production = false;
        baseUrl = "http://share.noordlicht.example";

        assertThat(check().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(MailFinding::id))
                .containsExactlyInAnyOrder("sender", "configuration-set", "account", "base-url");
        assertThat(finding("configuration-set").found()).contains("[BOUNCE, COMPLAINT, REJECT]");

        channel = new MailSetup.Channel("fanfare-set", false, true, EVENTS);
        assertThat(finding("configuration-set").severity()).isEqualTo(Severity.ERROR);
        channel = new MailSetup.Channel("fanfare-set", true, false, EVENTS);
        assertThat(finding("configuration-set").severity()).isEqualTo(Severity.ERROR);
        allowance = allowance(14, 50_000, "SHUTDOWN");
        assertThat(finding("account").found()).contains("SHUTDOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 14, 50000, 2, OK, OK",
        "60000, 100, 50000, 8, WARNING, OK",
        "60000, 100, -1, 8, OK, OK",
        "60000, 1, -1, 2, OK, WARNING",
        "1000, 100, 50000, 2, OK, WARNING",
    })
    void the_account_is_held_against_what_is_to_be_sent(
            int people, double rate, double day, int senders, Severity quota, Severity pace) {
        plan = new MailSetup.Plan(people, 3, senders);
        allowance = allowance(rate, day, null);

        assertThat(finding("quota").severity()).isEqualTo(quota);
        assertThat(finding("rate").severity()).isEqualTo(pace);
    }

    @Test
    void an_address_of_the_gateways_own_works_and_is_not_trusted() {
        baseUrl = "https://abc123.execute-api.eu-west-1.amazonaws.com";
        assertThat(finding("base-url").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void every_finding_that_is_not_well_says_what_to_do_and_the_gravest_come_first() {
        texts.clear();
        production = false;
        baseUrl = "https://abc123.execute-api.eu-west-1.amazonaws.com";

        assertThat(check())
                .isSortedAccordingTo(java.util.Comparator.comparing(MailFinding::severity))
                .allSatisfy(
                        finding -> assertThat(finding.advice().isEmpty()).isEqualTo(finding.severity() == Severity.OK));
    }

    private List<MailFinding> check() {
        var records = new MailRecords() {
            @Override
            public List<String> texts(String name) {
                return texts.getOrDefault(name, List.of());
            }

            @Override
            public List<String> exchangers(String name) {
                return exchangers;
            }
        };
        var account = new MailSetup.Account(production, allowance);
        return new CheckMail(records).check(new MailSetup(sender, identity, channel, account, baseUrl, plan));
    }

    private MailFinding finding(String id) {
        return check().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MailSetup.Identity identity(String dkim, @Nullable String mailFrom) {
        return new MailSetup.Identity("noordlicht.example", true, dkim, mailFrom, mailFrom == null ? null : "SUCCESS");
    }

    private static Allowance allowance(double perSecond, double perDay, @Nullable String stopped) {
        return new Allowance(perSecond, perDay, 0, stopped, Instant.EPOCH);
    }
}
