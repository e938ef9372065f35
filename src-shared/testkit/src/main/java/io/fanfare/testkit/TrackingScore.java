package io.fanfare.testkit;

import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.Judgement;
import io.fanfare.engagement.Rules;
import io.fanfare.engagement.Verdict;
import io.fanfare.engagement.Verdicts;
import io.fanfare.kernel.Hour;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well rules tell the hits of a corpus apart.
 *
 * @param answers one for each labelled hit
 */
public record TrackingScore(List<Answer> answers, int sequences) {
    public TrackingScore {
        answers = List.copyOf(answers);
    }

    /** What was behind a hit, and what the rules said. */
    public record Answer(TrackedSequence sequence, Evidence.Seen seen, Verdict expected, Judgement given) {
        public boolean isRight() {
            return given.verdict() == expected;
        }
    }

    public static TrackingScore of(Collection<TrackedSequence> sequences, Rules rules) {
        var answers = new ArrayList<Answer>();
        for (var sequence : sequences) {
            sequence.expected().forEach((seen, expected) -> {
                var verdicts = new Verdicts(Hour.of(seen.moment()), sequence.evidence(), sequence.known(), rules);
                answers.add(new Answer(sequence, seen, expected, verdicts.on(seen)));
            });
        }
        return new TrackingScore(answers, sequences.size());
    }

    /** Of the hits that the rules gave this verdict, the share that deserved it; 1 when there were none. */
    public double precision(Verdict verdict) {
        return share(verdict, answer -> answer.given().verdict() == verdict ? 1 : 0);
    }

    /** Of the hits that deserved this verdict, the share that got it; 1 when there were none. */
    public double recall(Verdict verdict) {
        return share(verdict, answer -> answer.expected() == verdict ? 1 : 0);
    }

    private double share(Verdict verdict, ToDoubleFunction<Answer> among) {
        double all = answers.stream().mapToDouble(among).sum();
        double right = answers.stream()
                .filter(answer -> answer.expected() == verdict && answer.isRight())
                .count();
        return all == 0 ? 1 : right / all;
    }

    public List<Answer> wrong() {
        return answers.stream().filter(answer -> !answer.isRight()).toList();
    }
}
