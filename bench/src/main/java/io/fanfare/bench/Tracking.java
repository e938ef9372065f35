package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.engagement.Rules;
import io.fanfare.engagement.Verdict;
import io.fanfare.testkit.TrackedSequence;
import io.fanfare.testkit.TrackingScore;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How well the rules tell people from machines on the labelled corpus: on the part that they were tuned on, and on the part that they were
 * not, which the result is about.
 */
final class Tracking implements Benchmark {
    @Override
    public JsonNode run() {
        print("tuned on", TrackingScore.of(TrackedSequence.tuned(), Rules.CURRENT));
        var heldOut = TrackingScore.of(TrackedSequence.heldOut(), Rules.CURRENT);
        print("held out", heldOut);
        var result = JsonNodeFactory.instance.objectNode();
        put(result.putObject("precision"), heldOut::precision);
        put(result.putObject("recall"), heldOut::recall);
        return result.put("sequences", heldOut.sequences());
    }

    private static void put(ObjectNode shares, ToDoubleFunction<Verdict> share) {
        for (var verdict : Verdict.values()) {
            shares.put(verdict.name(), Math.round(share.applyAsDouble(verdict) * 10_000) / 10_000.0);
        }
    }

    private static void print(String part, TrackingScore score) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d sequences, %d hits, rules %d%n",
                part,
                score.sequences(),
                score.answers().size(),
                Rules.VERSION);
        for (var verdict : Verdict.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-8s precision %.3f  recall %.3f%n",
                    verdict,
                    score.precision(verdict),
                    score.recall(verdict));
        }
        for (var wrong : score.wrong()) {
            System.out.printf(
                    "  wrong: %s is %s, said %s (%d: %s)%n",
                    wrong.seen().hit().id(),
                    wrong.expected(),
                    wrong.given().verdict(),
                    wrong.given().score(),
                    wrong.given().signs());
        }
    }
}
