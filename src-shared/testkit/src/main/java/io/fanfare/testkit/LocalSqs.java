package io.fanfare.testkit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** One ElasticMQ for the whole JVM; each test takes queues of its own. */
public final class LocalSqs {
    private static final AtomicInteger QUEUES = new AtomicInteger();
    private static final LocalSqs SHARED = new LocalSqs();
    private final URI endpoint;

    private LocalSqs() {
        var server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        var address = server.waitUntilStarted().localAddress();
        endpoint = URI.create("http://127.0.0.1:" + address.getPort());
    }

    /** Starts the server at the first call. */
    public static LocalSqs shared() {
        return SHARED;
    }

    public URI endpoint() {
        return endpoint;
    }

    public SqsClient client() {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** The address of a new, empty queue. */
    public String newQueue() {
        try (var client = client()) {
            return client.createQueue(request -> request.queueName("queue-" + QUEUES.incrementAndGet()))
                    .queueUrl();
        }
    }

    /** Takes every message that waits in a queue, and their bodies. */
    public List<String> drain(String queueUrl) {
        var bodies = new ArrayList<String>();
        try (var client = client()) {
            List<Message> messages;
            do {
                messages = client.receiveMessage(
                                request -> request.queueUrl(queueUrl).maxNumberOfMessages(10))
                        .messages();
                messages.forEach(message -> bodies.add(message.body()));
                if (!messages.isEmpty()) {
                    var entries = messages.stream().map(LocalSqs::deletion).toList();
                    client.deleteMessageBatch(
                            request -> request.queueUrl(queueUrl).entries(entries));
                }
            } while (!messages.isEmpty());
        }
        return bodies;
    }

    private static DeleteMessageBatchRequestEntry deletion(Message message) {
        return DeleteMessageBatchRequestEntry.builder()
                .id(message.messageId())
                .receiptHandle(message.receiptHandle())
                .build();
    }

    /** How many messages of a queue are held back for later. */
    public int delayed(String queueUrl) {
        try (var client = client()) {
            var name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
            return Integer.parseInt(client.getQueueAttributes(
                            request -> request.queueUrl(queueUrl).attributeNames(name))
                    .attributes()
                    .getOrDefault(name, "0"));
        }
    }
}
