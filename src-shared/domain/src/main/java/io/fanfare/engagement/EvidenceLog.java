package io.fanfare.engagement;

import io.fanfare.kernel.Hour;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Where evidence is appended. */
public interface EvidenceLog {
    /** Appends a piece unless its key is there; false when it was. Not for conversions, which {@link #appendVersion} appends. */
    boolean append(Evidence evidence);

    /**
     * Appends what is said of a conversion, to it and to each hour in which some version of it lies.
     *
     * @return those hours; none while nothing but its removal is known
     */
    Set<Hour> appendVersion(Evidence.OfConversion said);

    /** Tells the judge that an hour has evidence it may not have seen. */
    void mark(Hour hour);

    /** Counts evidence that came after its hour was sealed; it is kept, but not folded. */
    void countLate();

    /** The salt of a day, made at first use; empty for a day whose salt has been deleted on purpose. */
    Optional<byte[]> salt(LocalDate day, LocalDate today);
}
