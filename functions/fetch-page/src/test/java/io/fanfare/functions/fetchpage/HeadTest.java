package io.fanfare.functions.fetchpage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.preview.PageCard;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is read of a page, and in which order of preference. */
class HeadTest {
    private static final URI PAGE = URI.create("https://www.example.com/a/b");

    @Test
    void open_graph_comes_before_what_others_say() {
        var head = read("""
                <title>t</title><meta name="description" content="d">
                <meta property="og:title" content="A &amp; B"><meta name="twitter:title" content="x">
                <meta name="og:description" content="  two
                lines "><meta property="og:image" content="/c.png">
                <meta property="og:image:width" content="1200"><meta property="og:image:height" content="627">
                """);
        assertThat(head.card())
                .isEqualTo(new PageCard("A & B", "two lines", URI.create("https://www.example.com/c.png"), 1_200, 627));
        assertThat(head.login()).isFalse();
        assertThat(head.hidden()).isFalse();
    }

    @Test
    void a_page_without_tags_has_its_title_and_description() {
        assertThat(read("<title> t </title><meta name=description content=d>").card())
                .isEqualTo(new PageCard("t", "d", null, 0, 0));
        assertThat(read("").card()).isEqualTo(PageCard.EMPTY);
        assertThat(read("<meta property=og:title content=' '><title>t</title>")
                        .card()
                        .title())
                .isEqualTo("t");
    }

    @Test
    void what_no_network_shows_is_no_image() {
        for (var image : new String[] {"/a.svg", "data:image/png;base64,AA", "javascript:alert(1)", "http:///x"}) {
            assertThat(read("<meta property=og:image content='" + image + "'>")
                            .card()
                            .image())
                    .isNull();
        }
        assertThat(read("<meta property=og:image:width content=-5><meta property=og:image:height content=9999999>")
                        .card())
                .isEqualTo(PageCard.EMPTY);
    }

    @Test
    void texts_are_cut_and_lose_what_cannot_be_seen() {
        assertThat(read("<title>" + "x".repeat(400) + "</title>").card().title())
                .hasSize(300);
        assertThat(read("<title>a\u202Eb\u0007c</title>").card().title()).isEqualTo("a b c");
    }

    @Test
    void a_password_field_and_a_wish_to_stay_out_are_seen() {
        assertThat(read("<form><input type=password></form>").login()).isTrue();
        assertThat(read("<meta name=robots content='NoIndex, nofollow'>").hidden())
                .isTrue();
    }

    @Test
    void the_servers_charset_counts_and_an_unknown_one_does_not() {
        var latin = "<title>caf\u00e9</title>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Head.read(latin, "ISO-8859-1", PAGE).card().title()).isEqualTo("caf\u00e9");
        assertThat(Head.read("<title>a</title>".getBytes(StandardCharsets.UTF_8), "x-klingon", PAGE)
                        .card()
                        .title())
                .isEqualTo("a");
    }

    private static Head read(String html) {
        return Head.read(html.getBytes(StandardCharsets.UTF_8), null, PAGE);
    }
}
