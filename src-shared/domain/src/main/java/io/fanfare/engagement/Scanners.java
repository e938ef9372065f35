package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What is known of the company's own mail scanner: the mailboxes that nobody reads, and how what follows their links looks. */
public interface Scanners {
    Known known();

    /**
     * Keeps new fingerprints for 35 days.
     *
     * @param seen when the scanner showed them
     */
    void learn(Set<Fingerprint> fingerprints, Instant seen);

    /**
     * What judging goes by.
     *
     * @param canaries people who are nobody: they get every mail, and count in no figure
     */
    record Known(Set<EmployeeId> canaries, Set<Fingerprint> fingerprints) {
        public static final Known NOTHING = new Known(Set.of(), Set.of());

        public Known {
            canaries = Set.copyOf(canaries);
            fingerprints = Set.copyOf(fingerprints);
        }

        Known with(Set<Fingerprint> more) {
            var all = new HashSet<>(fingerprints);
            all.addAll(more);
            return new Known(canaries, all);
        }
    }
}
