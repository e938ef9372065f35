package io.fanfare.aws.json;

import io.fanfare.delivery.FollowSendingStatus.Change;
import java.util.Optional;

/** Whether SES turned sending off or on, from its own events on the default bus: their names alone are read. */
public final class SendingEventReader {
    private SendingEventReader() {}

    /** Empty for any other event. Text that is not JSON is a {@link Json.MalformedJsonException}. */
    public static Optional<Change> read(String message) {
        return switch (Json.tree(message).path("detail-type").asText()) {
            case "Sending Status Disabled" -> Optional.of(Change.DISABLED);
            case "Sending Status Enabled" -> Optional.of(Change.ENABLED);
            default -> Optional.empty();
        };
    }
}
