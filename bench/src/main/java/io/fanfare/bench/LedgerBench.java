package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Whether the ledger keeps its sums on a table under pressure, and what it costs with up to 100,000 people and a million entries. */
final class LedgerBench implements Benchmark {
    private static final List<Integer> PEOPLE = List.of(1_000, 10_000, 100_000);

    @Override
    public JsonNode run() {
        var facts = new LedgerFacts().run();
        System.out.printf(
                "%,d facts in %.0f s, %,d messages came again: lost %d, doubled %d, sums that are untrue %d%n",
                facts.events(), facts.seconds(), facts.refused(), facts.lost(), facts.doubled(), facts.untrue());
        var scale = new LedgerScale();
        var outcomes = new LinkedHashMap<Integer, LedgerScale.Outcome>();
        PEOPLE.forEach(people -> outcomes.put(people, scale.at(people)));
        print(outcomes);
        return result(facts, outcomes);
    }

    private static void print(Map<Integer, LedgerScale.Outcome> outcomes) {
        System.out.printf(
                "%8s %10s %10s %6s %6s %10s %10s %10s %9s %6s%n",
                "people", "entries", "posting ms", "WRU", "RRU", "roll-up s", "RRU", "WRU", "board ms", "RRU");
        outcomes.forEach((people, of) -> System.out.printf(
                "%8d %10d %10.2f %6.2f %6.2f %10.2f %10.1f %10.1f %9.2f %6.2f%n",
                people,
                of.entries(),
                of.postingMs(),
                of.wruPerPosting(),
                of.rruPerPosting(),
                of.rollUpSeconds(),
                of.rollUpRru(),
                of.rollUpWru(),
                of.boardMs(),
                of.rruPerBoard()));
    }

    private static JsonNode result(LedgerFacts.Outcome facts, Map<Integer, LedgerScale.Outcome> outcomes) {
        var result = JsonNodeFactory.instance
                .objectNode()
                .put("events", facts.events())
                .put("lost", facts.lost())
                .put("doubled", facts.doubled())
                .put("untrue", facts.untrue())
                .put("wruPerPosting", worst(outcomes, LedgerScale.Outcome::wruPerPosting))
                .put("rruPerPosting", worst(outcomes, LedgerScale.Outcome::rruPerPosting))
                .put("rruPerBoard", worst(outcomes, LedgerScale.Outcome::rruPerBoard));
        var people = result.putObject("people");
        outcomes.forEach((count, of) -> put(people.putObject(String.valueOf(count)), of));
        return result;
    }

    private static double worst(
            Map<Integer, LedgerScale.Outcome> outcomes, ToDoubleFunction<LedgerScale.Outcome> figure) {
        return outcomes.values().stream().mapToDouble(figure).max().orElse(0);
    }

    private static void put(ObjectNode node, LedgerScale.Outcome of) {
        node.put("entries", of.entries())
                .put("postingMs", rounded(of.postingMs()))
                .put("wruPerPosting", of.wruPerPosting())
                .put("rruPerPosting", of.rruPerPosting())
                .put("rollUpSeconds", rounded(of.rollUpSeconds()))
                .put("rollUpRru", of.rollUpRru())
                .put("rollUpWru", of.rollUpWru())
                .put("boardMs", rounded(of.boardMs()))
                .put("rruPerBoard", of.rruPerBoard());
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
