package io.fanfare.local.ops;

import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Erases again who was erased, after a table was restored from before. The log of erase-person says who; a line may hold anything around what
 * it says, so that a log can be exported as it is. It is run before the restored table gets new people, who would get the same numbers.
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
            return replay(Path.of(arguments.getFirst()), new DynamoErasures(main)::request);
        }
    }

    static int replay(Path log, Consumer<Collection<Erasure>> request) throws IOException {
        var found = new LinkedHashSet<Erasure>();
        try (var lines = Files.lines(log)) {
            lines.map(ReplayErasures::erasure).flatMap(Optional::stream).forEach(found::add);
        }
        request.accept(found);
        return found.size();
    }

    private static Optional<Erasure> erasure(String line) {
        var match = LINE.matcher(line);
        return match.find()
                ? Optional.of(
                        new Erasure(new EmployeeId(Integer.parseInt(match.group(1))), Reason.valueOf(match.group(2))))
                : Optional.empty();
    }
}
