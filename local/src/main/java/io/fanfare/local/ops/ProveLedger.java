package io.fanfare.local.ops;

import io.fanfare.aws.dynamo.LedgerProof;
import io.fanfare.aws.dynamo.LedgerProof.Finding;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.people.Roster;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Proves for everybody that each sum of the ledger is the sum of its entries, and makes it so when told to. It says how many people and which
 * fields, never who. It speaks to whatever the SDK's own settings point to.
 */
public final class ProveLedger {
    public static final String USAGE = "ops ledger --main TABLE [--repair]";
    private static final int SEGMENTS_A_LINE = 8;

    private final LedgerProof proof;
    private final InstantSource clock;
    private final PrintStream out;
    private final Map<String, Integer> differences = new TreeMap<>();
    private final Map<String, Integer> repaired = new TreeMap<>();
    private int people;
    private long entries;
    private int differing;
    private int overtaken;

    ProveLedger(LedgerProof proof, InstantSource clock, PrintStream out) {
        this.proof = proof;
        this.clock = clock;
        this.out = out;
    }

    /**
     * 0 when everything holds, or was repaired.
     *
     * @param environment {@code MAIN_TABLE} where the arguments do not name it
     */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        var table = table(arguments)
                .or(() -> Optional.ofNullable(environment.get("MAIN_TABLE")))
                .orElseThrow(() -> new IllegalArgumentException("usage: " + USAGE));
        try (var client = Clients.of(DynamoDbClient.builder())) {
            var proof = new LedgerProof(new Table(client, table));
            return new ProveLedger(proof, InstantSource.system(), out).run(arguments.contains("--repair"));
        }
    }

    private static Optional<String> table(List<String> arguments) {
        var rest = arguments.stream().filter(word -> !word.equals("--repair")).toList();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        if (rest.size() != 2 || !rest.getFirst().equals("--main")) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        return Optional.of(rest.getLast());
    }

    int run(boolean repair) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int segment = 0; segment < Roster.SEGMENTS; segment++) {
            for (var person : proof.people(segment)) {
                note(proof.prove(person, today), repair);
            }
            if ((segment + 1) % SEGMENTS_A_LINE == 0) {
                print("segment %d of %d: %,d people, %,d entries", segment + 1, Roster.SEGMENTS, people, entries);
            }
        }
        return tell(repair);
    }

    private void note(LedgerProof.Outcome outcome, boolean repair) {
        people++;
        entries += outcome.entries();
        if (!outcome.findings().isEmpty()) {
            differing++;
            count(differences, outcome.findings());
            if (repair) {
                if (proof.repair(outcome)) {
                    count(repaired, outcome.findings());
                } else {
                    overtaken++;
                }
            }
        }
    }

    private static void count(Map<String, Integer> counts, List<Finding> findings) {
        findings.forEach(finding -> counts.merge(finding.where(), 1, Integer::sum));
    }

    private int tell(boolean repair) {
        print("%,d of %,d people differ from their entries", differing, people);
        differences.forEach((where, count) -> print("  %-24s %,9d", where, count));
        if (differing == 0) {
            print("every balance, standing and earned row is the sum of its entries");
            return 0;
        }
        if (!repair) {
            print("nothing was changed; say --repair to make these sums true to the entries");
            return 1;
        }
        repaired.forEach((where, count) -> print("  repaired %-15s %,9d", where, count));
        if (overtaken > 0) {
            print("%,d people had postings meanwhile and were left as they are; run it again", overtaken);
        }
        return overtaken == 0 ? 0 : 1;
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
