package io.fanfare.engagement;

import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What platforms report as added and removed, by the thing itself, so that a removal finds what it removes, whichever comes first. */
public interface Subjects {
    /** Notes an addition; doubles are harmless. */
    void added(Subject subject, Addition addition);

    /** Notes a removal; doubles are harmless. */
    void removed(Subject subject, Instant moment);

    /** All that is known of a subject, read strongly. */
    History history(Subject subject);

    /** @param name what the provider calls it; it may hold an account, so an adapter keeps only its digest */
    record Subject(String provider, String name) {}

    /**
     * @param evidence the natural id of the evidence that the addition is kept as
     * @param item what it is about; null when nothing says so
     */
    record Addition(
            Instant moment, String evidence, @Nullable ItemId item) {
        /** A report without a moment of its own takes that of each receipt; within an hour that is one piece of evidence all the same. */
        private boolean isSameEvidence(Addition other) {
            return evidence.equals(other.evidence) && Hour.of(moment).equals(Hour.of(other.moment));
        }
    }

    /** In no order. */
    record History(Set<Addition> additions, Set<Instant> removals) {
        private static final Comparator<Addition> ORDER =
                Comparator.comparing(Addition::moment).thenComparing(Addition::evidence);

        public History {
            additions = Set.copyOf(additions);
            removals = Set.copyOf(removals);
        }

        /**
         * The additions that do not count: all but the last, since a thing is there once, and the last too when a removal stands at or after
         * it. More reports only ever make this grow.
         */
        public Set<Addition> gone() {
            var gone = new HashSet<>(additions);
            additions.stream()
                    .max(ORDER)
                    .filter(last -> removals.stream().noneMatch(removal -> !removal.isBefore(last.moment())))
                    .ifPresent(last -> gone.removeIf(last::isSameEvidence));
            return gone;
        }

        /** What the thing is about. */
        public Optional<ItemId> item() {
            List<Addition> known = additions.stream()
                    .filter(addition -> addition.item() != null)
                    .sorted(ORDER)
                    .toList();
            return known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Objects.requireNonNull(known.getFirst().item()));
        }
    }
}
