package io.fanfare.webhook;

import java.util.Optional;

/** The providers by the name in the path. Each is made when it is asked for: a start loads the one that is called. */
public final class WebhookProviders {
    private WebhookProviders() {}

    public static Optional<WebhookProvider> named(String id) {
        return switch (id) {
            case "linkedin" -> Optional.of(new LinkedInWebhooks());
            case "meta" -> Optional.of(new MetaWebhooks());
            case "x" -> Optional.of(new XWebhooks());
            case "mastodon" -> Optional.of(new MastodonWebhooks());
            case "standard" -> Optional.of(new StandardWebhooks());
            default -> Optional.empty();
        };
    }
}
