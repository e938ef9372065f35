package io.fanfare.local.state;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fanfare.local.ses.Mail;
import io.fanfare.local.sqs.QueueMirror.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state in one file, {@code state.json}. Private keys and secrets stand in it: it is for a folder of one's own.
 *
 * @param port of the HTTP API, so that the links in kept mails lead on
 * @param ahead how far the clock is ahead of real time
 * @param key of the access tokens, as a JWK
 */
public record SavedState(
        int port,
        String ahead,
        String key,
        Map<String, String> secrets,
        List<SavedMail> mails,
        Map<String, List<SavedMessage>> queues) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "state.json";

    public SavedState {
        secrets = Map.copyOf(secrets);
        mails = List.copyOf(mails);
        queues = Map.copyOf(queues);
    }

    /** What a folder keeps; empty when it is new. */
    public static Optional<SavedState> read(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(FILE);
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), SavedState.class)) : Optional.empty();
    }

    /** Replaces what a folder keeps, whole or not at all. */
    public void write(Path folder) throws IOException {
        var fresh = folder.resolve(FILE + ".new");
        JSON.writeValue(fresh.toFile(), this);
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** How far the clock was ahead. */
    public Duration lead() {
        return Duration.parse(ahead);
    }

    /** A mail, with its moment as text. */
    public record SavedMail(
            String id,
            String at,
            String from,
            List<String> to,
            String subject,
            List<Mail.Header> headers,
            String text,
            String html,
            Map<String, String> tags,
            String configurationSet,
            String eml) {
        public static SavedMail of(Mail mail) {
            return new SavedMail(
                    mail.id(),
                    mail.at().toString(),
                    mail.from(),
                    mail.to(),
                    mail.subject(),
                    mail.headers(),
                    mail.text(),
                    mail.html(),
                    mail.tags(),
                    mail.configurationSet(),
                    mail.eml());
        }

        public Mail mail() {
            return new Mail(id, Instant.parse(at), from, to, subject, headers, text, html, tags, configurationSet, eml);
        }
    }

    /** A message, with its moments as text. */
    public record SavedMessage(
            String id,
            String body,
            String sent,
            String visible,
            int receives,
            @Nullable String trace) {
        public static SavedMessage of(Waiting message) {
            return new SavedMessage(
                    message.id(),
                    message.body(),
                    message.sent().toString(),
                    message.visible().toString(),
                    message.receives(),
                    message.trace());
        }

        public Waiting message() {
            return new Waiting(id, body, Instant.parse(sent), Instant.parse(visible), receives, trace);
        }
    }
}
