package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.CampaignDraft;
import io.fanfare.campaign.Conduct;
import io.fanfare.content.Item;
import io.fanfare.content.ItemDraft;
import io.fanfare.content.TextDeal;
import io.fanfare.guidance.Advice;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Destinations;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of items and campaigns: what breaks it is named by field and rule, and nothing else is. */
class FormsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ItemForm ITEMS = new ItemForm(new Destinations(List.of("www.example.com", "*.example.org")));
    private static final String LONG = "x".repeat(2_001);

    @Test
    void a_good_item_is_read_whole() throws Exception {
        var draft = ((Form.Valid<ItemDraft>) item(JSON.readTree(Bodies.ITEM))).draft();
        assertThat(draft.destination()).hasToString("https://www.example.com/careers?ref=site");
        assertThat(draft.topics()).containsExactly("careers");
        assertThat(draft.assets()).hasSize(1);
        assertThat(draft.cleared()).isEqualTo(new Item.Clearance("Legal", LocalDate.parse("2026-11-20")));
        assertThat(draft.texts().get(Language.EN).variants()).containsExactly("My tip: [[your tip]]", "Ask me.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/itemClass | null | itemClass | required",
                "/itemClass | 'NICE' | itemClass | one-of",
                "/topics/0 | '' | topics[0] | required",
                "/destination | null | destination | required",
                "/destination | 'javascript:alert(1)' | destination | web-address",
                "/destination | '/relative' | destination | web-address",
                "/destination | 'https://user@www.example.com/' | destination | web-address",
                "/destination | 'not a web address' | destination | web-address",
                "/destination | 'https://evil.example/' | destination | host-not-allowed",
                "/destination | 'https://example.org/' | destination | host-not-allowed",
                "/destination | 'https://www.example.com.evil.example/' | destination | host-not-allowed",
                "/hashtag | 'OpenQuay' | hashtag | hashtag",
                "/hashtag | '#open quay' | hashtag | hashtag",
                "/hashtag | '#2026' | hashtag | hashtag",
                "/image | 'http://www.example.com/a.png' | image | https",
                "/image | 'data:image/png;base64,AA' | image | web-address",
                "/assets/0/kind | null | assets[0].kind | required",
                "/assets/0/url | 'ftp://www.example.com/a' | assets[0].url | web-address",
                "/assets/0 | null | assets | required",
                "/texts | {} | texts | required",
                "/texts | null | texts | required",
                "/texts/sv | {} | texts | language",
                "/texts/EN | {} | texts | language",
                "/texts/en | null | texts.en | required",
                "/texts/en/title | ' ' | texts.en.title | required",
                "/texts/en/title | 'a\\nb' | texts.en.title | control-character",
                "/texts/en/summary | null | texts.en.summary | required",
                "/texts/en/whyShare | 'a\\u0007b' | texts.en.whyShare | control-character",
                "/texts/en/variants/0 | 'My tip: [[your tip' | texts.en.variants[0] | blanks",
                "/cleared/by | null | cleared.by | required",
                "/cleared/day | 'soon' | cleared.day | day",
                "/texts/en/variants/0 | '' | texts.en.variants[0] | required",
            })
    void an_item_that_breaks_a_rule_names_it(String pointer, String value, String field, String rule) throws Exception {
        assertThat(((Form.Invalid<ItemDraft>) item(changed(Bodies.ITEM, pointer, value)))
                        .problem()
                        .violations())
                .contains(new Violation(field, rule));
    }

    @Test
    void every_text_of_an_item_has_its_length() throws Exception {
        for (var pointer : List.of(
                "/topics/0",
                "/personas/0",
                "/author",
                "/hashtag",
                "/texts/en/title",
                "/texts/en/summary",
                "/texts/en/whyShare",
                "/texts/en/variants/0",
                "/texts/en/imageAlt",
                "/assets/0/kind",
                "/assets/0/conversion")) {
            var problem = ((Form.Invalid<ItemDraft>) item(changed(Bodies.ITEM, pointer, "'" + LONG + "'"))).problem();
            assertThat(problem.violations())
                    .as(pointer)
                    .anyMatch(violation -> violation.rule().equals("too-long"));
        }
        var url = "'https://www.example.com/" + LONG + "'";
        assertThat(((Form.Invalid<ItemDraft>) item(changed(Bodies.ITEM, "/destination", url)))
                        .problem()
                        .rule())
                .isEqualTo("too-long");
    }

    @Test
    void a_good_campaign_is_read_whole() throws Exception {
        var draft = ((Form.Valid<CampaignDraft>) campaign(JSON.readTree(Bodies.CAMPAIGN))).draft();
        assertThat(draft.kind()).isEqualTo(Campaign.Kind.CONTENT);
        assertThat(draft.startsAt()).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(draft.sender().replyTo()).isEqualTo("talent@example.com");
        assertThat(draft.conduct()).isEqualTo(new Conduct(new TextDeal(12), "#OpenQuay", 7));
        assertThat(draft.briefing().advice())
                .containsOnly(Map.entry(Language.EN, new Advice(List.of("Tell your own story"), List.of())));
        assertThat(campaign(JSON.readTree(Bodies.INVITATION))).isInstanceOf(Form.Valid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/name | null | name | required",
                "/name | 'a\\nb' | name | control-character",
                "/kind | 'NEWS' | kind | one-of",
                "/goal | null | goal | required",
                "/goal | 'FUN' | goal | one-of",
                "/items | [] | items | required",
                "/items | [1,2,3,4,5,6] | items | too-many",
                "/items | [1,1] | items | doubled",
                "/items | [0] | items | item-id",
                "/items | [null] | items | required",
                "/kind | 'INVITATION' | items | none-in-invitation",
                "/audience | null | audience | required",
                "/audience | {} | audience | required",
                "/audience | {'reason':'because'} | audience | required",
                "/audience | {'everyone':true} | audience.reason | required",
                "/audience | {'everyone':true,'reason':'x','departments':['HR']} | audience.everyone | everyone-or-lists",
                "/audience/countries | ['XX'] | audience.countries | country",
                "/audience/languages | ['sv'] | audience.languages | language",
                "/audience/cohorts | ['all'] | audience.cohorts | one-of",
                "/audience | {'exclude':{'departments':['HR']}} | audience | required",
                "/audience/exclude | {'countries':['XX']} | audience.exclude.countries | country",
                "/audience/exclude | {'cohorts':['all']} | audience.exclude.cohorts | one-of",
                "/startsAt | 'tomorrow' | startsAt | moment",
                "/startsAt | '2026-11-24T09:00:00' | startsAt | moment",
                "/endsAt | null | endsAt | required",
                "/endsAt | '2026-11-24T08:00:00Z' | endsAt | after-start",
                "/endsAt | '2026-11-23T09:00:00Z' | endsAt | in-future",
                "/sender | null | sender | required",
                "/sender/name | null | sender.name | required",
                "/sender/name | 'Team\\r\\nBcc: x@example.com' | sender.name | control-character",
                "/sender/replyTo | 'a@example.com\\r\\nBcc: b@example.com' | sender.replyTo | address",
                "/sender/replyTo | 'nobody' | sender.replyTo | address",
                "/briefing/advice/sv | {} | briefing.advice | language",
                "/briefing/advice/en | null | briefing.advice.en | required",
                "/briefing/advice/en/dos | [''] | briefing.advice.en.dos[0] | required",
                "/briefing/advice/en/donts | ['a','a'] | briefing.advice.en.donts | doubled",
                "/sender/replyTo | 'a@x.nl, b@x.nl' | sender.replyTo | address",
                "/mostAlike | 0 | mostAlike | range",
                "/mostAlike | 1001 | mostAlike | range",
                "/hashtag | '#12' | hashtag | hashtag",
                "/pilotDays | 0 | pilotDays | range",
                "/pilotDays | 29 | pilotDays | range",
                "/kind | 'INVITATION' | mostAlike | only-in-content",
                "/kind | 'INVITATION' | hashtag | only-in-content",
            })
    void a_campaign_that_breaks_a_rule_names_it(String pointer, String value, String field, String rule)
            throws Exception {
        var problem = ((Form.Invalid<CampaignDraft>) campaign(changed(Bodies.CAMPAIGN, pointer, value))).problem();
        assertThat(problem.violations()).contains(new Violation(field, rule));
        assertThat(problem.status()).isEqualTo(422);
    }

    @Test
    void an_invitation_may_have_a_line_and_a_film_001_9() throws Exception {
        var draft = ((Form.Valid<CampaignDraft>) campaign(JSON.readTree(Bodies.INVITATION))).draft();
        assertThat(draft.briefing().lines()).containsOnly(Map.entry(Language.EN, "I would love to see you there."));
        var video = draft.briefing().video();
        assertThat(video).isNotNull();
        assertThat(video.address()).hasToString("https://www.example.com/film");
        assertThat(video.titles()).containsOnly(Map.entry(Language.EN, "Two minutes of why"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/kind | 'CONTENT' | briefing | only-in-invitation",
                "/briefing/lines/sv | 'Hej' | briefing.lines | language",
                "/briefing/lines/en | '' | briefing.lines.en | required",
                "/briefing/video/url | 'http://www.example.com/film' | briefing.video.url | https",
                "/briefing/video/url | 'https://videos.example/film' | briefing.video.url | host-not-allowed",
                "/briefing/video/url | null | briefing.video.url | required",
                "/briefing/video/titles | {} | briefing.video.titles | required",
            })
    void an_invitation_that_breaks_a_rule_names_it(String pointer, String value, String field, String rule)
            throws Exception {
        var problem = ((Form.Invalid<CampaignDraft>) campaign(changed(Bodies.INVITATION, pointer, value))).problem();
        assertThat(problem.violations()).contains(new Violation(field, rule));
    }

    @Test
    void one_answer_names_everything_that_is_wrong() throws Exception {
        var problem = ((Form.Invalid<CampaignDraft>) campaign(JSON.readTree("{}"))).problem();
        assertThat(problem.violations())
                .containsExactlyInAnyOrder(
                        new Violation("name", "required"),
                        new Violation("goal", "required"),
                        new Violation("items", "required"),
                        new Violation("audience", "required"),
                        new Violation("endsAt", "required"),
                        new Violation("sender", "required"));
    }

    private static Form<ItemDraft> item(JsonNode json) {
        return ITEMS.check(read(json, ItemBody.class));
    }

    private static Form<CampaignDraft> campaign(JsonNode json) {
        return CampaignForm.check(read(json, CampaignBody.class), ITEMS.destinations(), NOW);
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return ((WireJson.Read<T>) WireJson.read(bytes, type)).value();
    }

    /** @param value JSON with single quotes */
    private static JsonNode changed(String body, String pointer, String value) throws Exception {
        var json = JSON.readTree(body);
        var parent = json.at(pointer.substring(0, pointer.lastIndexOf('/')));
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        var node = JSON.readTree(value.replace('\'', '"'));
        if (parent instanceof ObjectNode object) {
            object.set(name, node);
        } else {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(name), node);
        }
        return json;
    }
}
