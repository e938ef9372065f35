package io.fanfare.engagement;

import io.fanfare.kernel.Hour;
import java.time.LocalDate;
import java.util.Optional;

/** Where evidence is appended. */
public interface EvidenceLog {
    /** Appends a piece unless its key is there; false when it was. */
    boolean append(Evidence evidence);

    /** Tells the judge that an hour has evidence it may not have seen. */
    void mark(Hour hour);

    /** Counts evidence that came after its hour was sealed; it is kept, but not folded. */
    void countLate();

    /** The salt of a day, made at first use; empty for a day whose salt has been deleted on purpose. */
    Optional<byte[]> salt(LocalDate day, LocalDate today);
}
