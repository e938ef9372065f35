package io.fanfare.functions.campaignapi;

import io.fanfare.content.Item.Asset;
import io.fanfare.content.Item.Clearance;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.content.Item.Text;
import io.fanfare.content.ItemDraft;
import io.fanfare.delivery.MailBudget;
import io.fanfare.functions.campaignapi.ItemBody.AssetBody;
import io.fanfare.functions.campaignapi.ItemBody.ClearanceBody;
import io.fanfare.functions.campaignapi.ItemBody.TextBody;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Destinations;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns an item as it was sent into a draft that keeps the rules. */
record ItemForm(Destinations destinations) {
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{M}\\p{N}_]{1,50}");
    private static final Pattern DIGITS = Pattern.compile("#[\\p{N}_]+");
    private static final int MOST_TOPICS = 10;
    private static final int MOST_ASSETS = 5;
    private static final int MOST_VARIANTS = 20;

    Form<ItemDraft> check(ItemBody body) {
        var checks = new Checks();
        var draft = new ItemDraft(
                checks.oneOf("itemClass", body.itemClass(), ItemClass.class),
                topics(checks, "topics", body.topics(), MOST_TOPICS),
                topics(checks, "personas", body.personas(), MOST_TOPICS),
                destination(checks, body.destination()),
                checks.optionalLine("author", body.author(), 40),
                Boolean.TRUE.equals(body.external()),
                Boolean.TRUE.equals(body.evergreen()),
                hashtag(checks, body.hashtag()),
                image(checks, body.image()),
                assets(checks, body.assets()),
                texts(checks, body.texts()),
                clearance(checks, body.cleared()));
        return Form.of(draft, checks);
    }

    static Set<String> topics(Checks checks, String field, @Nullable List<@Nullable String> topics, int most) {
        return checks.words(field, topics, most, 40);
    }

    private URI destination(Checks checks, @Nullable String value) {
        int before = checks.violations().size();
        var destination = checks.web("destination", value);
        if (checks.violations().size() == before) {
            checks.rule(destinations.allows(destination), "destination", "host-not-allowed");
        }
        return destination;
    }

    static @Nullable String hashtag(Checks checks, @Nullable String value) {
        var hashtag = checks.optionalLine("hashtag", value, 51);
        if (hashtag != null) {
            boolean fits = HASHTAG.matcher(hashtag).matches()
                    && !DIGITS.matcher(hashtag).matches();
            checks.rule(fits, "hashtag", "hashtag");
        }
        return hashtag;
    }

    private static @Nullable URI image(Checks checks, @Nullable String value) {
        if (value == null) {
            return null;
        }
        var image = checks.web("image", value);
        checks.rule("https".equalsIgnoreCase(image.getScheme()), "image", "https");
        return image;
    }

    private static @Nullable Clearance clearance(Checks checks, @Nullable ClearanceBody body) {
        return body == null
                ? null
                : new Clearance(checks.line("cleared.by", body.by(), 60), checks.day("cleared.day", body.day()));
    }

    private static List<Asset> assets(Checks checks, @Nullable List<@Nullable AssetBody> bodies) {
        var assets = checks.list("assets", bodies, MOST_ASSETS);
        return IntStream.range(0, assets.size())
                .mapToObj(at -> {
                    var field = "assets[" + at + "].";
                    var asset = assets.get(at);
                    return new Asset(
                            checks.line(field + "kind", asset.kind(), 30),
                            checks.web(field + "url", asset.url()),
                            checks.optionalLine(field + "conversion", asset.conversion(), 30));
                })
                .toList();
    }

    private static Map<Language, Text> texts(Checks checks, @Nullable Map<String, @Nullable TextBody> bodies) {
        var given = Objects.requireNonNullElse(bodies, Map.<String, @Nullable TextBody>of());
        checks.rule(!given.isEmpty(), "texts", "required");
        var texts = checks.byLanguage("texts", given, (body, all, field) -> text(all, field, body));
        // An item cannot be made without a text; what stands in is thrown away with the rest of an invalid form.
        return texts.isEmpty() ? Map.of(Language.EN, new Text("", "", null, List.of())) : texts;
    }

    private static Text text(Checks checks, String field, TextBody body) {
        var variants = checks.list(field + ".variants", body.variants(), MOST_VARIANTS);
        return new Text(
                checks.line(field + ".title", body.title(), 150),
                checks.paragraph(field + ".summary", body.summary(), 500),
                checks.optionalLine(field + ".whyShare", body.whyShare(), 300),
                IntStream.range(0, variants.size())
                        .mapToObj(at -> variant(checks, field + ".variants[" + at + "]", variants.get(at)))
                        .toList(),
                checks.optionalLine(field + ".imageAlt", body.imageAlt(), MailBudget.ALT));
    }

    private static String variant(Checks checks, String field, String value) {
        var variant = checks.paragraph(field, value, 1_000);
        checks.rule(variant.split("\\[\\[", -1).length == variant.split("]]", -1).length, field, "blanks");
        return variant;
    }
}
