package io.fanfare.engagement;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What an hour's evidence says is there no longer. */
final class Withdrawals {
    private Withdrawals() {}

    /** The natural ids of the evidence that no longer counts. */
    static Set<String> of(Collection<? extends Evidence> evidence) {
        return evidence.stream()
                .filter(Evidence.Withdrawn.class::isInstance)
                .map(piece -> ((Evidence.Withdrawn) piece).of())
                .collect(Collectors.toUnmodifiableSet());
    }
}
