package io.fanfare.functions.sharepage;

import io.fanfare.content.Item;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Appearance;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Suggestion;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the share page shows.
 *
 * @param path of this page, the code in it: {@code /p/<code>}
 * @param me path of the person's own page
 * @param language of the content, which may differ from that of the page
 * @param chosen index of the suggestion shown first; 0 when there is none
 * @param guidance what helps with this item
 * @param contests for which a post counts; may be empty
 * @param disclosure who speaks, in the language of the content
 * @param notice what was just done; null when nothing was
 * @param copying what was asked for to copy without a script; null when nothing was
 */
public record ShareView(
        Words words,
        String firstName,
        String path,
        String me,
        Item item,
        Language language,
        List<Suggestion> suggestions,
        int chosen,
        GuidanceView guidance,
        List<ContestView> contests,
        String disclosure,
        List<Button> buttons,
        @Nullable String notice,
        @Nullable String copying) {

    public Item.Text text() {
        return item.text(language);
    }

    /** The host that the network shows on the card. */
    public String host() {
        var host = item.destination().getHost();
        return host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
    }

    /** The picture, when it may be shown: over https alone. */
    public @Nullable URI image() {
        var image = item.image();
        return image != null && "https".equals(image.getScheme()) && image.getHost() != null ? image : null;
    }

    /** What the picture shows; empty, so that screen readers pass it over, where nobody said. */
    public String imageAlt() {
        return Objects.requireNonNullElse(text().imageAlt(), "");
    }

    /** As which network shows it at first: the first one. */
    public Button seen() {
        return buttons.getFirst();
    }

    /** What stands above the card there, as it goes out without a script. */
    public String post() {
        var text = suggestions.isEmpty() ? "" : suggestions.get(chosen).open();
        return Appearance.cut(
                Suggestion.disclosed(text, disclosure), seen().look().fold());
    }

    public String suggested() {
        return suggestions.isEmpty() ? "" : suggestions.get(chosen).text();
    }

    /** Whether there is nothing suggested, to this person or to anybody. */
    public boolean ownWords() {
        return suggestions.isEmpty();
    }

    public boolean hasBlanks() {
        return suggestions.stream().anyMatch(suggestion -> !suggestion.blanks().isEmpty());
    }

    /** The page with the suggestion that comes next. */
    public String next() {
        return path + "?t=" + (chosen + 1) % Math.max(1, suggestions.size());
    }

    /**
     * A network to share on.
     *
     * @param scriptHint what happens where a script copies the text
     * @param links the person's tracked links, one for each suggestion (at least one), separated by spaces
     */
    public record Button(Network network, String label, String hint, String scriptHint, String links) {
        /** About how a post looks there. */
        public Appearance look() {
            return Appearance.of(network.key());
        }
    }
}
