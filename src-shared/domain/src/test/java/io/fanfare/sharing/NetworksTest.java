package io.fanfare.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.sharing.Network.Travels;
import io.fanfare.sharing.PlatformPolicy.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {
    private static final String TEXT = "Proud of this — 50% more & growing!\nRead: #hiring";
    private static final String LINK = "https://go.example.com/a1b2?utm_source=linkedin&utm_medium=social";
    private static final String TEXT_ENCODED =
            "Proud%20of%20this%20%E2%80%94%2050%25%20more%20%26%20growing%21%0ARead%3A%20%23hiring";
    private static final String LINK_ENCODED =
            "https%3A%2F%2Fgo.example.com%2Fa1b2%3Futm_source%3Dlinkedin%26utm_medium%3Dsocial";

    @ParameterizedTest
    @CsvSource({
        "1, linkedin",
        "2, facebook",
        "3, x",
        "4, whatsapp",
        "5, mail",
        "6, copy",
        "7, bluesky",
        "8, mastodon",
        "9, threads",
        "10, telegram",
        "11, teams"
    })
    void codes_never_change_since_they_stand_in_public_links(int code, String key) {
        assertThat(Networks.DEFAULT.find(code)).map(Network::key).contains(key);
        assertThat(Networks.DEFAULT.find(key)).map(Network::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "linkedin https://www.linkedin.com/feed/?shareActive=true&text={text}%20{url}",
                "facebook https://www.facebook.com/sharer/sharer.php?u={url}",
                "x https://x.com/intent/tweet?text={text}&url={url}",
                "whatsapp https://api.whatsapp.com/send?text={text}%20{url}",
                "bluesky https://bsky.app/intent/compose?text={text}%20{url}",
                "mastodon https://share.joinmastodon.org/#text={text}%20{url}",
                "threads https://www.threads.com/intent/post?text={text}&url={url}",
                "telegram https://t.me/share/url?url={url}&text={text}",
                "teams https://teams.microsoft.com/share?href={url}&msgText={text}&preview=true"
            })
    void share_links_are_percent_encoded(String key, String expected) {
        assertThat(shareLink(key, TEXT))
                .isEqualTo(expected.replace("{text}", TEXT_ENCODED).replace("{url}", LINK_ENCODED));
    }

    @Test
    void a_mail_breaks_its_lines_as_mail_does() {
        assertThat(shareLink("mail", "one\ntwo\r\nthree"))
                .isEqualTo("mailto:?subject=A%20title&body=one%0D%0Atwo%0D%0Athree%0D%0A%0D%0A" + LINK_ENCODED);
    }

    @Test
    void copying_has_no_share_link() {
        assertThat(Networks.DEFAULT.find("copy").orElseThrow().shareLink("", TEXT, LINK))
                .isEmpty();
    }

    @Test
    void a_long_text_is_cut_to_fit_between_two_characters_as_people_see_them() {
        var family = "👨‍👩‍👧‍👧";
        var link = shareLink("whatsapp", family.repeat(100));
        assertThat(link).hasSizeBetween(1_800, 2_000).contains(ShareLinks.encode(family + "…"));
    }

    @Test
    void braces_in_a_text_stay_a_text() {
        assertThat(shareLink("x", "{url} {title}")).contains("text=%7Burl%7D%20%7Btitle%7D&url=");
    }

    @Test
    void intents_earn_nothing_where_the_platform_forbids_it() {
        assertThat(Networks.DEFAULT.all())
                .filteredOn(network -> !PlatformPolicy.STRICT.rewardsIntents(network))
                .extracting(Network::key)
                .containsExactlyInAnyOrder(
                        "facebook", "x", "whatsapp", "bluesky", "mastodon", "threads", "telegram", "teams");
        assertThat(PlatformPolicy.LENIENT.rewardedNetworks(Networks.DEFAULT))
                .containsExactlyInAnyOrder(1, 3, 4, 5, 6, 7, 8, 10, 11);
    }

    @Test
    void two_networks_never_share_a_code() {
        var one = new Network(
                9, "one", "One", Travels.NOTHING, "", Counting.CHARACTERS, 10, true, "one", "social", Terms.NONE);
        var two = new Network(
                9, "two", "Two", Travels.NOTHING, "", Counting.CHARACTERS, 10, true, "two", "social", Terms.NONE);
        assertThatThrownBy(() -> new Networks(List.of(one, two))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String shareLink(String key, String text) {
        return Networks.DEFAULT
                .find(key)
                .flatMap(network -> network.shareLink("A title", text, LINK))
                .orElseThrow()
                .toString();
    }
}
