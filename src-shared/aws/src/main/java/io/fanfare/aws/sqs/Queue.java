package io.fanfare.aws.sqs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** One SQS queue to send to, ten messages a call. */
public final class Queue {
    private static final int BATCH = 10;
    private static final int ATTEMPTS = 3;
    /** A batch as a whole may hold 256 KiB (SendMessageBatch); bodies here are far below 25 KiB. */
    private static final int BATCH_BYTES = 250_000;

    private final SqsClient client;
    private final String url;

    public Queue(SqsClient client, String url) {
        this.client = client;
        this.url = url;
    }

    /**
     * Sends every body. Entries that SQS reports as failed are sent again; what still fails is an {@link UnsentException}, and the caller's
     * own redelivery sends the whole again, so that consumers see doubles but no loss.
     */
    public void send(List<String> bodies) {
        var batch = new ArrayList<String>();
        int bytes = 0;
        for (var body : bodies) {
            int size = body.length() * 3;
            if (batch.size() == BATCH || bytes + size > BATCH_BYTES && !batch.isEmpty()) {
                sendBatch(batch);
                batch.clear();
                bytes = 0;
            }
            batch.add(body);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            sendBatch(batch);
        }
    }

    /**
     * Sends a body that arrives after that time.
     *
     * @param delay at most 15 minutes (SendMessage)
     */
    public void sendLater(String body, Duration delay) {
        client.sendMessage(
                request -> request.queueUrl(url).messageBody(body).delaySeconds(Math.toIntExact(delay.toSeconds())));
    }

    private void sendBatch(List<String> bodies) {
        var waiting = IntStream.range(0, bodies.size())
                .mapToObj(at -> SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(at))
                        .messageBody(bodies.get(at))
                        .build())
                .toList();
        for (int attempt = 1; attempt <= ATTEMPTS && !waiting.isEmpty(); attempt++) {
            var entries = waiting;
            var failed = client
                    .sendMessageBatch(request -> request.queueUrl(url).entries(entries))
                    .failed()
                    .stream()
                    .map(BatchResultErrorEntry::id)
                    .toList();
            waiting = entries.stream()
                    .filter(entry -> failed.contains(entry.id()))
                    .toList();
        }
        if (!waiting.isEmpty()) {
            throw new UnsentException(waiting.size());
        }
    }

    /** SQS refused entries of a batch again and again. */
    public static final class UnsentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnsentException(int count) {
            super(count + " messages could not be queued");
        }
    }
}
