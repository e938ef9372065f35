package io.fanfare.digest;

import java.util.List;

/** The queue of pages of digest slots. */
public interface DigestPages {
    /** Queues every page or throws; after a fault some of them may be queued. */
    void send(List<DigestPage> pages);
}
