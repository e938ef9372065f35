package io.fanfare.testkit;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose;
import java.time.Instant;
import java.util.Map;

/** What the sample events of the folder {@code events} stand on; its README shows the same values. None of them is a secret. */
public final class Samples {
    /** The moment at which every sample stands. */
    public static final Instant MOMENT = Instant.parse("2026-11-23T09:05:00Z");

    public static final ItemId ITEM = new ItemId(1);
    public static final CampaignId CAMPAIGN = new CampaignId(1);
    public static final EmployeeId PERSON = new EmployeeId(7);

    /** The entries of the secret with the ring of share links. */
    public static final Map<String, String> PUBLIC_RING =
            Map.of("mint", "1", "1", "events-public-ring-key-not-a-secret-000");
    /** The entries of the secret with the ring of personal links. */
    public static final Map<String, String> PERSONAL_RING =
            Map.of("mint", "1", "1", "events-personal-ring-key-not-a-secret-0");

    /** The connection that the sample webhooks come from. */
    public static final String CONNECTION = "events-connection-0000000000000000";
    /** The secret that signs them. */
    public static final String WEBHOOK_SECRET = "whsec_ZXZlbnRzLXdlYmhvb2stc2VjcmV0LW5vdC1hLXNlY3JldA==";
    /** The entries of the secret with the webhook connections. */
    public static final Map<String, String> WEBHOOKS = Map.of(
            CONNECTION,
            "standard " + WEBHOOK_SECRET,
            "events-linkedin-000000000000000000",
            "linkedin events-linkedin-client-secret",
            "events-meta-0000000000000000000000",
            "meta events-meta-app-secret verify:events-verify-token",
            "events-x-0000000000000000000000000",
            "x events-x-consumer-secret",
            "events-mastodon-000000000000000000",
            "mastodon events-mastodon-webhook-secret");

    /** ARN of an alias that stands for the function that looks at pages. */
    public static final String FETCH_PAGE_ALIAS =
            "arn:aws:lambda:eu-west-1:000000000000:function:fanfare-FetchPage:live";

    private Samples() {}

    public static LinkCodec publicCodec() {
        return new LinkCodec(Purpose.Secret.PUBLIC, new KeyRing(PUBLIC_RING));
    }

    public static LinkCodec personalCodec() {
        return new LinkCodec(Purpose.Secret.PERSONAL, new KeyRing(PERSONAL_RING));
    }
}
