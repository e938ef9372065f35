package io.fanfare.functions.campaignapi;

import io.fanfare.content.Recall;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Destinations;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a recall as it was sent into one that holds from now on. */
record RecallForm(Destinations destinations, Language companyDefault) {
    private static final int LONGEST = 1_000;

    Form<Recall> check(RecallBody body, Instant now) {
        var checks = new Checks();
        var sent = Objects.requireNonNullElse(body.statement(), Map.<String, @Nullable String>of());
        var statement = checks.byLanguage("statement", sent, (text, all, field) -> all.paragraph(field, text, LONGEST));
        checks.rule(statement.containsKey(companyDefault), "statement." + companyDefault.tag(), "required");
        return Form.of(new Recall(now, statement, instead(checks, body.instead())), checks);
    }

    private @Nullable URI instead(Checks checks, @Nullable String value) {
        if (value == null) {
            return null;
        }
        int before = checks.violations().size();
        var instead = checks.web("instead", value);
        if (checks.violations().size() == before) {
            checks.rule(destinations.allows(instead), "instead", "host-not-allowed");
        }
        return instead;
    }
}
