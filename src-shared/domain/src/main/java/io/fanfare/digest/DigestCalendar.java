package io.fanfare.digest;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who wants a digest when, and up to which moment digests have been asked for. */
public interface DigestCalendar {
    /** Into how many parts a slot is split. */
    int PARTS = 16;

    /** Slots that somebody has or had. */
    Set<DigestSlot> inUse();

    /** At most so many people of a part of a slot with numbers above {@code after}, in order of number; fewer only at the end. */
    List<EmployeeId> members(DigestSlot slot, int part, int after, int limit);

    /** Empty before the first run. */
    Optional<Instant> watermark();

    /** Moves the watermark; it never goes back. */
    void reached(Instant moment);
}
