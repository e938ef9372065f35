package io.fanfare.local.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.json.Json;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues of dead letters of a stack, found by their names, each with the queue whose messages end there. */
record StackQueues(SqsClient sqs, String stack) {
    private static final String DEAD_LETTERS = "DeadLetters";

    /** By name. */
    List<DeadLetterQueue> deadLetters() {
        var urls = sqs.listQueuesPaginator(request -> request.queueNamePrefix(stack + "-")).queueUrls().stream()
                .toList();
        var sources = new HashMap<String, String>();
        urls.forEach(url -> target(url).ifPresent(arn -> sources.put(arn, url)));
        return urls.stream()
                .filter(url -> name(url).contains(DEAD_LETTERS))
                .map(url -> new DeadLetterQueue(url, sources.get(attribute(url, QueueAttributeName.QUEUE_ARN))))
                .sorted(Comparator.comparing(DeadLetterQueue::name))
                .toList();
    }

    /** Where SQS moves what fails too often. */
    private Optional<String> target(String url) {
        var policy = attribute(url, QueueAttributeName.REDRIVE_POLICY);
        return policy.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.tree(policy))
                        .map(json -> json.path("deadLetterTargetArn"))
                        .map(JsonNode::asText);
    }

    int count(DeadLetterQueue queue) {
        return Integer.parseInt(attribute(queue.url(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    private String attribute(String url, QueueAttributeName name) {
        Map<QueueAttributeName, String> attributes = sqs.getQueueAttributes(
                        request -> request.queueUrl(url).attributeNames(name))
                .attributes();
        return attributes.getOrDefault(name, "");
    }

    private static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** @param source where its messages came from; null when another service puts them there */
    record DeadLetterQueue(String url, @Nullable String source) {
        String name() {
            return StackQueues.name(url);
        }
    }
}
