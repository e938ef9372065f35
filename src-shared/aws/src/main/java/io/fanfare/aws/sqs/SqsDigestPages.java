package io.fanfare.aws.sqs;

import io.fanfare.aws.json.DigestMessages;
import io.fanfare.digest.DigestPage;
import io.fanfare.digest.DigestPages;
import java.time.InstantSource;
import java.util.List;

/** The queue of pages of digest slots, on SQS: the one that campaigns are planned by. */
public final class SqsDigestPages implements DigestPages {
    private final Queue queue;
    private final InstantSource clock;

    public SqsDigestPages(Queue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void send(List<DigestPage> pages) {
        var now = clock.instant();
        queue.send(pages.stream().map(page -> DigestMessages.write(page, now)).toList());
    }
}
