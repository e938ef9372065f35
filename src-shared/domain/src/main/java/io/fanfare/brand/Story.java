package io.fanfare.brand;

import io.fanfare.kernel.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What newcomers read: what the company stands for, and where sharing is learned.
 *
 * @param texts by language; none when the company tells nothing
 * @param lessons at most five, in the company's own order
 */
public record Story(Map<Language, String> texts, List<Lesson> lessons) {
    public static final Story NONE = new Story(Map.of(), List.of());

    public Story {
        texts = Map.copyOf(texts);
        lessons = List.copyOf(lessons);
    }

    /**
     * A page or film from which one learns something about sharing.
     *
     * @param address over https
     * @param titles by language, at least one
     */
    public record Lesson(URI address, Map<Language, String> titles) {
        public Lesson {
            titles = Map.copyOf(titles);
        }
    }
}
