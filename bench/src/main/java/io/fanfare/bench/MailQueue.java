package io.fanfare.bench;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Like a queue with eight consumers: what is not done, or fails, comes again. */
final class MailQueue {
    private static final int WIDTH = 8;
    private static final int SAID_EVERY = 20_000;

    private MailQueue() {}

    /** @param done false when the message must come again */
    static <M> void deliver(Collection<? extends M> messages, Predicate<M> done) {
        var queue = new ConcurrentLinkedQueue<M>(messages);
        var open = new AtomicLong(messages.size());
        try (var workers = Executors.newFixedThreadPool(WIDTH)) {
            for (int worker = 0; worker < WIDTH; worker++) {
                workers.execute(() -> work(queue, open, done));
            }
        }
    }

    private static <M> void work(ConcurrentLinkedQueue<M> queue, AtomicLong open, Predicate<M> done) {
        while (open.get() > 0) {
            var message = queue.poll();
            if (message == null) {
                Thread.onSpinWait();
            } else if (done.test(message)) {
                say(open.decrementAndGet());
            } else {
                queue.add(message);
            }
        }
    }

    private static void say(long open) {
        if (open > 0 && open % SAID_EVERY == 0) {
            System.out.printf("  %,d messages to go%n", open);
        }
    }
}
