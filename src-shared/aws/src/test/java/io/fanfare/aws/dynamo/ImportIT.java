package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.ImportOutcome;
import io.fanfare.people.ImportPeople;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What an import costs and what becomes of one that is cut off. */
class ImportIT {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String HEADS =
            "employee_id,first_name,last_name,email,department,language,country,time_zone\n";
    private final UnitCounter units = new UnitCounter();
    private final DynamoDbClient client = LocalDynamo.shared().client(units);
    private final String table = LocalDynamo.shared().newMainTable();

    @Test
    void a_new_person_costs_at_most_eight_writes_and_an_unchanged_one_none() {
        var created = run(client, people(150, "HR"));
        assertThat(created.created()).isEqualTo(150);
        assertThat(units.writes())
                .as("three puts in a transaction each, and one counter")
                .isEqualTo(150 * 6 + 1);
        units.reset();
        assertThat(run(client, people(150, "HR")).unchanged()).isEqualTo(150);
        assertThat(units.writes()).isZero();
        assertThat(units.reads()).isLessThanOrEqualTo(150 * 2);
        units.reset();
        assertThat(run(client, people(150, "Sales")).updated()).isEqualTo(150);
        assertThat(units.writes()).isEqualTo(150);
    }

    @Test
    void the_same_file_again_completes_an_import_that_was_cut_off() {
        var broken = Faults.around(DynamoDbClient.class, client, new Faults.Plan() {
            @Override
            public void before(String operation) {
                if (operation.equals("transactWriteItems") && units.writes() > 60) {
                    throw new IllegalStateException("cut off");
                }
            }
        });
        assertThat(outcome(broken)).isEqualTo("IllegalStateException");
        var again = run(client, people(150, "HR"));
        assertThat(again.rejected()).isEmpty();
        assertThat(again.created() + again.unchanged()).isEqualTo(150);
        assertThat(again.unchanged()).isPositive();
        assertThat(run(client, people(150, "HR")).unchanged()).isEqualTo(150);
    }

    @Test
    void canaries_are_listed_and_in_a_digest_slot_as_long_as_the_file_says_so() {
        var canaries = new CanaryRow(new Table(client, table));
        var slot = new Table(client, table);
        var place = Keys.slotMember("Europe/Amsterdam#MONDAY#08", new EmployeeId(1));
        assertThat(canaries.all()).isEmpty();

        run(client, canary("canary", ""));
        assertThat(canaries.all()).containsExactly(new EmployeeId(1));
        assertThat(slot.get(place, Read.STRONG)).isPresent();
        units.reset();
        run(client, canary("canary", ""));
        assertThat(units.writes()).as("unchanged").isZero();

        run(client, canary("pilot", ""));
        assertThat(canaries.all()).isEmpty();
        assertThat(slot.get(place, Read.STRONG)).isEmpty();

        run(client, canary("canary", ""));
        assertThat(canaries.all()).hasSize(1);
        assertThat(slot.get(place, Read.STRONG)).isPresent();

        new DynamoRoster(slot).optOut(new EmployeeId(1), NOW);
        assertThat(slot.get(place, Read.STRONG)).as("a scanner's press").isPresent();

        run(client, canary("canary", "2026-11-01"));
        assertThat(canaries.all()).isEmpty();
        assertThat(slot.get(place, Read.STRONG)).isEmpty();
    }

    private static String canary(String cohort, String left) {
        return HEADS.strip() + ",cohort,left_on\n"
                + "C1,Canary,One,canary@example.com,IT,nl,NL,Europe/Amsterdam," + cohort + "," + left + "\n"
                + "E1,Ann,Smit,ann@example.com,IT,nl,NL,Europe/Amsterdam,,\n";
    }

    private String outcome(DynamoDbClient broken) {
        try {
            return run(broken, people(150, "HR")).toString();
        } catch (IllegalStateException fault) {
            return fault.getClass().getSimpleName();
        }
    }

    private ImportOutcome.Imported run(DynamoDbClient with, String file) {
        var register = new DynamoPeopleRegister(new Table(with, table));
        var outcome = new ImportPeople(register, Language.EN, "MONDAY#08")
                .run(file.getBytes(StandardCharsets.UTF_8), Map.of(), NOW);
        return (ImportOutcome.Imported) outcome;
    }

    private static String people(int count, String department) {
        return HEADS
                + IntStream.rangeClosed(1, count)
                        .mapToObj(at -> "E%d,Ann,Smit,ann%d@example.com,%s,nl,NL,Europe/Amsterdam\n"
                                .formatted(at, at, department))
                        .collect(Collectors.joining());
    }
}
