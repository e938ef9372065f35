package io.fanfare.delivery;

import io.fanfare.campaign.OpenContests;
import io.fanfare.content.Item;
import io.fanfare.kernel.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large a mail may become: Gmail hides what comes after {@link #LIMIT}. Texts are cut to what a mail has room for; about how large a
 * campaign's mail will be is counted here without setting it.
 */
public final class MailBudget {
    /** Bytes of HTML, before the transfer encoding. */
    public static final int LIMIT = 102 * 1024;
    /** Characters of a title that a mail shows. */
    public static final int TITLE = 150;
    /** Characters of a summary or a reason. */
    public static final int PROSE = 400;
    /** Characters of a suggested text. */
    public static final int SUGGESTION = 700;
    /** Characters of what is said of a picture. */
    public static final int ALT = 150;

    /** Characters of a contest's title, and of its prize. */
    public static final int CONTEST = 200;

    /** Layout, greeting and foot with their links, in the language that needs most, with a company's usual name, address and logo. */
    private static final int SHELL = 8_000;
    /** What stands around the texts of one item: styles, button, links. */
    private static final int OFFER = 2_750;

    /** What stands around the two texts of a contest: its days and rules. */
    private static final int CONTEST_RULES = 1_150;

    private static final int PICTURE = 420;
    private static final int BLANK = 270;
    private static final int ESCAPED = 5;
    private static final String SPECIAL = "&<>\"'\n";

    private MailBudget() {}

    /**
     * About how many bytes of HTML the mail has that a reader of this language gets: the layout once, the contests that it may
     * tell of, and each item with its longest suggestion, title, summary, reason to share, picture, and why this reader gets it.
     *
     * @param reason why it is for everyone, null where it is not
     * @param fallback the company's language
     */
    public static int bytes(List<Item> items, Language reader, Language fallback, @Nullable String reason) {
        int all = SHELL + OpenContests.MOST * (CONTEST_RULES + 2 * CONTEST);
        for (var item : items) {
            var text = item.text(item.languageFor(reader, fallback));
            all += OFFER + bytes(text) + picture(item.image(), text.imageAlt()) + bytes(reason, PROSE);
        }
        return all;
    }

    private static int bytes(Item.Text text) {
        int longest = text.variants().stream()
                .mapToInt(variant -> bytes(variant, SUGGESTION) + BLANK * blanks(variant))
                .max()
                .orElse(0);
        return bytes(text.title(), TITLE) + bytes(text.summary(), PROSE) + bytes(text.whyShare(), PROSE) + longest;
    }

    private static int picture(@Nullable URI image, @Nullable String alt) {
        return image == null ? 0 : PICTURE + bytes(image.toString(), Integer.MAX_VALUE) + bytes(alt, ALT);
    }

    private static int blanks(String variant) {
        return variant.split("\\[\\[", -1).length - 1;
    }

    /** As UTF-8, with what HTML escapes at the most that it may take. */
    private static int bytes(@Nullable String text, int most) {
        if (text == null) {
            return 0;
        }
        var shown = text.substring(0, Math.min(most, text.length()));
        long special = shown.chars().filter(sign -> SPECIAL.indexOf(sign) >= 0).count();
        return shown.getBytes(StandardCharsets.UTF_8).length + (int) special * (ESCAPED - 1);
    }
}
