package io.fanfare.functions.campaignapi;

import io.fanfare.content.Recall;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The recall of an item on the wire: what colleagues are told, by language, and where its links lead instead. */
record RecallBody(
        @Nullable Map<String, @Nullable String> statement,
        @Nullable String instead) {
    /** A recall as the API shows it. */
    record Shown(
            String since,
            Map<String, String> statement,
            @Nullable String instead) {
        static Shown of(Recall recall) {
            var statement = new TreeMap<String, String>();
            recall.statement().forEach((language, text) -> statement.put(language.tag(), text));
            return new Shown(
                    recall.since().toString(),
                    statement,
                    Optional.ofNullable(recall.instead()).map(URI::toString).orElse(null));
        }
    }
}
