package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoDoorplates;
import io.fanfare.aws.dynamo.DynamoIncidents;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.delivery.Incident;
import io.fanfare.intranet.Doorplate;
import io.fanfare.kernel.Language;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the company's own pages get, behind real events of the gateway. */
class IntranetIT {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @AutoClose
    private final OwnPage page = new OwnPage();

    private final DynamoCampaigns campaigns = new DynamoCampaigns(page.table());

    @BeforeEach
    void aCampaignForEveryoneThatRuns() {
        new DynamoItems(page.table()).create(item());
        var scheduled = Examples.scheduled(Examples.campaign(1, 1), Samples.MOMENT.minusSeconds(3_600));

        campaigns.store(scheduled, List.of(), List.of());
        campaigns.advance(scheduled, Campaign.Status.SENDING, null);
        new DynamoDoorplates(page.table()).replace(new Doorplate(TOKEN, Samples.MOMENT));
    }

    @Test
    void the_piece_of_html_has_the_items_and_nothing_of_anybody_001_16() {
        var answer = page.send("show-highlights");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getHeaders())
                .containsEntry("content-type", "text/html; charset=utf-8")
                .containsEntry("cache-control", "public, max-age=300")
                .containsEntry("x-robots-tag", "noindex, nofollow");
        assertThat(answer.getBody())
                .startsWith("<section class=\"fanfare\" lang=\"nl\"")
                .contains(
                        "Wind &amp; &lt;kabels&gt;",
                        "utm_source=intranet&amp;utm_medium=internal&amp;utm_campaign=campaign-1")
                .contains("src=\"https://www.example.com/wind.jpg\" alt=\"Een &#34;molen&#34;\"")
                .doesNotContain("<html", "<script", "style=", "/s/", "/p/", "fcid");
        assertThat(LocalSqs.shared().drain(page.queue())).isEmpty();
    }

    @Test
    void while_there_is_an_incident_nothing_is_worth_sharing() {
        new DynamoIncidents(page.table())
                .declare(new Incident(Samples.MOMENT, Map.of(Language.NL, "Er is iets gebeurd.")));

        assertThat(page.send("show-highlights").getBody()).doesNotContain("Wind");
        assertThat(show(TOKEN + ".rss", "en").getBody()).contains("<rss").doesNotContain("<item");
    }

    @Test
    void the_feed_is_xml_that_others_can_read() throws Exception {
        var feed = show(TOKEN + ".rss", "en");
        assertThat(feed.getHeaders()).containsEntry("content-type", "application/rss+xml; charset=utf-8");
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.getBody().getBytes(StandardCharsets.UTF_8)));
        var items = xml.getElementsByTagName("item");
        assertThat(items.getLength()).isEqualTo(1);
        assertThat(items.item(0).getTextContent())
                .contains(
                        "Wind & <cables>",
                        "item-1",
                        "https://www.example.com/wind?x=1&utm_source=intranet",
                        "Mon, 23 Nov 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TOKEN,
                TOKEN + ".json",
                TOKEN + ".html.rss",
                "0123456789abcdef0123456789abcdee.html",
                ".html",
                "0123456789abcdef0123456789abcdef0.html"
            })
    void whoever_guesses_sees_a_page_that_says_nothing(String file) {
        assertThat(show(file, "nl").getStatusCode()).isEqualTo(404);
    }

    @Test
    void without_an_address_there_is_none_to_find() {
        try (var other = new OwnPage()) {
            assertThat(other.send("show-highlights").getStatusCode()).isEqualTo(404);
        }
    }

    private APIGatewayV2HTTPResponse show(String file, String language) {
        return page.get("show-highlights", Map.of("file", file), Map.of("lang", language));
    }

    private static Item item() {
        return new Item(
                Samples.ITEM,
                null,
                Item.ItemClass.HERO,
                Set.of("wind"),
                Set.of(),
                URI.create("https://www.example.com/wind?x=1"),
                null,
                false,
                false,
                null,
                URI.create("https://www.example.com/wind.jpg"),
                List.of(),
                Map.of(
                        Language.NL, new Item.Text("Wind & <kabels>", "Kort.", null, List.of(), "Een \"molen\""),
                        Language.EN, new Item.Text("Wind & <cables>", "Short.", null, List.of())),
                new Item.Clearance("Legal", LocalDate.parse("2026-11-20")),
                1);
    }
}
