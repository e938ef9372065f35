package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges the hits of an hour: a pure function of the evidence of the hour and around it, of what is known of scanners, and of the rules. */
public final class Verdicts {
    private static final Judgement READER = new Judgement(Verdict.HUMAN, 0, List.of());

    private final Scanners.Known known;
    private final Set<Fingerprint> fingerprints;
    private final Surroundings around;
    private final Rules rules;

    /** @param evidence of the hour, and what lies within ten minutes of it */
    public Verdicts(Hour hour, Collection<? extends Evidence> evidence, Scanners.Known known, Rules rules) {
        this.known = known;
        this.rules = rules;
        var surroundings = new Surroundings(evidence, known);
        this.fingerprints = evidence.stream()
                .filter(piece -> hour.contains(piece.moment()))
                .filter(Evidence.Seen.class::isInstance)
                .map(piece -> ((Evidence.Seen) piece).hit())
                .filter(hit -> isTelling(hit, known))
                .map(surroundings::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
        this.around = surroundings.with(fingerprints);
    }

    /**
     * The health probe is taken for the reader that it plays, though it comes from a rented machine: it is to see whether a reader's visit is
     * counted, not whether it looks like one. Nobody gains by posing as it, since its items count nowhere.
     */
    public Judgement on(Evidence.Seen seen) {
        return seen.hit().item().isHidden() ? READER : rules.judge(seen.hit(), around);
    }

    /** Whether a visit came from the company's networks; the probe's never does, wherever its machine stands. */
    boolean isInside(Engagement.Hit hit) {
        return hit.inside() && !hit.item().isHidden();
    }

    /** Whether somebody is in figures at all. */
    public boolean counts(EmployeeId person) {
        return !known.canaries().contains(person);
    }

    /** What the canaries of this hour tell about the scanner. */
    Set<Fingerprint> fingerprints() {
        return fingerprints;
    }

    /** In the company's own networks its people look as its scanner does. */
    private static boolean isTelling(Engagement.Hit hit, Scanners.Known known) {
        return known.canaries().contains(hit.person())
                && hit.isOfMail()
                && !hit.inside()
                && !hit.net().isEmpty()
                && !hit.agent().isBlank();
    }
}
