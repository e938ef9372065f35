package io.fanfare.aws.json;

import io.fanfare.engagement.Engagement.WebhookReceipt;
import io.fanfare.webhook.Inbound;
import java.util.Base64;
import java.util.Collection;

/** What verified webhooks say, whoever sends them. A body that is not of its provider's form is a {@link Json.MalformedJsonException}. */
public final class WebhookReader {
    private WebhookReader() {}

    public static Collection<Inbound> read(WebhookReceipt receipt) {
        var body = Base64.getDecoder().decode(receipt.body());
        var received = receipt.moment();
        return switch (receipt.provider()) {
            case "linkedin" -> LinkedInEventReader.read(received, body);
            case "meta" -> MetaEventReader.read(received, body);
            case "x" -> XEventReader.read(received, body);
            case "mastodon" -> MastodonEventReader.read(receipt.connection(), received, body);
            case "standard" -> StandardEventReader.read(receipt.connection(), receipt.id(), received, body);
            default -> throw new Json.MalformedJsonException("provider");
        };
    }
}
