package io.fanfare.functions.campaignapi;

import java.nio.charset.StandardCharsets;

/** Bodies that keep every rule. */
final class Bodies {
    static final String ITEM = """
            {"itemClass": "HUB", "topics": ["careers"], "personas": ["buyers"], "destination": "https://www.example.com/careers?ref=site",
             "author": "E0012", "external": false, "hashtag": "#Example", "image": "https://www.example.com/a.png",
             "assets": [{"kind": "ebook", "url": "https://www.example.com/a.pdf", "conversion": "download"}],
             "cleared": {"by": "Legal", "day": "2026-11-20"},
             "texts": {"en": {"title": "Two years", "summary": "Apply now.", "whyShare": "Your network learns.",
                              "variants": ["My tip: [[your tip]]", "Ask me."], "imageAlt": "Two graduates"}}}
            """;

    static final String CAMPAIGN = """
            {"name": "Graduates", "goal": "RECRUITMENT", "items": [1], "audience": {"departments": ["HR"]},
             "startsAt": "2026-11-24T09:00:00+01:00", "endsAt": "2027-01-15T23:00:00Z",
             "sender": {"name": "Talent team", "replyTo": "talent@example.com"},
             "briefing": {"advice": {"en": {"dos": ["Tell your own story"], "donts": []}}},
             "mostAlike": 12, "hashtag": "#OpenQuay", "pilotDays": 7}
            """;
    /** The same for all at once. */
    static final String AT_ONCE = CAMPAIGN.replace(", \"pilotDays\": 7", "");

    static final String INVITATION = """
            {"name": "Join us", "kind": "INVITATION", "goal": "BRAND",
             "audience": {"everyone": true, "reason": "everyone may join"},
             "endsAt": "2027-01-15T23:00:00Z", "sender": {"name": "Talent team"},
             "briefing": {"lines": {"en": "I would love to see you there."},
                          "video": {"url": "https://www.example.com/film", "titles": {"en": "Two minutes of why"}}}}
            """;

    private Bodies() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
