package io.fanfare.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.Facets;
import io.fanfare.content.Item;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.content.NotForMe;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Profile;
import io.fanfare.relevance.Past.Deed;
import io.fanfare.relevance.Past.Reaction;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes an item suit a person, and what a mail says of it (001-7, 002-11, 004-16, D14). */
class RelevanceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Facets SALES = facets(Set.of("Sales"), Set.of(), Set.of());
    private static final Facets BUYERS = facets(Set.of(), Set.of(), Set.of("buyers"));
    private static final Item HUB = item(ItemClass.HUB, false, "careers", "grid");
    private static final Item FOR_BUYERS = item(ItemClass.HUB, false, Set.of("buyers"), "careers", "grid");
    private static final Item FIELD = item(ItemClass.HUB, true, "careers");

    static Stream<Arguments> table() {
        return Stream.of(
                row("nothing in common, fresh", 5 + 14, HUB, Audience.everyone("all"), person(), Past.NONE, 0),
                row(
                        "a topic that the person follows",
                        40 + 5 + 14,
                        HUB,
                        Audience.everyone("all"),
                        person("grid"),
                        Past.NONE,
                        0),
                row(
                        "two of them are worth no more",
                        40 + 5 + 14,
                        HUB,
                        Audience.everyone("all"),
                        person("grid", "careers"),
                        Past.NONE,
                        0),
                row("for the department", 20 + 5 + 14, HUB, Audience.of(SALES), person(), Past.NONE, 0),
                row("for the persona", 20 + 5 + 14, HUB, Audience.of(BUYERS), person(), Past.NONE, 0),
                row("the item's persona", 20 + 5 + 14, FOR_BUYERS, Audience.everyone("all"), person(), Past.NONE, 0),
                row(
                        "the persona of both is worth no more",
                        20 + 5 + 14,
                        FOR_BUYERS,
                        Audience.of(BUYERS),
                        person(),
                        Past.NONE,
                        0),
                row("a week old", 5 + 7, HUB, Audience.everyone("all"), person(), Past.NONE, 7),
                row("old news is not worse than old", 5, HUB, Audience.everyone("all"), person(), Past.NONE, 90),
                row("hero", 10 + 14, item(ItemClass.HERO, false), Audience.everyone("all"), person(), Past.NONE, 0),
                row("hygiene", 14, item(ItemClass.HYGIENE, false), Audience.everyone("all"), person(), Past.NONE, 0),
                row("from the field", 10 + 5 + 14, FIELD, Audience.everyone("all"), person(), Past.NONE, 0),
                row(
                        "from the field again",
                        5 + 14,
                        FIELD,
                        Audience.everyone("all"),
                        person(),
                        past(item(ItemClass.HUB, true), NONE),
                        0),
                row(
                        "shared the topic",
                        20 + 5 + 14,
                        HUB,
                        Audience.everyone("all"),
                        person(),
                        past(HUB, new Reaction(true, null)),
                        0),
                row(
                        "not my topic",
                        -40 + 5 + 14,
                        HUB,
                        Audience.everyone("all"),
                        person(),
                        past(HUB, no(NotForMe.NOT_MY_TOPIC)),
                        0),
                row(
                        "another topic",
                        5 + 14,
                        HUB,
                        Audience.everyone("all"),
                        person(),
                        past(item(ItemClass.HUB, false, "safety"), no(NotForMe.NOT_MY_TOPIC)),
                        0),
                row(
                        "not proud",
                        -40 + 5 + 14,
                        HUB,
                        Audience.everyone("all"),
                        person(),
                        past(HUB, no(NotForMe.NOT_PROUD)),
                        0),
                row(
                        "too corporate",
                        -15 + 5 + 14,
                        HUB,
                        Audience.everyone("all"),
                        person(),
                        past(HUB, no(NotForMe.TOO_CORPORATE)),
                        0),
                row(
                        "too corporate spares the field",
                        10 + 5 + 14,
                        FIELD,
                        Audience.everyone("all"),
                        person(),
                        past(HUB, no(NotForMe.TOO_CORPORATE)),
                        0),
                row(
                        "too flat",
                        -15 + 5 + 14,
                        HUB,
                        Audience.everyone("all"),
                        person(),
                        past(HUB, no(NotForMe.TOO_FLAT)),
                        0),
                row(
                        "too flat spares other classes",
                        10 + 14,
                        item(ItemClass.HERO, false),
                        Audience.everyone("all"),
                        person(),
                        past(HUB, no(NotForMe.TOO_FLAT)),
                        0),
                row(
                        "too soon says nothing of items",
                        5 + 14,
                        HUB,
                        Audience.everyone("all"),
                        person(),
                        past(HUB, no(NotForMe.TOO_SOON)),
                        0),
                row(
                        "other says nothing of items",
                        5 + 14,
                        HUB,
                        Audience.everyone("all"),
                        person(),
                        past(HUB, no(NotForMe.OTHER)),
                        0));
    }

    private static final Reaction NONE = Reaction.NONE;

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void the_score_is_the_sum_of_what_speaks_for_and_against(
            String what, int score, Item item, Audience audience, Profile person, Past past, int days) {
        var relevance = Relevance.of(item, campaign(audience, NOW.minus(Duration.ofDays(days))), person, past, NOW);
        assertThat(relevance.score()).as(what).isEqualTo(score);
        assertThat(relevance.reasons().stream().mapToInt(Reason::points).sum()).isEqualTo(score);
    }

    @Test
    void a_turned_down_topic_weighs_as_much_as_one_that_is_followed() {
        var relevance = Relevance.of(
                HUB,
                campaign(Audience.everyone("all"), NOW),
                person("careers"),
                past(HUB, no(NotForMe.NOT_MY_TOPIC)),
                NOW);
        assertThat(relevance.reasons())
                .containsExactly(
                        new Reason.FollowsTopic(List.of("careers")),
                        new Reason.DeclinedTopic(List.of("careers", "grid")),
                        new Reason.Fresh(0),
                        new Reason.OfClass(ItemClass.HUB));
    }

    @Test
    void the_topic_that_somebody_follows_is_why_they_get_it() {
        assertThat(Why.of(Audience.of(SALES), HUB, person("grid", "careers")))
                .contains(new Why.Topics(List.of("careers", "grid")));
        var careers = new Facets(Set.of(), Set.of(), Set.of(), Set.of("safety"), Set.of(), Set.of());
        assertThat(Why.of(Audience.of(careers), HUB, person("safety"))).contains(new Why.Topics(List.of("safety")));
    }

    @Test
    void else_it_is_what_they_have_in_common_with_those_it_is_for() {
        assertThat(Why.of(Audience.of(SALES), HUB, person())).contains(new Why.Group("Sales", null, null, null, null));
        var all = new Facets(
                Set.of("HR", "Sales"), Set.of(Language.NL), Set.of("BE"), Set.of(), Set.of("pilot"), Set.of("buyers"));
        assertThat(Why.of(Audience.of(all), HUB, person()))
                .contains(new Why.Group("Sales", "BE", "buyers", "pilot", Language.NL));
        assertThat(Why.of(Audience.everyone("we are hiring"), HUB, person()))
                .contains(new Why.Everyone("we are hiring"));
    }

    @Test
    void nobody_is_told_a_reason_that_does_not_hold_for_them() {
        var hr = Audience.of(facets(Set.of("HR"), Set.of(), Set.of()));
        assertThat(Why.of(hr, HUB, person("grid"))).isEmpty();
        assertThat(Why.of(new Audience(Facets.NONE, SALES, true, "all"), HUB, person()))
                .isEmpty();
    }

    private static Arguments row(
            String what, int score, Item item, Audience audience, Profile person, Past past, int days) {
        return Arguments.of(what, score, item, audience, person, past, days);
    }

    private static Past past(Item item, Reaction reaction) {
        return new Past(List.of(new Deed(item, reaction)));
    }

    private static Reaction no(NotForMe reason) {
        return new Reaction(false, reason);
    }

    private static Facets facets(Set<String> departments, Set<String> countries, Set<String> personas) {
        return new Facets(departments, Set.of(), countries, Set.of(), Set.of(), personas);
    }

    private static Item item(ItemClass itemClass, boolean external, String... topics) {
        return item(itemClass, external, Set.of(), topics);
    }

    private static Item item(ItemClass itemClass, boolean external, Set<String> personas, String... topics) {
        return new Item(
                new ItemId(4),
                null,
                itemClass,
                Set.of(topics),
                personas,
                URI.create("https://www.example.com/"),
                null,
                external,
                false,
                null,
                null,
                List.of(),
                Map.of(Language.EN, new Item.Text("Title", "Summary", null, List.of())),
                null,
                1);
    }

    private static Campaign campaign(Audience audience, Instant launched) {
        return new Campaign(
                new CampaignId(1),
                "Graduates",
                Campaign.Kind.CONTENT,
                Campaign.Goal.BRAND,
                Campaign.Priority.NORMAL,
                Campaign.Status.SENDING,
                List.of(new ItemId(4)),
                audience,
                null,
                NOW.plus(Duration.ofDays(9)),
                new Campaign.Sender("Talent team", null),
                Briefing.NONE,
                Conduct.USUAL,
                new Campaign.Launch("key", launched, Week.of(launched)),
                1);
    }

    private static Profile person(String... topics) {
        return new Profile(
                "E7",
                "Ann",
                "Smith",
                "ann@example.com",
                "Sales",
                Language.NL,
                "BE",
                ZoneId.of("Europe/Amsterdam"),
                Set.of(topics),
                "pilot",
                "buyers",
                false,
                null,
                null);
    }
}
