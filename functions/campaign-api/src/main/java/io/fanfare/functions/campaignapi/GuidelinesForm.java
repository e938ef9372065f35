package io.fanfare.functions.campaignapi;

import io.fanfare.functions.campaignapi.GuidelinesBody.TextBody;
import io.fanfare.guidance.Guidelines.Text;
import io.fanfare.kernel.Language;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns guidelines as they were sent into texts that keep the rules. */
record GuidelinesForm(Language companyDefault) {
    private static final int LONGEST = 3_000;

    Form<Map<Language, Text>> check(GuidelinesBody body) {
        var checks = new Checks();
        var given = Objects.requireNonNullElse(body.texts(), Map.<String, @Nullable TextBody>of());
        var texts =
                checks.byLanguage("texts", given, (TextBody sent, Checks all, String field) -> text(sent, all, field));
        checks.rule(texts.containsKey(companyDefault), "texts." + companyDefault.tag(), "required");
        return Form.of(texts, checks);
    }

    private static Text text(TextBody body, Checks checks, String field) {
        return new Text(
                checks.paragraph(field + ".introduction", body.introduction(), LONGEST),
                new AdviceBody(body.dos(), body.donts()).check(checks, field));
    }
}
