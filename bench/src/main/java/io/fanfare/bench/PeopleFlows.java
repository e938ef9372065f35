package io.fanfare.bench;

import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.kernel.Language;
import io.fanfare.people.ImportPeople;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Importing a people file of 200 rows, and the same file again. */
final class PeopleFlows {
    private static final int PEOPLE = 200;
    private static final String HEADS =
            "employee_id,first_name,last_name,email,department,language,country,time_zone\n";
    private final UnitCounter units = new UnitCounter();
    private final ImportPeople imports = new ImportPeople(
            new DynamoPeopleRegister(new Table(
                    LocalDynamo.shared().client(units), LocalDynamo.shared().newMainTable())),
            Language.EN,
            "MONDAY#08");

    Flow aNewPerson() {
        run();
        return new Flow("a new person", units.writes() / PEOPLE, 8, units.reads() / PEOPLE, 2.5);
    }

    Flow anUnchangedPerson() {
        run();
        return new Flow("an unchanged person", units.writes() / PEOPLE, 0, units.reads() / PEOPLE, 2.5);
    }

    private void run() {
        units.reset();
        var file = HEADS
                + IntStream.rangeClosed(1, PEOPLE)
                        .mapToObj("E%1$d,Ann,Smit,ann%1$d@example.com,HR,nl,NL,Europe/Amsterdam\n"::formatted)
                        .collect(Collectors.joining());
        imports.run(file.getBytes(StandardCharsets.UTF_8), Map.of(), Examples.NOW);
    }
}
