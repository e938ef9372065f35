package io.fanfare.local.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fanfare.local.lambda.Answer;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Which messages of a batch a function is done with. */
final class BatchAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchAnswer() {}

    /**
     * The ids to be tried again: all when the call failed, and all when the list of failures is malformed or names a message that is not
     * in the batch, as Lambda has it.
     *
     * @param reports the mapping says ReportBatchItemFailures; else only the call itself counts
     */
    static Set<String> failed(Answer answer, Set<String> batch, boolean reports) {
        return switch (answer) {
            case Answer.Returned returned -> reports ? listed(returned.payload(), batch) : Set.of();
            case Answer.Failed _, Answer.TimedOut _ -> batch;
        };
    }

    private static Set<String> listed(byte[] payload, Set<String> batch) {
        JsonNode answer;
        try {
            answer = JSON.readTree(payload);
        } catch (IOException _) {
            return batch;
        }
        if (answer == null || answer.isNull() || answer.isMissingNode()) {
            return Set.of();
        }
        var failures = answer.get("batchItemFailures");
        if (failures == null || failures.isNull()) {
            return answer.isObject() ? Set.of() : batch;
        }
        if (!failures.isArray()) {
            return batch;
        }
        var failed = new HashSet<String>();
        for (var failure : failures) {
            var id = failure.get("itemIdentifier");
            if (id == null || !id.isTextual() || !batch.contains(id.textValue())) {
                return batch;
            }
            failed.add(id.textValue());
        }
        return failed;
    }
}
