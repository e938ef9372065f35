package io.fanfare.check;

import io.fanfare.preview.PageCard;
import io.fanfare.preview.PageLook;
import io.fanfare.sharing.Destinations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is to be said of the page that an item leads to, by what it looks like from outside. */
final class PageRules {
    private static final int REDIRECTION = 300;
    private static final Set<Integer> GONE = Set.of(404, 410);
    /** What the networks ask for: smaller pictures stand small beside the text, or not at all. */
    private static final int WIDTH = 1_200;

    private static final int HEIGHT = 627;

    private final Destinations destinations;

    PageRules(Destinations destinations) {
        this.destinations = destinations;
    }

    /** @param where of the destination */
    List<Finding> findings(String where, PageLook look) {
        return switch (look) {
            case PageLook.Refused(var reason) -> List.of(new Finding(Rule.LINK_CLOSED, where, word(reason)));
            case PageLook.Failed(var reason) -> List.of(new Finding(Rule.LINK_BROKEN, where, word(reason)));
            case PageLook.Unknown _ -> List.of(new Finding(Rule.LINK_UNCHECKED, where, ""));
            case PageLook.Answered page -> answered(where, page);
        };
    }

    private List<Finding> answered(String where, PageLook.Answered page) {
        var findings = new ArrayList<Finding>();
        if (!destinations.allows(page.end())) {
            findings.add(new Finding(
                    Rule.LINK_LEADS_AWAY, where, String.valueOf(page.end().getHost())));
        }
        if (page.login()) {
            findings.add(new Finding(Rule.LINK_LOGIN, where, ""));
        } else if (page.status() >= REDIRECTION) {
            var rule = GONE.contains(page.status()) ? Rule.LINK_GONE : Rule.LINK_BROKEN;
            findings.add(new Finding(rule, where, String.valueOf(page.status())));
        } else if (page.type().contains("html")) {
            findings.addAll(card(where, page));
        }
        return findings;
    }

    private static List<Finding> card(String where, PageLook.Answered page) {
        var findings = new ArrayList<Finding>();
        var missing = missing(page.card());
        if (!missing.isEmpty()) {
            findings.add(new Finding(Rule.CARD_INCOMPLETE, where, String.join(" ", missing)));
        }
        if (isSmall(page.card())) {
            var size = page.card().width() + "x" + page.card().height();
            findings.add(new Finding(Rule.CARD_IMAGE_SMALL, where, size));
        }
        if (page.hidden()) {
            findings.add(new Finding(Rule.PAGE_HIDDEN, where, ""));
        }
        return findings;
    }

    private static List<String> missing(PageCard card) {
        var missing = new ArrayList<String>();
        if (card.title() == null) {
            missing.add("title");
        }
        if (card.description() == null) {
            missing.add("description");
        }
        if (card.image() == null) {
            missing.add("image");
        }
        return missing;
    }

    /** Only a page that tells its picture's size can be told that it is small. */
    private static boolean isSmall(PageCard card) {
        return card.width() > 0 && card.width() < WIDTH || card.height() > 0 && card.height() < HEIGHT;
    }

    private static String word(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
