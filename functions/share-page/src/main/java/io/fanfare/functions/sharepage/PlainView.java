package io.fanfare.functions.sharepage;

import java.util.List;

/**
 * A page that says one thing, perhaps with buttons that do it.
 *
 * @param lead stands above the text; empty when there is nothing
 * @param points a list below the text; may be empty
 */
public record PlainView(Words words, String title, String lead, String text, List<String> points, List<Act> acts) {
    public PlainView {
        points = List.copyOf(points);
        acts = List.copyOf(acts);
    }

    /** A page with a sentence alone. */
    static PlainView saying(Words words, String title, String text) {
        return new PlainView(words, title, "", text, List.of(), List.of());
    }

    /**
     * A button that posts.
     *
     * @param path where to
     * @param version of the consent text that the person sees; empty when it is about something else
     * @param main whether it is the first thing to press
     */
    public record Act(String path, String label, String version, boolean main) {}
}
