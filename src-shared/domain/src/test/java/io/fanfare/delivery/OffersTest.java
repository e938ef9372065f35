package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.OpenContests;
import io.fanfare.content.Item;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import io.fanfare.relevance.Why;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private static final LinkCodec PERSONAL = new LinkCodec(
            Purpose.Secret.PERSONAL,
            new KeyRing(Map.of("mint", "1", "1", "a-key-of-a-test-with-32-characters-or-more")));
    private static final LinkCodec PUBLIC = new LinkCodec(
            Purpose.Secret.PUBLIC, new KeyRing(Map.of("mint", "1", "1", "another-key-of-a-test-with-32-characters")));
    private static final Campaign CAMPAIGN = new PostOffice().campaign(1, Campaign.Kind.CONTENT);
    private final Offers offers = new Offers(
            new MailLinks("https://share.example", () -> PUBLIC, () -> PERSONAL),
            new OpenContests(List::of),
            Language.NL);

    @ParameterizedTest
    @ValueSource(ints = {5, 7, 12, 40, 400, 401})
    void no_text_goes_to_more_than_one_and_a_half_times_its_even_share(int people) {
        var counts = LongStream.range(0, people)
                .mapToObj(slot -> String.valueOf(
                        offer(item(Language.EN), Language.EN, slot).suggestion()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts).hasSize(people < 20 ? 3 : 4);
        assertThat(List.of("one", "two", "three"))
                .allMatch(text -> counts.get(text) <= Math.min(1.5 * people / 3, Math.max(5, people / 10)));
    }

    @Test
    void it_says_why_this_person_gets_it() {
        assertThat(offer(item(Language.EN), Language.EN, 0).why()).isEqualTo(new Why.Everyone("everyone may join"));
    }

    @Test
    void the_page_shows_the_text_of_the_mail_first() {
        var offer = offer(item(Language.EN), Language.EN, 8);

        assertThat(offer.suggestion()).isEqualTo("three");
        assertThat(offer.page()).startsWith("https://share.example/p/").endsWith("?t=2");
    }

    @Test
    void the_page_is_the_persons_own() {
        var page = offer(item(Language.EN), Language.EN, 0).page();

        var code = page.substring("https://share.example/p/".length(), page.indexOf('?'));
        assertThat(PERSONAL.decode(code))
                .get()
                .satisfies(link -> assertThat(link).isInstanceOfSatisfying(Link.ToPage.class, to -> {
                    assertThat(to.item()).isEqualTo(new ItemId(4));
                    assertThat(to.person()).isEqualTo(new EmployeeId(7));
                    assertThat(to.generation()).isEqualTo(3);
                    assertThat(to.expiry().isOver(NOW.plusSeconds(11 * 7 * 86_400L)))
                            .isFalse();
                    assertThat(to.expiry().isOver(NOW.plusSeconds(13 * 7 * 86_400L)))
                            .isTrue();
                }));
    }

    @Test
    void content_falls_back_to_the_companys_language_and_then_to_english() {
        assertThat(offer(item(Language.FR), Language.FR, 0).language()).isEqualTo(Language.FR);
        assertThat(offer(item(Language.NL), Language.FR, 0).language()).isEqualTo(Language.NL);
        assertThat(offer(item(Language.EN), Language.FR, 0).language()).isEqualTo(Language.EN);
    }

    @Test
    void an_item_without_texts_suggests_none() {
        var item = item(Map.of(Language.EN, new Item.Text("Title", "Summary", null, List.of())));

        assertThat(offer(item, Language.EN, 5).suggestion()).isNull();
    }

    /** D8: behind five people with each of three texts. */
    @Test
    void who_gets_no_text_starts_with_own_words() {
        var offer = offer(item(Language.EN), Language.EN, 15);

        assertThat(offer.suggestion()).isNull();
        assertThat(offer.page()).endsWith("?t=own");
    }

    private Offer offer(Item item, Language language, long slot) {
        return offers.offer(item, CAMPAIGN, person(language), slot, NOW);
    }

    private static Item item(Language language) {
        return item(Map.of(language, new Item.Text("Title", "Summary", null, List.of("one", "two", "three"))));
    }

    private static Item item(Map<Language, Item.Text> texts) {
        return new Item(
                new ItemId(4),
                null,
                Item.ItemClass.HUB,
                Set.of(),
                Set.of(),
                URI.create("https://www.example.com/"),
                null,
                false,
                false,
                null,
                null,
                List.of(),
                texts,
                null,
                1);
    }

    private static Employee person(Language language) {
        var profile = new Profile(
                "E7",
                "Ann",
                "Smith",
                "ann@example.com",
                "Sales",
                language,
                "NL",
                ZoneId.of("Europe/Amsterdam"),
                Set.of(),
                null,
                null,
                false,
                null,
                null);
        return new Employee(
                new EmployeeId(7),
                profile,
                Set.of(),
                new Consent(Consent.State.IN, "1", NOW),
                3,
                null,
                null,
                "MONDAY#08",
                Publicity.NONE,
                1);
    }
}
