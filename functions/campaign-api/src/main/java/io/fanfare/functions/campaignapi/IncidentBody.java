package io.fanfare.functions.campaignapi;

import io.fanfare.delivery.Incident;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The statement of an incident on the wire, by language. */
record IncidentBody(@Nullable Map<String, @Nullable String> statement) {
    /** An incident as the API shows it. */
    record Shown(String since, Map<String, String> statement) {
        static Shown of(Incident incident) {
            var statement = new TreeMap<String, String>();
            incident.statement().forEach((language, text) -> statement.put(language.tag(), text));
            return new Shown(incident.since().toString(), statement);
        }
    }
}
