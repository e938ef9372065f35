package io.fanfare.functions.reconcilesuppressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoMailReports;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.delivery.MailFinding;
import io.fanfare.delivery.MailFinding.Severity;
import io.fanfare.delivery.MailRecords;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSes;
import io.fanfare.testkit.SampleEvents;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconcileSuppressionsFunctionIT {
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);
    private final DynamoRoster roster = new DynamoRoster(main);
    private final LocalSes ses = LocalSes.shared();
    private boolean answers = true;

    @BeforeEach
    void threePeople() {
        LocalAws.use();
        ses.reset();
        for (int id = 1; id <= 3; id++) {
            new DynamoPeopleRegister(main).add(Examples.person(id, Language.EN, Consent.State.IN));
        }
    }

    @Test
    void whom_ses_sends_nothing_gets_nothing_and_a_second_night_changes_nothing() {
        // Two pages: one address a page of the stand-in.
        ses.suppress(address(1).toUpperCase(Locale.ROOT), "BOUNCE");
        ses.suppress("somebody@elsewhere.example", "BOUNCE");
        ses.suppress(address(2), "COMPLAINT");
        ses.suppress("not an address", "BOUNCE");

        assertThat(tick()).isEqualTo(Map.of("listed", 4, "known", 2, "suppressed", 2));
        assertThat(person(1).suppressed()).isEqualTo(Suppression.BOUNCED);
        assertThat(person(2).suppressed()).isEqualTo(Suppression.COMPLAINED);
        assertThat(person(3).suppressed()).isNull();

        long version = person(1).version();
        assertThat(tick()).isEqualTo(Map.of("listed", 4, "known", 2, "suppressed", 0));
        assertThat(person(1).version()).isEqualTo(version);
    }

    @Test
    void a_weightier_reason_takes_the_place_of_a_lighter_one_and_never_the_other_way() {
        roster.suppress(new EmployeeId(1), Suppression.SOFT);
        roster.suppress(new EmployeeId(2), Suppression.COMPLAINED);
        ses.suppress(address(1), "BOUNCE");
        ses.suppress(address(2), "BOUNCE");

        assertThat(tick()).containsEntry("suppressed", 1);
        assertThat(person(1).suppressed()).isEqualTo(Suppression.BOUNCED);
        assertThat(person(2).suppressed()).isEqualTo(Suppression.COMPLAINED);
    }

    /** D33 */
    @Test
    void what_mails_rest_on_is_looked_at_too_and_kept_with_its_moment() {
        tick();

        var report = new DynamoMailReports(main).newest().orElseThrow();
        assertThat(report.at()).isEqualTo(Examples.NOW);
        assertThat(report.findings())
                .contains(new MailFinding("dkim", Severity.OK, "mails are signed for noordlicht.example", ""))
                .anySatisfy(finding -> {
                    assertThat(finding.id()).isEqualTo("configuration-set");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.advice()).contains("find out who turned it off");
                })
                .extracting(MailFinding::id)
                .contains("sender", "mail-from", "dmarc", "account", "quota", "rate", "base-url", "one-click");
    }

    @Test
    void name_servers_that_do_not_answer_keep_neither_the_list_nor_the_report_of_before() {
        tick();
        ses.suppress(address(1), "BOUNCE");
        answers = false;

        assertThat(tick()).containsEntry("suppressed", 1);
        assertThat(new DynamoMailReports(main).newest()).isPresent();
    }

    private Employee person(int id) {
        return roster.find(new EmployeeId(id)).orElseThrow();
    }

    private String address(int id) {
        return person(id).profile().address();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> tick() {
        try (var context = ApplicationContext.builder()
                .properties(Map.of(
                        "main.table", tableName,
                        "from.address", "news@noordlicht.example",
                        "mail.identity", "noordlicht.example",
                        "configuration.set", "fanfare-mails",
                        "base.url", "https://share.noordlicht.example",
                        "ask.budget", "3",
                        "mail.concurrency", "2"))
                .singletons(new FixedClock(Examples.NOW), new Names())
                .start()) {
            return new ReconcileSuppressionsFunction(context)
                    .execute(SampleEvents.read("reconcile-suppressions/tick", Map.class));
        }
    }

    /** Name servers that know no name, or do not answer. */
    private final class Names implements MailRecords {
        @Override
        public List<String> texts(String name) {
            if (!answers) {
                throw new IllegalStateException("no answer");
            }
            return List.of();
        }

        @Override
        public List<String> exchangers(String name) {
            return texts(name);
        }
    }
}
