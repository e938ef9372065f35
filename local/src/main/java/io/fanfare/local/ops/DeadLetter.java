package io.fanfare.local.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.json.AwardMessages;
import io.fanfare.aws.json.Correlation;
import io.fanfare.aws.json.DigestMessages;
import io.fanfare.aws.json.EngagementReader;
import io.fanfare.aws.json.Json;
import io.fanfare.aws.json.MailEventReader;
import io.fanfare.aws.json.MailMessages;
import io.fanfare.aws.json.PlanMessages;
import io.fanfare.aws.json.SendingEventReader;
import io.fanfare.aws.json.SharersMessages;
import io.fanfare.aws.log.Work;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * What can be said of a message that failed too often, without a word of what it holds.
 *
 * @param id names it, as {@code request}, in the log lines of its function
 * @param kind what it asks for; {@code unreadable} when nobody will ever read it
 * @param reason why it failed, as far as the message itself shows
 * @param sent when it was first sent
 */
record DeadLetter(String id, String kind, String reason, String correlation, Instant sent) {
    private static final String UNREADABLE = "unreadable";

    /** One of them reads any message of ours. */
    private static final List<Consumer<String>> READERS = List.of(
            PlanMessages::read,
            DigestMessages::read,
            SharersMessages::read,
            MailMessages::read,
            AwardMessages::read,
            EngagementReader::read,
            DeadLetter::readMailEvent,
            DeadLetter::readSendingEvent,
            DeadLetter::readTick);

    static DeadLetter of(Message message) {
        var body = message.body();
        var sent = Instant.ofEpochMilli(
                Long.parseLong(message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0")));
        if (READERS.stream().noneMatch(reader -> reads(reader, body))) {
            return new DeadLetter(message.messageId(), UNREADABLE, "not a message of this version", Work.NONE, sent);
        }
        var json = Json.tree(body);
        if (isTick(json)) {
            return new DeadLetter(
                    json.path("tick").asText(),
                    "tick of " + json.path("schedule").asText(),
                    "its function failed three times: the log's line \"fault\" of this request says how; the next tick does the same",
                    Work.correlationOf(json.path("tick").asText()),
                    sent);
        }
        boolean event = !json.has("kind");
        return new DeadLetter(
                message.messageId(),
                event
                        ? "mail event " + json.at("/detail/eventType").asText()
                        : json.path("kind").asText(),
                "its work failed: the log's line \"fault\" of this request says how",
                event ? MailEventReader.correlation(body) : Correlation.of(body),
                sent);
    }

    /** Whether another try may end otherwise. */
    boolean mayGo() {
        return !kind.equals(UNREADABLE);
    }

    private static boolean reads(Consumer<String> reader, String body) {
        try {
            reader.accept(body);
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    private static void readMailEvent(String body) {
        if (!Json.tree(body).at("/detail/mail/messageId").isTextual()) {
            throw new IllegalArgumentException("no event of a mail");
        }
        MailEventReader.read(body);
    }

    private static boolean isTick(JsonNode json) {
        return json.path("schedule").isTextual() && json.path("tick").isTextual();
    }

    private static void readTick(String body) {
        if (!isTick(Json.tree(body))) {
            throw new IllegalArgumentException("no tick");
        }
    }

    private static void readSendingEvent(String body) {
        if (SendingEventReader.read(body).isEmpty()) {
            throw new IllegalArgumentException("no event of the account");
        }
    }
}
