package io.fanfare.engagement;

import static io.fanfare.delivery.PostOffice.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.PostOffice;
import io.fanfare.engagement.FollowLink.FollowOutcome;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Purpose;
import io.fanfare.sharing.Targets.Card;
import io.fanfare.sharing.Targets.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A share link leads to the item, and to nothing else; every hit is noted, whoever comes. */
class FollowLinkTest {
    private static final LinkCodec CODES = PostOffice.codec(Purpose.Secret.PUBLIC);
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    private static final ItemId ITEM = new ItemId(4);
    private static final Target TARGET = new Target(
            URI.create("https://www.noordlicht.example/story"),
            null,
            null,
            Map.of(Language.EN, new Card("Title", "Summary"), Language.DE, new Card("Titel", "Text")),
            false);

    private final List<Engagement> noted = new ArrayList<>();

    @Test
    void a_reader_is_sent_on_with_the_source_and_a_click_id_and_noted() {
        var outcome = follow("*.noordlicht.example", share(1), BROWSER);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FollowOutcome.SentOn.class,
                        sent -> assertThat(sent.to())
                                .hasHost("www.noordlicht.example")
                                .hasParameter("utm_source", "linkedin")
                                .hasParameter("utm_content", "item-4")
                                .satisfies(to -> assertThat(click(to.getQuery()))
                                        .isInstanceOfSatisfying(Link.Click.class, click -> {
                                            assertThat(click.person()).isEqualTo(new EmployeeId(7));
                                            assertThat(click.item()).isEqualTo(ITEM);
                                        })));
        assertThat(noted).singleElement().isInstanceOf(Engagement.Hit.class);
    }

    @Test
    void a_networks_crawler_gets_the_card_and_no_click_id() {
        var outcome = follow("*.noordlicht.example", share(1), "LinkedInBot/1.0 (compatible; Mozilla/5.0)");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FollowOutcome.Previewed.class,
                        card -> assertThat(card.language()).isEqualTo(Language.EN));
        assertThat(noted).hasSize(1);
    }

    @Test
    void a_host_that_is_not_allowed_is_nowhere() {
        assertThat(follow("www.elsewhere.example", share(1), BROWSER)).isEqualTo(new FollowOutcome.Unknown());
        assertThat(noted).isEmpty();
    }

    /** D27: crawlers, too, learn that it is gone. */
    @Test
    void what_was_recalled_leads_nowhere_whoever_comes_and_the_hit_is_noted() {
        var gone = new Target(TARGET.destination(), null, null, TARGET.cards(), true);

        for (var agent : List.of(BROWSER, "LinkedInBot/1.0 (compatible; Mozilla/5.0)")) {
            assertThat(follow("*.noordlicht.example", share(1), agent, gone)).isEqualTo(new FollowOutcome.Recalled());
        }
        assertThat(noted).hasSize(2);
    }

    @Test
    void what_is_no_share_link_or_names_no_network_of_ours_is_nowhere() {
        var leave = CODES.encode(new Link.ToUnsubscribe(new EmployeeId(7)));

        assertThat(follow("*.noordlicht.example", leave, BROWSER)).isEqualTo(new FollowOutcome.Unknown());
        assertThat(follow("*.noordlicht.example", "nonsense", BROWSER)).isEqualTo(new FollowOutcome.Unknown());
        assertThat(follow("*.noordlicht.example", share(77), BROWSER)).isEqualTo(new FollowOutcome.Unknown());
        assertThat(noted).isEmpty();
    }

    private static String share(int network) {
        return CODES.encode(new Link.ToShare(ITEM, new EmployeeId(7), network, Language.EN, 0));
    }

    private static Link click(String query) {
        return CODES.decode(query.replaceFirst(".*fcid=", "")).orElseThrow();
    }

    private FollowOutcome follow(String allowed, String code, String agent) {
        return follow(allowed, code, agent, TARGET);
    }

    private FollowOutcome follow(String allowed, String code, String agent, Target target) {
        var links = new FollowLink(
                () -> CODES,
                item -> item.equals(ITEM) ? Optional.of(target) : Optional.empty(),
                new Destinations(List.of(allowed)),
                Networks.DEFAULT,
                (engagement, _) -> noted.add(engagement),
                Language.NL);
        return links.follow(code, new Visit("id-1", NOW, "GET", agent, false, "203.0.113.0/24", Map.of()));
    }
}
