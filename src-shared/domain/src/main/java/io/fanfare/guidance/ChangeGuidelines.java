package io.fanfare.guidance;

import io.fanfare.guidance.Guidelines.Text;
import io.fanfare.kernel.Language;
import java.time.Instant;
import java.util.Map;

/** Gives the guidelines a new form under the next number; the earlier ones stay, since people accepted those. */
public final class ChangeGuidelines {
    private static final int ATTEMPTS = 5;
    private final GuidelineBook book;

    public ChangeGuidelines(GuidelineBook book) {
        this.book = book;
    }

    /** The guidelines as they stand now; saying the same again makes no new version. */
    public Guidelines change(Map<Language, Text> texts, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var current = book.current();
            if (current.isPresent() && current.get().texts().equals(texts)) {
                return current.get();
            }
            int version = current.map(Guidelines::version).orElse(0) + 1;
            var next = new Guidelines(version, now, texts);
            if (book.keep(next)) {
                return next;
            }
        }
        throw new IllegalStateException("the guidelines change faster than they can be written");
    }
}
