package io.fanfare.functions.campaignapi;

import io.fanfare.guidance.Guidelines;
import io.fanfare.kernel.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The guidelines on the wire, by language. */
record GuidelinesBody(@Nullable Map<String, @Nullable TextBody> texts) {
    record TextBody(
            @Nullable String introduction,
            @Nullable List<@Nullable String> dos,
            @Nullable List<@Nullable String> donts) {}

    /** A version as the API shows it. */
    record Shown(int version, String since, Map<String, TextBody> texts) {
        static Shown of(Guidelines guidelines) {
            var texts = new TreeMap<String, TextBody>();
            guidelines
                    .texts()
                    .forEach((language, text) -> texts.put(
                            language.tag(),
                            new TextBody(
                                    text.introduction(),
                                    new ArrayList<@Nullable String>(
                                            text.advice().dos()),
                                    new ArrayList<@Nullable String>(
                                            text.advice().donts()))));
            return new Shown(guidelines.version(), Moments.text(guidelines.since()), texts);
        }
    }

    /** Every version, newest first. */
    record All(List<Shown> versions) {}

    /** @param accepted a number, or few or most */
    record Accepted(int version, Object accepted) {}
}
