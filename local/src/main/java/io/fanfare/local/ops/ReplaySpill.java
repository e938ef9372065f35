package io.fanfare.local.ops;

import io.fanfare.aws.http.Clients;
import io.fanfare.aws.secrets.Secrets;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.sharing.Seal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Brings back hits that a log kept while the queue was out of reach. A line may hold anything around the seal, so that a log can be exported
 * as it is; sending a line twice does no harm, as evidence is kept once.
 */
public final class ReplaySpill {
    public static final String USAGE = "ops replay-spill FILE --secret ID --queue URL";
    private static final Pattern SEALED = Pattern.compile("sealed\\\\*\"\\s*:\\s*\\\\*\"([^\"\\\\]+)");
    private final Seal seal;
    private final Queue queue;

    ReplaySpill(Seal seal, Queue queue) {
        this.seal = seal;
        this.queue = queue;
    }

    /** @param arguments the log file, then {@code --secret} and {@code --queue} with their values */
    public static Outcome run(List<String> arguments) throws IOException {
        var options = options(arguments);
        try (var secrets = Clients.of(SecretsManagerClient.builder());
                var sqs = Clients.of(SqsClient.builder())) {
            var ring = Secrets.ring(secrets, options.secret(), InstantSource.system());
            return new ReplaySpill(new Seal(ring.get()), new Queue(sqs, options.queue())).replay(options.log());
        }
    }

    /** The same for an embedded cloud of this JVM. */
    public static Outcome of(EmbeddedCloud cloud, Collection<String> lines) throws IOException {
        var log = Files.createTempFile("spill", ".log");
        try {
            Files.write(log, lines);
            var queue = cloud.queues().named("EngagementsQueue").url();
            return run(List.of(log.toString(), "--secret", secret(cloud), "--queue", queue));
        } finally {
            Files.delete(log);
        }
    }

    private static String secret(EmbeddedCloud cloud) {
        return cloud.stack().functions().stream()
                .filter(function -> function.id().equals("FollowLink"))
                .map(function -> function.environment().getOrDefault("PUBLIC_SECRET_ID", ""))
                .findFirst()
                .orElseThrow();
    }

    Outcome replay(Path log) throws IOException {
        var messages = new ArrayList<String>();
        int unreadable = 0;
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var sealed = sealed(line);
                if (sealed.isPresent()) {
                    var message = sealed.flatMap(seal::open);
                    message.ifPresent(messages::add);
                    unreadable += message.isPresent() ? 0 : 1;
                }
            }
        }
        queue.send(messages);
        return new Outcome(messages.size(), unreadable);
    }

    private static Optional<String> sealed(String line) {
        var match = SEALED.matcher(line);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private static Options options(List<String> arguments) {
        if (arguments.size() == 5 && "--secret".equals(arguments.get(1)) && "--queue".equals(arguments.get(3))) {
            return new Options(Path.of(arguments.getFirst()), arguments.get(2), arguments.get(4));
        }
        throw new IllegalArgumentException("usage: " + USAGE);
    }

    private record Options(Path log, String secret, String queue) {}

    /**
     * What came of it.
     *
     * @param unreadable seals whose key is not on the ring, or that were altered
     */
    public record Outcome(int replayed, int unreadable) {}
}
