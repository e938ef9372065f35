package io.fanfare.report;

import io.fanfare.engagement.Rungs;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many people's shares certainly stand behind an item's hits: as many as stand on its fullest rung. Who shared without leaving evidence
 * on any rung is not counted, which errs on the safe side.
 */
public final class ActivePeople {
    private ActivePeople() {}

    public static int anywhere(Rungs rungs) {
        return on(rungs.anywhere());
    }

    /**
     * The networks whose hits may be told apart. Those of networks that too few people used are told together, and then they must be the
     * hits of five people: where they are not, the next smallest network joins them.
     */
    static Set<Integer> networks(Rungs rungs) {
        var told = new HashSet<Integer>();
        var counts = rungs.networks().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> on(entry.getValue())));
        int together = 0;
        boolean apart = false;
        for (var network : counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            boolean joins = network.getValue() < PeopleCount.K || apart && together < PeopleCount.K;
            if (joins) {
                together += network.getValue();
                apart = true;
            } else {
                told.add(network.getKey());
            }
        }
        return Set.copyOf(told);
    }

    private static int on(Rungs.Counts counts) {
        return Math.max(Math.max(counts.intent(), counts.previewed()), Math.max(counts.reached(), counts.confirmed()));
    }
}
