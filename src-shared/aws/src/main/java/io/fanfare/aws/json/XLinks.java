package io.fanfare.aws.json;

import static io.fanfare.aws.json.PlatformJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.webhook.ShareCodes;
import org.jspecify.annotations.Nullable;

/** The links of a post on X, whose text only holds shortened ones. */
final class XLinks {
    private XLinks() {}

    /** The first share code among a post's links, those of a long post included; null when there is none. */
    static @Nullable String code(JsonNode post) {
        for (var entities : new JsonNode[] {
            post.path("entities"), post.at("/note_tweet/entities"), post.at("/extended_tweet/entities")
        }) {
            for (var url : PlatformJson.elements(entities.path("urls"))) {
                var code = ShareCodes.find(text(url.path("expanded_url")), text(url.path("unwound_url")));
                if (code != null) {
                    return code;
                }
            }
        }
        return null;
    }
}
