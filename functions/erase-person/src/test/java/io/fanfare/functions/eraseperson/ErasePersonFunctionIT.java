package io.fanfare.functions.eraseperson;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.log.Log;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
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
    void the_sample_event_erases_the_person_and_its_double_nothing_and_a_poison_message_fails_alone() {
        LocalAws.use();
        new DynamoPeopleRegister(main).add(Examples.person(Samples.PERSON.value(), Language.NL, State.IN));
        try (var context = context()) {
            var function = new ErasePersonFunction(context);
            var event = SampleEvents.read("erase-person/erase", SQSEvent.class);
            assertThat(function.execute(event).getBatchItemFailures()).isEmpty();
            assertThat(function.execute(event).getBatchItemFailures()).isEmpty();
            var poison = new SQSEvent.SQSMessage();
            poison.setMessageId("poison");
            poison.setBody("{\"v\":1,\"kind\":\"erase\",\"person\":7,\"reason\":\"WHIM\"}");
            event.setRecords(List.of(poison));
            assertThat(function.execute(event).getBatchItemFailures())
                    .extracting(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                    .containsExactly("poison");
        }
        assertThat(new DynamoRoster(main).find(Samples.PERSON)).isEmpty();
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
                .properties(Map.of("main.table", tableName))
                .build();
        context.registerSingleton(InstantSource.class, new FixedClock(Samples.MOMENT));
        return context.start();
    }
}
