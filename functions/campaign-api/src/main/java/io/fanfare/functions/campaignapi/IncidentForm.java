package io.fanfare.functions.campaignapi;

import io.fanfare.delivery.Incident;
import io.fanfare.kernel.Language;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a statement as it was sent into an incident that begins now. */
record IncidentForm(Language companyDefault) {
    private static final int LONGEST = 1_000;

    Form<Incident> check(IncidentBody body, Instant now) {
        var checks = new Checks();
        var statement = new EnumMap<Language, String>(Language.class);
        var sent = body.statement();
        Objects.requireNonNullElse(sent, Map.<String, @Nullable String>of()).forEach((tag, text) -> {
            var field = "statement." + tag;
            var language = Language.of(tag);
            if (checks.rule(language.isPresent(), field, "language")) {
                statement.put(language.orElseThrow(), checks.paragraph(field, text, LONGEST));
            }
        });
        checks.rule(statement.containsKey(companyDefault), "statement." + companyDefault.tag(), "required");
        return Form.of(new Incident(now, statement), checks);
    }
}
