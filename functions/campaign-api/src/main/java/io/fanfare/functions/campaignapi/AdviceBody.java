package io.fanfare.functions.campaignapi;

import io.fanfare.guidance.Advice;
import io.fanfare.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What to do and what better not, on the wire. */
record AdviceBody(
        @Nullable List<@Nullable String> dos, @Nullable List<@Nullable String> donts) {
    private static final int MOST = 10;
    private static final int LONGEST = 200;

    static AdviceBody of(Advice advice) {
        return new AdviceBody(
                new ArrayList<@Nullable String>(advice.dos()), new ArrayList<@Nullable String>(advice.donts()));
    }

    static Map<String, AdviceBody> of(Map<Language, Advice> advice) {
        var bodies = new TreeMap<String, AdviceBody>();
        advice.forEach((language, said) -> bodies.put(language.tag(), of(said)));
        return bodies;
    }

    Advice check(Checks checks, String field) {
        return new Advice(
                checks.lines(field + ".dos", dos, MOST, LONGEST), checks.lines(field + ".donts", donts, MOST, LONGEST));
    }
}
