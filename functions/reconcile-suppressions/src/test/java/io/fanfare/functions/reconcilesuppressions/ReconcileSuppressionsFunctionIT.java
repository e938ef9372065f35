package io.fanfare.functions.reconcilesuppressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSes;
import io.fanfare.testkit.SampleEvents;
import io.micronaut.context.ApplicationContext;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconcileSuppressionsFunctionIT {
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);
    private final DynamoRoster roster = new DynamoRoster(main);
    private final LocalSes ses = LocalSes.shared();

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

    private Employee person(int id) {
        return roster.find(new EmployeeId(id)).orElseThrow();
    }

    private String address(int id) {
        return person(id).profile().address();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> tick() {
        try (var context = ApplicationContext.builder()
                .properties(Map.of("main.table", tableName))
                .start()) {
            return new ReconcileSuppressionsFunction(context)
                    .execute(SampleEvents.read("reconcile-suppressions/tick", Map.class));
        }
    }
}
