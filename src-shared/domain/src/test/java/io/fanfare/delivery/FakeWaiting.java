package io.fanfare.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Waiting mails in memory. */
public final class FakeWaiting implements WaitingMails {
    public final Map<String, Batch> batches = new TreeMap<>();

    @Override
    public void keep(Batch batch) {
        batches.put(key(batch), batch);
    }

    @Override
    public List<Batch> due(Instant now) {
        return batches.values().stream()
                .filter(batch -> !batch.due().isAfter(now))
                .toList();
    }

    @Override
    public void released(Batch batch) {
        batches.remove(key(batch));
    }

    private static String key(Batch batch) {
        return batch.due() + "#" + batch.place();
    }
}
