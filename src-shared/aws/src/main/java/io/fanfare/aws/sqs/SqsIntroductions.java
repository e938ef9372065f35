package io.fanfare.aws.sqs;

import io.fanfare.aws.json.MailMessages;
import io.fanfare.delivery.Introduction;
import io.fanfare.delivery.Introductions;
import java.time.InstantSource;
import java.util.List;

/** Introductions go into the queue of mails. */
public final class SqsIntroductions implements Introductions {
    private final Queue queue;
    private final InstantSource clock;

    public SqsIntroductions(Queue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void send(Introduction introduction) {
        queue.send(List.of(MailMessages.write(introduction, clock.instant())));
    }
}
