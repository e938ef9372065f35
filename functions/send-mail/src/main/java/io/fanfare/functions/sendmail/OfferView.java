package io.fanfare.functions.sendmail;

import io.fanfare.brand.Brand;
import io.fanfare.delivery.MailBudget;
import io.fanfare.delivery.Offer;
import io.fanfare.functions.sendmail.words.WhyYou;
import io.fanfare.functions.sendmail.words.Wording;
import io.fanfare.kernel.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An offer as both parts of a mail show it, cut to what a mail has room for: {@link MailBudget}.
 *
 * @param label what kind of item it is, in the reader's language
 * @param contentLanguage the tag of the content's language when it is not the reader's, else null
 * @param imageAlt what the picture shows, in the language of the content; null when nobody said
 * @param whyYou why this reader gets it, null where nothing is said
 * @param disclosure who speaks, in the language of the post
 */
public record OfferView(
        String label,
        @Nullable String contentLanguage,
        String title,
        String summary,
        @Nullable String whyShare,
        List<Segment> suggestion,
        @Nullable String image,
        @Nullable String imageAlt,
        String page,
        @Nullable String whyYou,
        String disclosure) {
    static OfferView of(Offer offer, Language reader, Brand brand) {
        var wording = Wording.of(reader);
        boolean foreign = offer.language() != reader;
        var kind = wording.itemClass(offer.itemClass()) + " · "
                + (offer.external() ? wording.fromTheField() : wording.goal(offer.goal()));
        var why = offer.whyShare();
        var text = offer.suggestion();
        var image = offer.image();
        var whyYou = offer.why();
        return new OfferView(
                foreign ? kind + " · " + wording.inLanguage(offer.language()) : kind,
                foreign ? offer.language().tag() : null,
                cut(offer.title(), MailBudget.TITLE),
                cut(offer.summary(), MailBudget.PROSE),
                why == null || why.isBlank() ? null : cut(why, MailBudget.PROSE),
                text == null ? List.of() : Segment.of(cut(text, MailBudget.SUGGESTION)),
                image == null ? null : image.toString(),
                offer.imageAlt(),
                offer.page(),
                whyYou == null ? null : cut(WhyYou.say(whyYou, wording), MailBudget.PROSE),
                brand.disclosure(offer.language(), offer.former()));
    }

    public boolean hasBlanks() {
        return suggestion.stream().anyMatch(Segment::blank);
    }

    /** The suggested text as it came, brackets and all. */
    String suggestionText() {
        return suggestion.stream()
                .map(segment -> segment.blank() ? "[[" + segment.text() + "]]" : segment.text())
                .collect(Collectors.joining());
    }

    /** Where the page asks why it is not for this person. */
    public String declinePage() {
        return page + "#not-for-me";
    }

    /** At a space near the end where there is one, never inside a surrogate pair. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space : most - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
