package io.fanfare.functions.eraseperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.log.Log;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErasePersonFunctionIT {
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);

    @Test
    void a_tick_erases_whom_it_is_asked_for_and_a_fault_keeps_nobody_else_waiting() {
        LocalAws.use();
        var broken = new EmployeeId(3);
        var erasures = new DynamoErasures(main);
        new DynamoPeopleRegister(main).add(Examples.person(Samples.PERSON.value(), Language.NL, State.IN));
        main.put(Keys.person(broken).toMap());
        erasures.request(List.of(new Erasure(broken, Reason.LEFT), new Erasure(Samples.PERSON, Reason.ASKED)));
        try (var context = context();
                var function = new ErasePersonFunction(context)) {
            assertThatThrownBy(() -> function.execute(tick())).hasMessageContaining("1 erasures failed");
            assertThat(new DynamoRoster(main).find(Samples.PERSON)).isEmpty();
            assertThat(erasures.pending()).containsExactly(new Erasure(broken, Reason.LEFT));
            main.delete(Keys.person(broken));
            function.execute(tick());
            assertThat(erasures.pending()).isEmpty();
        }
    }

    @Test
    void asked_for_again_when_it_is_done_changes_nothing() {
        LocalAws.use();
        var erasures = new DynamoErasures(main);
        new DynamoPeopleRegister(main).add(Examples.person(Samples.PERSON.value(), Language.NL, State.IN));
        try (var context = context();
                var function = new ErasePersonFunction(context)) {
            erasures.request(List.of(new Erasure(Samples.PERSON, Reason.ASKED)));
            function.execute(tick());
            var erased = main.get(Keys.person(Samples.PERSON), Table.Read.STRONG);
            erasures.request(List.of(new Erasure(Samples.PERSON, Reason.LEFT)));
            function.execute(tick());
            assertThat(main.get(Keys.person(Samples.PERSON), Table.Read.STRONG)).isEqualTo(erased);
            assertThat(erasures.pending()).isEmpty();
        }
    }

    @Test
    void who_came_back_since_the_roll_up_stays_and_is_no_longer_asked_for() {
        LocalAws.use();
        var erasures = new DynamoErasures(main);
        new DynamoPeopleRegister(main).add(Examples.person(Samples.PERSON.value(), Language.NL, State.IN));
        erasures.request(List.of(new Erasure(Samples.PERSON, Reason.LEFT)));
        try (var context = context();
                var function = new ErasePersonFunction(context)) {
            function.execute(tick());
        }
        assertThat(new DynamoRoster(main).find(Samples.PERSON)).isPresent();
        assertThat(erasures.pending()).isEmpty();
    }

    @Test
    void who_asked_is_not_turned_into_somebody_who_left() {
        var erasures = new DynamoErasures(main);
        erasures.request(List.of(new Erasure(Samples.PERSON, Reason.ASKED)));
        erasures.request(List.of(new Erasure(Samples.PERSON, Reason.LEFT)));
        assertThat(erasures.pending()).containsExactly(new Erasure(Samples.PERSON, Reason.ASKED));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tick() {
        return SampleEvents.read("erase-person/tick", Map.class);
    }

    @Test
    void the_record_of_an_erasure_holds_a_number_and_a_reason() {
        var lines = new ArrayList<String>();
        Log.to(lines::add);
        try {
            new WrittenErasures().erasing(Samples.PERSON, Reason.ASKED, Samples.MOMENT);
        } finally {
            Log.toStandardOutput();
        }
        assertThat(lines)
                .containsExactly("{\"level\":\"INFO\",\"event\":\"erasure\",\"person\":7,\"reason\":\"ASKED\"}");
    }

    private ApplicationContext context() {
        var context = ApplicationContext.builder()
                .properties(Map.of("main.table", tableName, "leavers.kept.days", "90"))
                .build();
        context.registerSingleton(InstantSource.class, new FixedClock(Samples.MOMENT));
        return context.start();
    }
}
