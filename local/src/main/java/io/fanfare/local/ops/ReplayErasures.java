package io.fanfare.local.ops;

import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoPersonalRows;
import io.fanfare.aws.dynamo.DynamoTracking;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.privacy.ErasePerson;
import io.fanfare.privacy.ErasureLog;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Erases again who was erased, after a table was restored from before. The log of erase-person says who; a line may hold anything around what
 * it says, so that a log can be exported as it is. It comes before the restored table gets new people, who would get the same numbers:
 * {@link Backup} does it at once, the command asks erase-person to, for a table that came back in another way.
 */
public final class ReplayErasures {
    public static final String USAGE = "ops replay-erasures FILE --main TABLE";
    private static final Pattern LINE = Pattern.compile(
            "event\\\\*\"\\s*:\\s*\\\\*\"erasure\\\\*\",\\\\*\"person\\\\*\":(\\d{1,10}),\\\\*\"reason\\\\*\":\\\\*\"(ASKED|LEFT)");

    private ReplayErasures() {}

    /** How many people are erased again. */
    public static int run(List<String> arguments) throws IOException {
        if (arguments.size() != 3 || !"--main".equals(arguments.get(1))) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        try (var dynamo = Clients.of(DynamoDbClient.builder())) {
            var main = new Table(dynamo, arguments.get(2));
            var found = read(Path.of(arguments.getFirst()));
            new DynamoErasures(main).request(found);
            return found.size();
        }
    }

    /**
     * Each erasure of an exported log, once.
     *
     * @throws IllegalArgumentException when no line is of an erasure: it is another log, or its export failed
     */
    static Collection<Erasure> read(Path log) throws IOException {
        var found = new LinkedHashSet<Erasure>();
        try (var lines = Files.lines(log)) {
            lines.map(ReplayErasures::erasure).flatMap(Optional::stream).forEach(found::add);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    log + " tells of no erasure; is it the log of erase-person, and did its export end well?");
        }
        return found;
    }

    /** Erases them at once, and how many were there. They are asked for first, so that after a crash erase-person does the rest. */
    static int erase(Collection<Erasure> erasures, Table main, Instant now) {
        var asked = new DynamoErasures(main);
        asked.request(erasures);
        // The log has them already.
        ErasureLog written = (_, _, _) -> {};
        var erase = new ErasePerson(
                written, new DynamoTracking(main), new DynamoBalances(main), new DynamoPersonalRows(main));
        var people = erasures.stream().map(Erasure::person).collect(Collectors.toUnmodifiableSet());
        int again = 0;
        for (var erasure : asked.pending()) {
            // Who had only asked when the backup was made is not in the log, and is erase-person's to erase and to
            // note.
            if (people.contains(erasure.person())) {
                again += erase.erase(erasure, now) == ErasePerson.Outcome.ERASED ? 1 : 0;
                asked.done(erasure.person());
            }
        }
        return again;
    }

    private static Optional<Erasure> erasure(String line) {
        var match = LINE.matcher(line);
        return match.find()
                ? Optional.of(
                        new Erasure(new EmployeeId(Integer.parseInt(match.group(1))), Reason.valueOf(match.group(2))))
                : Optional.empty();
    }
}
