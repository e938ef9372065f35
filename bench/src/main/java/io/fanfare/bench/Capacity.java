package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Units per flow against their budgets, on DynamoDB Local, counted by AWS's rules. They are exact: the same every time. */
final class Capacity implements Benchmark {
    @Override
    public JsonNode run() {
        var flows = flows();
        var result = JsonNodeFactory.instance.objectNode();
        System.out.printf("%-34s %8s %8s %8s %8s%n", "for each", "WRU", "budget", "RRU", "budget");
        for (var flow : flows) {
            System.out.printf(
                    "%-34s %8.2f %8.2f %8.3f %8.2f%s%n",
                    flow.name(),
                    flow.writes(),
                    flow.mayWrite(),
                    flow.reads(),
                    flow.mayRead(),
                    flow.isWithinBudget() ? "" : "  OVER");
            result.putObject(flow.name())
                    .put("wru", flow.writes())
                    .put("wruBudget", flow.mayWrite())
                    .put("rru", flow.reads())
                    .put("rruBudget", flow.mayRead());
        }
        return result;
    }

    static List<Flow> flows() {
        var people = new PeopleFlows();
        var mails = new MailFlows();
        var evidence = new EvidenceFlows();
        return List.of(
                people.aNewPerson(),
                people.anUnchangedPerson(),
                mails.aPersonPlanned(),
                mails.aMail(),
                mails.aDigest(),
                evidence.aHit(),
                evidence.aPosting());
    }
}
