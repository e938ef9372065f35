package io.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.Rules;
import io.fanfare.engagement.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrackingCorpusTest {
    private final List<TrackedSequence> tuned = TrackedSequence.tuned();
    private final List<TrackedSequence> heldOut = TrackedSequence.heldOut();

    @Test
    void people_are_told_from_machines_on_what_the_rules_were_not_tuned_on() {
        var score = TrackingScore.of(heldOut, Rules.CURRENT);
        assertThat(score.precision(Verdict.HUMAN)).as("precision").isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall(Verdict.HUMAN)).as("recall").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void the_first_version_of_the_rules_told_them_worse() {
        var first = TrackingScore.of(heldOut, Rules.ONE);
        assertThat(first.precision(Verdict.HUMAN))
                .isLessThan(TrackingScore.of(heldOut, Rules.CURRENT).precision(Verdict.HUMAN));
    }

    @Test
    void the_corpus_is_what_it_claims_to_be() {
        var all = new ArrayList<>(tuned);
        all.addAll(heldOut);
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(heldOut).hasSizeGreaterThanOrEqualTo(30);
        assertThat(all).allSatisfy(sequence -> {
            assertThat(sequence.source()).contains("https://");
            assertThat(sequence.expected()).isNotEmpty();
        });
        assertThat(new HashSet<>(all.stream().map(TrackedSequence::name).toList()))
                .hasSameSizeAs(all);
        assertThat(Stream.of(Verdict.values()))
                .allSatisfy(verdict -> assertThat(heldOut)
                        .anySatisfy(sequence -> assertThat(sequence.expected()).containsValue(verdict)));
    }
}
