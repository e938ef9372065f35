package io.fanfare.local.ops;

import io.fanfare.aws.http.Clients;
import io.fanfare.local.ops.StackQueues.DeadLetterQueue;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Shows what failed too often, and sends it back to where it came from, at a bounded rate. Every consumer takes a message twice without harm,
 * so that a crash in between does none; what fails again comes back here, and what nobody can read stays.
 */
public final class DeadLetters {
    public static final String LIST_USAGE = "ops dead-letters [--stack NAME] [--queue NAME]";
    public static final String REDRIVE_USAGE =
            "ops redrive --queue NAME [--stack NAME] [--rate MESSAGES_A_SECOND] [--apply]";

    private static final int BATCH = 10;
    private static final int SHOWN = 100;
    /** Long enough for a slow redrive, short enough that what a crash leaves behind is soon seen again. */
    private static final int HIDDEN_SECONDS = 60;

    private final StackQueues queues;
    private final SqsClient sqs;
    private final InstantSource clock;
    private final Consumer<Duration> pause;
    private final PrintStream out;

    DeadLetters(SqsClient sqs, String stack, InstantSource clock, Consumer<Duration> pause, PrintStream out) {
        this.queues = new StackQueues(sqs, stack);
        this.sqs = sqs;
        this.clock = clock;
        this.pause = pause;
        this.out = out;
    }

    public static int list(List<String> arguments, PrintStream out) {
        var words = Words.parse(arguments, LIST_USAGE, List.of("--stack", "--queue"), List.of());
        try (var sqs = Clients.of(SqsClient.builder())) {
            return new DeadLetters(sqs, words.stack(), InstantSource.system(), DeadLetters::sleep, out)
                    .list(words.value("--queue").orElse(""));
        }
    }

    public static int redrive(List<String> arguments, PrintStream out) {
        var words = Words.parse(arguments, REDRIVE_USAGE, List.of("--stack", "--queue", "--rate"), List.of("--apply"));
        var queue = words.value("--queue").orElseThrow(() -> new IllegalArgumentException("usage: " + REDRIVE_USAGE));
        int rate = words.number("--rate", BATCH, 1, 1_000);
        try (var sqs = Clients.of(SqsClient.builder())) {
            return new DeadLetters(sqs, words.stack(), InstantSource.system(), DeadLetters::sleep, out)
                    .redrive(queue, rate, words.has("--apply"));
        }
    }

    /** Looking hides a message from others for a moment and then gives it back. */
    int list(String part) {
        var found = chosen(part);
        for (var queue : found) {
            var letters = look(queue).stream().map(DeadLetter::of).toList();
            out.printf("%s: %d%n", queue.name(), queues.count(queue));
            letters.stream()
                    .collect(Collectors.groupingBy(
                            letter -> letter.kind() + " | " + letter.reason(), TreeMap::new, Collectors.toList()))
                    .forEach(this::print);
        }
        return 0;
    }

    private void print(String what, List<DeadLetter> letters) {
        var oldest =
                letters.stream().map(DeadLetter::sent).min(Instant::compareTo).orElse(clock.instant());
        out.printf("  %d x %s | oldest %s%n", letters.size(), what, age(oldest));
        letters.stream()
                .limit(BATCH)
                .forEach(letter -> out.printf("      request %s correlation %s%n", letter.id(), letter.correlation()));
    }

    /** @param part of the queue's name, that is in one name alone */
    int redrive(String part, int rate, boolean apply) {
        var found = chosen(part);
        if (found.size() != 1) {
            throw new IllegalArgumentException("--queue must name one of: "
                    + queues.deadLetters().stream().map(DeadLetterQueue::name).collect(Collectors.joining(", ")));
        }
        var queue = found.getFirst();
        var source = queue.source();
        if (source == null) {
            throw new IllegalArgumentException(
                    queue.name() + " is filled by another service: nothing goes back from it");
        }
        if (!apply) {
            var letters = look(queue);
            long going = letters.stream()
                    .map(DeadLetter::of)
                    .filter(DeadLetter::mayGo)
                    .count();
            out.printf(
                    "%d of the %d that were looked at would go back, of %d in all; say --apply to send them%n",
                    going, letters.size(), queues.count(queue));
            return 0;
        }
        return move(queue, source, rate);
    }

    /** At most as many as there were: what fails again meanwhile waits for the next time. */
    private int move(DeadLetterQueue queue, String source, int rate) {
        int left = queues.count(queue);
        int moved = 0;
        var stays = new HashSet<String>();
        while (moved + stays.size() < left) {
            var batch = receive(queue, HIDDEN_SECONDS, Math.min(BATCH, left - moved - stays.size()));
            if (batch.isEmpty()) {
                break;
            }
            for (var message : batch) {
                if (DeadLetter.of(message).mayGo()) {
                    sqs.sendMessage(request -> request.queueUrl(source).messageBody(message.body()));
                    sqs.deleteMessage(request -> request.queueUrl(queue.url()).receiptHandle(message.receiptHandle()));
                    moved++;
                } else {
                    stays.add(message.messageId());
                }
            }
            pause.accept(Duration.ofMillis(1_000L * batch.size() / rate));
        }
        out.printf("%d messages went back, %d stay since nobody can read them%n", moved, stays.size());
        return stays.isEmpty() ? 0 : 1;
    }

    private List<DeadLetterQueue> chosen(String part) {
        return queues.deadLetters().stream()
                .filter(queue -> queue.name().contains(part))
                .toList();
    }

    private List<Message> look(DeadLetterQueue queue) {
        var seen = new ArrayList<Message>();
        try {
            for (var batch = receive(queue, HIDDEN_SECONDS, BATCH);
                    !batch.isEmpty() && seen.size() < SHOWN;
                    batch = receive(queue, HIDDEN_SECONDS, BATCH)) {
                seen.addAll(batch);
            }
        } finally {
            seen.forEach(message -> sqs.changeMessageVisibility(request -> request.queueUrl(queue.url())
                    .receiptHandle(message.receiptHandle())
                    .visibilityTimeout(0)));
        }
        return seen;
    }

    private List<Message> receive(DeadLetterQueue queue, int hidden, int most) {
        return sqs.receiveMessage(request -> request.queueUrl(queue.url())
                        .maxNumberOfMessages(most)
                        .visibilityTimeout(hidden)
                        .messageSystemAttributeNamesWithStrings("SentTimestamp"))
                .messages();
    }

    private String age(Instant since) {
        var age = Duration.between(since, clock.instant());
        return age.toDays() > 0
                ? age.toDays() + " days ago"
                : age.toHours() > 0 ? age.toHours() + " hours ago" : age.toMinutes() + " minutes ago";
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
