package io.fanfare.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.brand.Brand;
import io.fanfare.brand.Story;
import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.Facets;
import io.fanfare.content.Item;
import io.fanfare.content.TextDeal;
import io.fanfare.content.Uniformity;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.preview.AddressGuard.Refusal;
import io.fanfare.preview.PageCard;
import io.fanfare.preview.PageLook;
import io.fanfare.preview.PageLook.Failure;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.Networks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One rule after the other: what breaks it, and that a campaign without fault breaks none. */
class LintTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private static final ItemId ITEM = new ItemId(7);
    private static final Item.Text TEXT =
            new Item.Text("A title", "A summary", "They learn", List.of("My own: [[what]]", "Ask me"));
    private static final Workforce HALF = new Workforce(10_000, 10_000, 5_000, 0, Map.of());
    private static final Forecast SIXTY = forecast(60, Map.of(Language.EN, 60));
    private static final URI PAGE = URI.create("https://www.example.com/a");
    private static final PageCard CARD =
            new PageCard("A title", "A summary", URI.create("https://www.example.com/c.png"), 1_200, 627);
    private static final PageLook.Answered FINE = new PageLook.Answered(200, PAGE, "text/html", CARD, false, false);
    private static final Brand BRAND = Brand.usual("Noordlicht", "Kade 12");
    private static final Material NOTHING = new Material(List.of(), Set.of(), Map.of(), List.of(), BRAND);
    private final Lint lint = new Lint(
            Networks.DEFAULT,
            Language.EN,
            "https://share.example.com/s/" + "x".repeat(23),
            new Destinations(List.of("www.example.com")));

    @Test
    void a_campaign_without_fault_has_no_finding() {
        assertThat(findings(item(Map.of(Language.EN, TEXT)), forecast(20, Map.of(Language.EN, 20))))
                .isEmpty();
    }

    @Test
    void an_audience_of_nobody_is_an_error_and_a_small_one_is_said() {
        assertThat(rules(item(Map.of(Language.EN, TEXT)), forecast(0, Map.of())))
                .containsExactly(Rule.AUDIENCE_EMPTY);
        assertThat(rules(item(Map.of(Language.EN, TEXT)), forecast(4, Map.of(Language.EN, 4))))
                .containsExactly(Rule.AUDIENCE_SMALL);
    }

    @Test
    void an_item_that_is_not_there_is_an_error() {
        assertThat(lint.findings(campaign(NOW.plus(Duration.ofDays(9)), ITEM), NOTHING, SIXTY, NOW))
                .containsExactly(new Finding(Rule.ITEM_MISSING, "items.7", ""));
    }

    @Test
    void a_window_of_less_than_a_day_is_said() {
        assertThat(lint.findings(campaign(NOW.plus(Duration.ofHours(23))), NOTHING, SIXTY, NOW))
                .containsExactly(new Finding(Rule.WINDOW_SHORT, "endsAt", ""));
        assertThat(lint.findings(campaign(NOW.plus(Duration.ofHours(24))), NOTHING, SIXTY, NOW))
                .isEmpty();
    }

    @Test
    void everybody_has_their_turn_before_the_window_closes() {
        var pilot = new Conduct(TextDeal.USUAL, null, 8);
        var item = item(Map.of(Language.EN, TEXT));
        var twenty = piloted(20, 5);
        // The window is nine days long.
        assertThat(conducted(pilot, item, twenty)).isEmpty();
        assertThat(conducted(new Conduct(TextDeal.USUAL, null, 9), item, twenty))
                .containsExactly(new Finding(Rule.PILOT_LONG, "pilotDays", ""));
        assertThat(Rule.PILOT_LONG.severity()).isEqualTo(Rule.Severity.ERROR);
    }

    @Test
    void a_pilot_of_nobody_is_an_error_and_one_of_a_few_is_none() {
        var pilot = new Conduct(TextDeal.USUAL, null, 1);
        var item = item(Map.of(Language.EN, TEXT));
        assertThat(conducted(pilot, item, piloted(20, 0)))
                .containsExactly(new Finding(Rule.PILOT_EMPTY, "pilotDays", ""));
        assertThat(conducted(pilot, item, piloted(20, 1))).isEmpty();
        assertThat(conducted(Conduct.USUAL, item, piloted(20, 0))).isEmpty();
        assertThat(conducted(pilot, item, forecast(0, Map.of())))
                .extracting(Finding::rule)
                .containsExactly(Rule.AUDIENCE_EMPTY);
        assertThat(Rule.PILOT_EMPTY.severity()).isEqualTo(Rule.Severity.ERROR);
    }

    @Test
    void an_item_that_was_taken_back_is_an_error() {
        var item = item(Map.of(Language.EN, TEXT));
        var material = new Material(List.of(item), Set.of(ITEM), Map.of(item.destination(), FINE), List.of(), BRAND);
        var twenty = forecast(20, Map.of(Language.EN, 20));
        assertThat(lint.findings(campaign(NOW.plus(Duration.ofDays(9)), ITEM), material, twenty, NOW))
                .containsExactly(new Finding(Rule.ITEM_RECALLED, "items.7", ""));
        assertThat(Rule.ITEM_RECALLED.severity()).isEqualTo(Rule.Severity.ERROR);
    }

    @Test
    void a_language_that_is_missing_is_named_with_what_people_get_instead() {
        var item = item(Map.of(Language.EN, TEXT));
        assertThat(findings(item, forecast(20, Map.of(Language.EN, 10, Language.DA, 10))))
                .containsExactly(new Finding(Rule.LANGUAGE_MISSING, "items.7.texts.da", "en"));
    }

    @Test
    void more_people_than_a_tenth_may_not_have_the_same_words() {
        // Sixty people, half of whom take part: thirty readers, five each, so six texts.
        assertThat(findings(item(Map.of(Language.EN, TEXT)), SIXTY))
                .containsExactly(new Finding(Rule.TEXTS_TOO_FEW, "items.7.texts.en.variants", "2 of 6"));
        // Two thousand readers, a tenth each.
        assertThat(findings(item(Map.of(Language.EN, TEXT)), forecast(4_000, Map.of(Language.EN, 4_000))))
                .containsExactly(new Finding(Rule.TEXTS_TOO_FEW, "items.7.texts.en.variants", "2 of 10"));
    }

    @Test
    void a_campaign_may_say_how_many_may_have_the_same_words() {
        var item = item(Map.of(Language.EN, TEXT));
        // Thirty readers: ten each need three texts; thirty each need one, and two share the people.
        assertThat(conducted(new Conduct(new TextDeal(10), null, 0), item, SIXTY))
                .containsExactly(
                        new Finding(Rule.TEXTS_TOO_FEW, "items.7.texts.en.variants", "2 of 3"),
                        new Finding(Rule.TEXTS_ALIKE, "items.7", "10 of 30"));
        assertThat(conducted(new Conduct(new TextDeal(30), null, 0), item, SIXTY))
                .containsExactly(new Finding(Rule.TEXTS_ALIKE, "items.7", "15 of 30"));
    }

    @Test
    void how_alike_suggestions_will_be_is_forecast_from_what_is_told() {
        var item = item(Map.of(Language.EN, TEXT, Language.DA, TEXT));
        var campaign = campaign(NOW.plus(Duration.ofDays(9)), ITEM);
        // Twenty read English, ten Danish: five for each of two texts, then own words; five and five.
        var both = forecast(60, Map.of(Language.EN, 40, Language.DA, 20));
        assertThat(lint.alike(campaign, List.of(item), both))
                .containsExactly(Map.entry(ITEM, Uniformity.of(List.of(5, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5))));
        // Who belongs to languages that are not told makes no difference.
        var few = forecast(63, Map.of(Language.EN, 40, Language.DA, 20, Language.FR, 3));
        var fewer = forecast(63, Map.of(Language.EN, 40, Language.DA, 19, Language.FR, 4));
        var hardlyAny =
                new Forecast(true, 100, 3, 0, Map.of(Language.EN, 100), Map.of(Language.EN, 3), HALF, Turns.AT_ONCE);
        assertThat(lint.alike(campaign, List.of(item), hardlyAny)).containsExactly(Map.entry(ITEM, Uniformity.NONE));
        assertThat(lint.alike(campaign, List.of(item), few)).isEqualTo(lint.alike(campaign, List.of(item), fewer));
    }

    @Test
    void a_suggestion_without_the_campaigns_hashtag_is_named_and_its_length_counts_the_hashtag() {
        int fits = 280 - 23 - 1 - "\n\nI work at Noordlicht".length();
        var item = item("x".repeat(fits - " #Quay".length() + 1));
        var twenty = forecast(20, Map.of(Language.EN, 20));
        assertThat(conducted(new Conduct(TextDeal.USUAL, "#Quay", 0), item, twenty))
                .contains(new Finding(Rule.HASHTAG_ADDED, "items.7.texts.en.variants.0", "#Quay"))
                .contains(new Finding(Rule.TEXT_TOO_LONG, "items.7.texts.en.variants.0", "x 281 of 280"));
        assertThat(conducted(new Conduct(TextDeal.USUAL, "#Quay", 0), item("At the #quay: [[what]]"), twenty))
                .extracting(Finding::rule)
                .doesNotContain(Rule.HASHTAG_ADDED);
    }

    private List<Finding> conducted(Conduct conduct, Item item, Forecast forecast) {
        var plain = campaign(NOW.plus(Duration.ofDays(9)), ITEM);
        var campaign = new Campaign(
                plain.id(),
                plain.name(),
                plain.kind(),
                plain.goal(),
                plain.priority(),
                plain.status(),
                plain.items(),
                plain.audience(),
                null,
                plain.endsAt(),
                plain.sender(),
                plain.briefing(),
                conduct,
                null,
                1);
        return lint.findings(campaign, material(item, FINE), forecast, NOW);
    }

    @Test
    void people_whose_language_is_missing_read_the_texts_of_another() {
        var item = item(Map.of(Language.EN, TEXT));
        var both = forecast(60, Map.of(Language.EN, 20, Language.DA, 40));
        assertThat(findings(item, both))
                .contains(new Finding(Rule.TEXTS_TOO_FEW, "items.7.texts.en.variants", "2 of 6"));
    }

    @Test
    void a_text_that_a_network_does_not_take_is_said_with_its_length() {
        // 280 less the link (23), a space, and the disclosure behind an empty line.
        int fits = 280 - 23 - 1 - "\n\nI work at Noordlicht".length();
        assertThat(findings(item("x".repeat(fits)), forecast(20, Map.of(Language.EN, 20))))
                .extracting(Finding::detail)
                .noneMatch(detail -> detail.startsWith("x "));
        assertThat(findings(item("x".repeat(fits + 1)), forecast(20, Map.of(Language.EN, 20))))
                .contains(new Finding(Rule.TEXT_TOO_LONG, "items.7.texts.en.variants.0", "x 281 of 280"))
                // There the link counts as long as it is.
                .contains(new Finding(Rule.TEXT_TOO_LONG, "items.7.texts.en.variants.0", "bluesky 309 of 300"));
    }

    @Test
    void what_is_not_https_is_said() {
        var item = new Item(
                ITEM,
                null,
                Item.ItemClass.HUB,
                Set.of(),
                Set.of(),
                URI.create("http://www.example.com"),
                null,
                false,
                false,
                null,
                URI.create("http://www.example.com/a.png"),
                List.of(),
                Map.of(Language.EN, TEXT),
                null,
                1);
        assertThat(rules(item, forecast(20, Map.of(Language.EN, 20))))
                .containsExactly(Rule.ALT_TEXT, Rule.DESTINATION_OPEN, Rule.IMAGE_NOT_SHOWN);
    }

    @Test
    void a_picture_that_nobody_describes_in_a_readers_language_is_said() {
        var described = new Item.Text("A title", "A summary", "They learn", TEXT.variants(), "A ship");
        var item = pictured(Map.of(Language.EN, described, Language.DA, TEXT));
        assertThat(findings(item, forecast(20, Map.of(Language.EN, 10, Language.DA, 10))))
                .containsExactly(new Finding(Rule.ALT_TEXT, "items.7.texts.da.imageAlt", ""));
        assertThat(findings(pictured(Map.of(Language.EN, described)), forecast(20, Map.of(Language.EN, 20))))
                .isEmpty();
    }

    @Test
    void a_company_with_lines_of_its_own_says_who_speaks_in_every_language_of_its_texts() {
        var item = item(Map.of(Language.EN, TEXT, Language.DA, TEXT));
        var own = new Brand(
                "Noordlicht",
                null,
                BRAND.light(),
                BRAND.dark(),
                null,
                null,
                "Kade 12",
                Map.of(Language.EN, "I am with Noordlicht"),
                Story.NONE);
        var material = new Material(List.of(item), Set.of(), Map.of(item.destination(), FINE), List.of(), own);
        var both = forecast(20, Map.of(Language.EN, 10, Language.DA, 10));
        assertThat(lint.findings(campaign(NOW.plus(Duration.ofDays(9)), ITEM), material, both, NOW))
                .containsExactly(new Finding(Rule.DISCLOSURE, "items.7.texts.da", "Jeg arbejder i Noordlicht"));
        assertThat(findings(item, both)).isEmpty();
    }

    @Test
    void a_mail_that_gmail_would_cut_is_said_with_about_its_size() {
        var large = new Item.Text(
                "&".repeat(150), "&".repeat(500), "&".repeat(300), List.of("&".repeat(1_000) + "[[what]]"));
        var items = IntStream.rangeClosed(1, 9)
                .mapToObj(_ -> item(Map.of(Language.EN, large)))
                .toList();
        var twenty = forecast(20, Map.of(Language.EN, 20));
        var found = lint.findings(
                campaign(NOW.plus(Duration.ofDays(9)), ITEM),
                new Material(items, Set.of(), Map.of(items.getFirst().destination(), FINE), List.of(), BRAND),
                twenty,
                NOW);
        assertThat(found)
                .filteredOn(finding -> finding.rule() == Rule.MAIL_SIZE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).matches("en about 1[0-9]{5} of 104448"));
        assertThat(rules(items.getFirst(), twenty)).doesNotContain(Rule.MAIL_SIZE);
    }

    @Test
    void texts_that_help_little_are_noted() {
        var bare = new Item.Text("t".repeat(71), "A summary", null, List.of());
        assertThat(rules(item(Map.of(Language.EN, bare)), forecast(20, Map.of(Language.EN, 20))))
                .containsExactly(Rule.TITLE_LONG, Rule.TEXTS_NONE, Rule.WHY_MISSING);
    }

    @Test
    void everyone_is_noted_even_with_a_reason() {
        var everyone = Audience.everyone("all know somebody");
        var campaign = campaign(NOW.plus(Duration.ofDays(9)), everyone, Kind.INVITATION);
        assertThat(lint.findings(campaign, NOTHING, SIXTY, NOW))
                .containsExactly(new Finding(Rule.EVERYONE, "audience.everyone", ""));
    }

    @Test
    void a_page_that_nobody_outside_can_open_is_an_error() {
        assertThat(rules(new PageLook.Refused(Refusal.PRIVATE))).containsExactly(Rule.LINK_CLOSED);
        assertThat(rules(answered(404))).containsExactly(Rule.LINK_GONE);
        assertThat(rules(answered(410))).containsExactly(Rule.LINK_GONE);
        assertThat(Stream.of(Rule.LINK_CLOSED, Rule.LINK_GONE).map(Rule::severity))
                .containsOnly(Rule.Severity.ERROR);
    }

    @Test
    void a_page_that_may_be_well_again_is_a_warning() {
        for (int status : new int[] {300, 403, 429, 500, 503}) {
            assertThat(findings(answered(status)))
                    .containsExactly(new Finding(Rule.LINK_BROKEN, "items.7.destination", String.valueOf(status)));
        }
        assertThat(findings(new PageLook.Failed(Failure.TOO_SLOW)))
                .containsExactly(new Finding(Rule.LINK_BROKEN, "items.7.destination", "too-slow"));
        assertThat(rules(new PageLook.Unknown())).containsExactly(Rule.LINK_UNCHECKED);
        assertThat(Stream.of(Rule.LINK_BROKEN, Rule.LINK_UNCHECKED).map(Rule::severity))
                .containsOnly(Rule.Severity.WARNING);
    }

    @Test
    void a_login_and_a_way_out_of_the_list_are_said() {
        assertThat(rules(new PageLook.Answered(200, PAGE, "text/html", PageCard.EMPTY, true, false)))
                .containsExactly(Rule.LINK_LOGIN);
        var away = URI.create("https://evil.example/");
        assertThat(findings(new PageLook.Answered(200, away, "text/html", CARD, false, false)))
                .containsExactly(new Finding(Rule.LINK_LEADS_AWAY, "items.7.destination", "evil.example"));
    }

    @Test
    void a_poor_card_is_noted_and_only_of_a_page() {
        var small = new PageCard("A title", null, null, 1_199, 0);
        assertThat(findings(new PageLook.Answered(200, PAGE, "text/html", small, false, true)))
                .containsExactly(
                        new Finding(Rule.CARD_INCOMPLETE, "items.7.destination", "description image"),
                        new Finding(Rule.CARD_IMAGE_SMALL, "items.7.destination", "1199x0"),
                        new Finding(Rule.PAGE_HIDDEN, "items.7.destination", ""));
        assertThat(findings(new PageLook.Answered(200, PAGE, "application/pdf", PageCard.EMPTY, false, false)))
                .isEmpty();
    }

    /** 003-12: house style advises, the law forbids. */
    @Test
    void words_of_the_companys_list_are_found_as_words() {
        var text = new Item.Text(
                "Guaranteed growth", "We sync up", "They learn", List.of("Sync [[what]]", "asynchronous"));
        var item = item(Map.of(Language.EN, text));
        var found = lint.findings(
                campaign(NOW.plus(Duration.ofDays(9)), ITEM),
                material(
                        item,
                        FINE,
                        new HouseWord("guarantee*", Language.EN, true, "the regulator forbids it"),
                        new HouseWord("sync", null, false, "say meet"),
                        new HouseWord("growth", Language.NL, true, "Dutch only")),
                forecast(20, Map.of(Language.EN, 20)),
                NOW);
        assertThat(found)
                .containsExactly(
                        new Finding(
                                Rule.WORD_FORBIDDEN, "items.7.texts.en.title", "guarantee*: the regulator forbids it"),
                        new Finding(Rule.WORD_DISLIKED, "items.7.texts.en.summary", "sync: say meet"),
                        new Finding(Rule.WORD_DISLIKED, "items.7.texts.en.variants.0", "sync: say meet"));
        assertThat(Rule.WORD_FORBIDDEN.severity()).isEqualTo(Rule.Severity.ERROR);
        assertThat(Rule.WORD_DISLIKED.severity()).isEqualTo(Rule.Severity.NOTE);
    }

    @Test
    void a_rule_is_found_by_its_id() {
        assertThat(Rule.of("link-gone")).contains(Rule.LINK_GONE);
        assertThat(Rule.of("link-made-of-gold")).isEmpty();
    }

    @Test
    void ids_and_advice_are_there_for_every_rule() {
        assertThat(Rule.TEXTS_TOO_FEW.id()).isEqualTo("texts-too-few");
        assertThat(Arrays.stream(Rule.values()).map(Rule::advice)).noneMatch(String::isBlank);
    }

    private List<Finding> findings(Item item, Forecast forecast) {
        return lint.findings(campaign(NOW.plus(Duration.ofDays(9)), ITEM), material(item, FINE), forecast, NOW);
    }

    private static PageLook answered(int status) {
        return new PageLook.Answered(status, PAGE, "text/html", PageCard.EMPTY, false, false);
    }

    private static Material material(Item item, PageLook look, HouseWord... words) {
        return new Material(List.of(item), Set.of(), Map.of(item.destination(), look), List.of(words), BRAND);
    }

    private List<Finding> findings(PageLook look) {
        var item = item(Map.of(Language.EN, TEXT));
        var forecast = forecast(20, Map.of(Language.EN, 20));
        return lint.findings(campaign(NOW.plus(Duration.ofDays(9)), ITEM), material(item, look), forecast, NOW);
    }

    private List<Rule> rules(PageLook look) {
        return findings(look).stream().map(Finding::rule).toList();
    }

    private List<Rule> rules(Item item, Forecast forecast) {
        return findings(item, forecast).stream().map(Finding::rule).toList();
    }

    /** So many of the audience belong to the pilot. */
    private static Forecast piloted(int matching, int pilot) {
        var languages = Map.of(Language.EN, matching);
        return new Forecast(false, matching, matching, pilot, languages, languages, HALF, Turns.AT_ONCE);
    }

    /** Half of the company takes part. */
    private static Forecast forecast(int matching, Map<Language, Integer> byLanguage) {
        return Forecast.of(matching, byLanguage, 10_000, 5_000);
    }

    private static Campaign campaign(Instant endsAt, ItemId... items) {
        var audience = Audience.of(new Facets(Set.of("HR"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
        return campaign(endsAt, audience, Kind.CONTENT, items);
    }

    private static Campaign campaign(Instant endsAt, Audience audience, Kind kind, ItemId... items) {
        return new Campaign(
                new CampaignId(1),
                "Graduates",
                kind,
                Campaign.Goal.BRAND,
                Campaign.Priority.NORMAL,
                Campaign.Status.DRAFT,
                List.of(items),
                audience,
                null,
                endsAt,
                new Campaign.Sender("Talent team", null),
                Briefing.NONE,
                Conduct.USUAL,
                null,
                1);
    }

    private static Item item(String variant) {
        return item(Map.of(Language.EN, new Item.Text("A title", "A summary", "They learn", List.of(variant))));
    }

    private static Item item(Map<Language, Item.Text> texts) {
        return item(texts, null);
    }

    private static Item pictured(Map<Language, Item.Text> texts) {
        return item(texts, URI.create("https://www.example.com/a.png"));
    }

    private static Item item(Map<Language, Item.Text> texts, @Nullable URI image) {
        @Nullable String author = null;
        return new Item(
                ITEM,
                null,
                Item.ItemClass.HUB,
                Set.of(),
                Set.of(),
                URI.create("https://www.example.com"),
                author,
                false,
                false,
                null,
                image,
                List.of(),
                texts,
                null,
                1);
    }
}
