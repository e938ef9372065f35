package io.fanfare.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.local.lambda.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchAnswerTest {
    private static final Set<String> BATCH = Set.of("a", "b");

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"batchItemFailures\":[]}", "{\"batchItemFailures\":null}"})
    void nothingNamedIsSuccess(String answer) {
        assertThat(failed(answer)).isEmpty();
    }

    @Test
    void theNamedMessagesFail() {
        assertThat(failed("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}"))
                .containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"done\"",
                "{\"batchItemFailures\":{}}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"c\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"id\":\"a\"}]}",
                "{\"batchItemFailures\":[\"a\"]}"
            })
    void aMalformedAnswerFailsTheWholeBatch(String answer) {
        assertThat(failed(answer)).isEqualTo(BATCH);
    }

    @Test
    void aCallThatFailsFailsTheWholeBatchAndWithoutReportsNothingElseDoes() {
        assertThat(BatchAnswer.failed(new Answer.TimedOut(), BATCH, false)).isEqualTo(BATCH);
        assertThat(BatchAnswer.failed(new Answer.Failed(new IllegalStateException()), BATCH, true))
                .isEqualTo(BATCH);
        assertThat(BatchAnswer.failed(returned("\"done\""), BATCH, false)).isEmpty();
    }

    private static Set<String> failed(String answer) {
        return BatchAnswer.failed(returned(answer), BATCH, true);
    }

    private static Answer returned(String answer) {
        return new Answer.Returned(answer.getBytes(StandardCharsets.UTF_8));
    }
}
