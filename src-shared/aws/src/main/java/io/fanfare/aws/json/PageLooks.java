package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.preview.AddressGuard.Refusal;
import io.fanfare.preview.PageCard;
import io.fanfare.preview.PageLook;
import io.fanfare.preview.PageLook.Failure;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The question for pages of others and its answer, between the function that asks and the one that goes and looks (docs/messages.md). */
public final class PageLooks {
    private static final String ADDRESSES = "addresses";
    private static final String PAGES = "pages";

    private PageLooks() {}

    public static String question(List<URI> addresses) {
        return Json.write(
                Map.of(ADDRESSES, addresses.stream().map(URI::toString).toList()));
    }

    /** The addresses of a question, as the runtime bound it. What is no question is an {@link IllegalArgumentException}. */
    public static List<String> addresses(Map<String, Object> question) {
        if (!(question.get(ADDRESSES) instanceof List<?> addresses)) {
            throw new IllegalArgumentException("a question lists addresses");
        }
        return addresses.stream().map(String::valueOf).toList();
    }

    public static Map<String, Object> answer(Map<String, PageLook> looks) {
        var pages = new LinkedHashMap<String, Object>();
        looks.forEach((address, look) -> pages.put(address, page(look)));
        return Map.of(PAGES, pages);
    }

    private static Map<String, Object> page(PageLook look) {
        return switch (look) {
            case PageLook.Answered answered -> page(answered);
            case PageLook.Refused(var reason) -> Map.of("refused", reason.name());
            case PageLook.Failed(var reason) -> Map.of("failed", reason.name());
            case PageLook.Unknown _ -> Map.of();
        };
    }

    private static Map<String, Object> page(PageLook.Answered look) {
        var card = look.card();
        var page = new LinkedHashMap<String, Object>();
        page.put("status", look.status());
        page.put("end", look.end().toString());
        page.put("type", look.type());
        said(page, "title", card.title());
        said(page, "description", card.description());
        said(page, "image", card.image());
        page.put("width", card.width());
        page.put("height", card.height());
        page.put("login", look.login());
        page.put("hidden", look.hidden());
        return page;
    }

    private static void said(Map<String, Object> page, String name, @Nullable Object value) {
        if (value != null) {
            page.put(name, value.toString());
        }
    }

    /** What came of these addresses; one that the answer does not name, or not well, is unknown. */
    public static Map<URI, PageLook> read(List<URI> addresses, byte[] answer) {
        var pages = Json.tree(answer).path(PAGES);
        var looks = new LinkedHashMap<URI, PageLook>();
        addresses.forEach(address -> looks.put(address, look(pages.path(address.toString()))));
        return looks;
    }

    private static PageLook look(JsonNode page) {
        try {
            if (page.has("refused")) {
                return new PageLook.Refused(Refusal.valueOf(page.path("refused").asText()));
            }
            if (page.has("failed")) {
                return new PageLook.Failed(Failure.valueOf(page.path("failed").asText()));
            }
            return page.has("status") ? answered(page) : new PageLook.Unknown();
        } catch (IllegalArgumentException _) {
            // A newer function may know reasons that this one does not.
            return new PageLook.Unknown();
        }
    }

    private static PageLook answered(JsonNode page) {
        var image = text(page, "image");
        return new PageLook.Answered(
                page.path("status").asInt(),
                URI.create(page.path("end").asText()),
                page.path("type").asText(),
                new PageCard(
                        text(page, "title"),
                        text(page, "description"),
                        image == null ? null : URI.create(image),
                        page.path("width").asInt(),
                        page.path("height").asInt()),
                page.path("login").asBoolean(),
                page.path("hidden").asBoolean());
    }

    private static @Nullable String text(JsonNode page, String name) {
        return page.hasNonNull(name) ? page.path(name).asText() : null;
    }
}
