package io.fanfare.digest;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Who wants a digest when, and up to which moment digests have been asked for. */
public interface DigestCalendar {
    /** Slots that somebody has or had. */
    Set<DigestSlot> inUse();

    /** Gives everybody in a slot to the consumer, in parts of bounded size. */
    void members(DigestSlot slot, Consumer<List<EmployeeId>> part);

    /** Empty before the first run. */
    Optional<Instant> watermark();

    /** Moves the watermark; it never goes back. */
    void reached(Instant moment);
}
