package io.fanfare.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.TextPrint;
import io.fanfare.kernel.Language;
import io.fanfare.local.browser.Chromium;
import io.fanfare.local.browser.Conditions;
import io.fanfare.local.browser.Tab.Key;
import io.fanfare.local.browser.Visitor;
import io.fanfare.sharing.Networks;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a colleague meets them, in a real browser: with and without scripts, by mouse and by keyboard, on a phone, in the dark. */
final class PagesIT {
    private static final String TRACKED = "http://127\\.0\\.0\\.1:\\d+/s/[1-9A-Za-z]{23}";

    @AutoClose
    private static Programme programme;

    @AutoClose
    private static Chromium chromium;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeAll
    static void start() {
        programme = new Programme();
        chromium = Chromium.start();
    }

    /** Whatever a test did: no error, no warning, no broken policy in any tab. */
    @AfterEach
    void nothingIsComplainedOf() {
        visitors.forEach(visitor -> {
            assertThat(visitor.troubles()).isEmpty();
            visitor.close();
        });
    }

    private Visitor visitor(Conditions conditions) {
        var visitor = chromium.visitor(conditions);
        visitors.add(visitor);
        return visitor;
    }

    @Test
    void the_mails_button_leads_to_a_page_with_the_item_a_suggestion_and_a_button_for_each_network() {
        var visitor = visitor(Conditions.DESKTOP);
        var tab = visitor.read(programme.mailWithSuggestion(Language.EN).html());

        tab.arrive(() -> tab.click("a.button"));

        assertThat(tab.text("h1")).contains("Sanne");
        assertThat(tab.text(".preview")).contains("How we drove 62 piles quietly", "noordlicht.example");
        assertThat(new SharePage(tab).box()).contains("#Noordlicht");
        assertThat(new SharePage(tab).networks())
                .containsExactly(
                        "linkedin",
                        "facebook",
                        "x",
                        "whatsapp",
                        "mail",
                        "copy",
                        "bluesky",
                        "mastodon",
                        "threads",
                        "telegram",
                        "teams");
        assertThat(visitor.outside()).isEmpty();
    }

    @Test
    void a_network_opens_with_the_edited_text_and_the_tracked_link_while_only_the_distance_and_a_print_are_posted() {
        var visitor = visitor(Conditions.DESKTOP);
        var tab = visitor.open(suggestion(0));
        new SharePage(tab).rewrite("We tried a slow hammer last winter, and the porpoises stayed.");
        assertThat(tab.text(".counts")).contains("LinkedIn").doesNotContain("X");
        assertThat(tab.text(".post-text")).contains("the porpoises stayed", "I work at Noordlicht");

        var network = visitor.opens(() -> tab.click(SharePage.button("linkedin")));

        var address = decoded(network.address());
        assertThat(address)
                .startsWith("https://www.linkedin.com/")
                .contains("the porpoises stayed")
                .contains("I work at Noordlicht");
        assertThat(address).containsPattern(TRACKED);
        assertThat(visitor.outside()).hasSize(1);
        var intent = visitor.asks("POST", "/intent");
        assertThat(intent.body()).matches("network=linkedin&variant=0&distance=([3-9]\\d|100)&print=\\d{1,8}");
        assertThat(visitor.status(intent)).isEqualTo(303);
        assertThat(programme.noted()).anyMatch(message -> message.contains("\"distance\":" + distance(intent)));
        tab.until("document.querySelector('.said').innerText.includes('Thank you')");
    }

    @Test
    void a_text_left_as_it_was_suggested_has_distance_0_and_everybodys_print() {
        var visitor = visitor(Conditions.DESKTOP);
        var tab = visitor.open(suggestion(0));
        var leadsTo = tab.value("document.querySelector('.preview').getAttribute('href')")
                .asText();
        var text = tab.value("document.querySelector('#text').value").asText();

        visitor.opens(() -> tab.click(SharePage.button("facebook")));

        assertThat(visitor.asks("POST", "/intent").body())
                .isEqualTo("network=facebook&variant=0&distance=0&print=" + TextPrint.of(leadsTo, text));
    }

    @Test
    void copying_puts_text_disclosure_and_tracked_link_on_the_clipboard() {
        var visitor = visitor(Conditions.DESKTOP);
        visitor.mayReadClipboard();
        var tab = visitor.open(suggestion(0));

        tab.click(SharePage.button("copy"));

        tab.until("document.querySelector('.said').innerText.includes('Copied')");
        assertThat(tab.value("navigator.clipboard.readText()").asText())
                .startsWith("The slow hammer won. #Noordlicht\n\nI work at Noordlicht\n\n")
                .containsPattern(TRACKED + "$");
        assertThat(visitor.asks("POST", "/intent").body()).startsWith("network=copy");
        assertThat(visitor.outside()).isEmpty();
    }

    @Test
    void every_mail_is_sound_to_a_parser_that_forgives_nothing() {
        assertThat(programme.cloud().mails().all())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(RawMail.parts(mail.eml()))
                        .containsExactly(
                                new RawMail.Part("text/plain", mail.text()),
                                new RawMail.Part("text/html", mail.html())));
    }

    /** The counter that a person sees is the one that the check before the launch uses. */
    @ParameterizedTest
    @MethodSource("posts")
    void the_browser_counts_as_the_server_does(String text) {
        var tab = visitor(Conditions.DESKTOP).open(suggestion(0));
        tab.click("[name=disclosure]");
        new SharePage(tab).rewrite(text);
        for (var network : List.of("linkedin", "x", "bluesky", "mastodon", "threads", "telegram")) {
            tab.value("(see => { see.value = '" + network
                    + "'; see.dispatchEvent(new Event('change')); })(document.querySelector('#seen-on'))");
            var link = tab.value("document.querySelector('[data-network=" + network + "]').dataset.links.split(' ')[0]")
                    .asText();
            int length = Networks.DEFAULT.find(network).orElseThrow().length(text + " " + link);
            assertThat(tab.text(".counts")).as(network).contains(String.format(Locale.ENGLISH, " %,d ", length));
        }
    }

    private static Stream<String> posts() {
        return Stream.of(
                "Plain words, a café and cafe\u0301.",
                "See https://www.noordlicht.example/a/very/long/path, @ann@mastodon.example and example.com.",
                "👨‍👩‍👧‍👦 🙋🏽 🇳🇱 1⃣ 1️⃣ ❤️ ☺ H🐱",
                "故人西辞黄鹤楼 — “quoted” … नमस्ते",
                "👨‍👩‍👧‍👦".repeat(121));
    }

    @Test
    void the_card_is_cut_as_the_chosen_network_cuts_it() {
        var tab = visitor(Conditions.DESKTOP).open(suggestion(0));
        assertThat(tab.text(".preview")).doesNotContain("A bubble curtain");
        tab.value(
                "(see => { see.value = 'whatsapp'; see.dispatchEvent(new Event('change')); })(document.querySelector('#seen-on'))");
        assertThat(tab.text(".preview")).contains("A bubble curtain");
        assertThat(tab.text(".post-text")).contains("/s/");
        assertThat(tab.value("document.querySelector('.as-seen').dataset.card").asText())
                .isEqualTo("SMALL");
    }

    @Test
    void nothing_goes_out_while_a_blank_is_open() {
        var visitor = visitor(Conditions.DESKTOP);
        var tab = visitor.open(suggestion(1));

        tab.click(SharePage.button("x"));
        assertThat(tab.text(".open-blank")).contains("what surprised you");
        tab.click("[data-do=leave-out]");
        assertThat(new SharePage(tab).box()).isEqualTo("62 piles, and what I learned was. #Noordlicht");
        assertThat(visitor.outside()).isEmpty();

        visitor.opens(() -> tab.click(SharePage.button("x")));
        assertThat(visitor.status(visitor.asks("POST", "/intent"))).isEqualTo(303);
        assertThat(visitor.requests())
                .filteredOn(request -> request.path().endsWith("/intent"))
                .hasSize(1);
    }

    @Test
    void that_somebody_looks_is_said_once_and_nothing_goes_along() {
        var visitor = visitor(Conditions.DESKTOP);
        var tab = visitor.open(suggestion(0));

        tab.click("#text");
        var landed = visitor.asks("POST", "/landed");
        assertThat(landed.body()).isEmpty();
        assertThat(visitor.status(landed)).isLessThan(300);
        tab.press(Key.SPACE);
        tab.click("#text");
        assertThat(visitor.requests())
                .filteredOn(request -> request.path().endsWith("/landed"))
                .hasSize(1);
    }

    @Test
    void another_suggestion_is_one_tap_away_and_takes_its_own_link_along() {
        var visitor = visitor(Conditions.DESKTOP);
        var tab = visitor.open(suggestion(0));

        tab.click(".another");
        tab.click(".another");

        assertThat(new SharePage(tab).box()).startsWith("Quiet foundations are possible");
        visitor.opens(() -> tab.click(SharePage.button("whatsapp")));
        assertThat(visitor.asks("POST", "/intent").body()).contains("variant=2");
    }

    @Test
    void without_scripts_the_form_leads_to_the_network_with_the_suggested_text() {
        var visitor = visitor(Conditions.SCRIPTLESS);
        var tab = visitor.open(suggestion(0));

        var network = visitor.opens(() -> tab.click(SharePage.button("linkedin")));

        assertThat(decoded(network.address()))
                .startsWith("https://www.linkedin.com/")
                .contains("The slow hammer won. #Noordlicht\n\nI work at Noordlicht")
                .containsPattern(TRACKED);
        assertThat(visitor.asks("POST", "/intent").body()).contains("network=linkedin", "variant=0");
    }

    @Test
    void without_scripts_copying_shows_the_text_ready_to_select() {
        var tab = visitor(Conditions.SCRIPTLESS).open(suggestion(0));

        tab.arrive(() -> tab.click(SharePage.button("copy")));

        assertThat(tab.value("document.querySelector('#ready').value").asText())
                .startsWith("The slow hammer won.")
                .containsPattern(TRACKED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shared_not_for_me_and_pause_are_each_answered_on_the_page(boolean scripts) {
        var tab = visitor(new Conditions(scripts, false, 1_200)).open(suggestion(0));

        tab.arrive(() -> tab.click(".shared button"));
        assertThat(tab.text("[role=status].notice")).startsWith("Noted, thank you");
        tab.click("#not-for-me summary");
        tab.arrive(() -> tab.click("#not-for-me button"));
        assertThat(tab.text(".notice")).contains("You will not see this one again");
        tab.click("#pause summary");
        tab.arrive(() -> tab.click("#pause button"));
        assertThat(tab.text(".notice")).contains("December 20, 2026");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leaving_takes_one_press_and_looking_changes_nothing(boolean scripts) {
        var visitor = visitor(new Conditions(scripts, false, 1_200));
        var page = programme.page("u", programme.mail(Language.EN));

        var tab = visitor.open(page);
        assertThat(tab.text("h1")).isEqualTo("Stop the mails?");
        tab.open(page);
        assertThat(tab.text("h1")).isEqualTo("Stop the mails?");

        tab.arrive(() -> tab.click("button.main"));
        assertThat(tab.text("h1")).isEqualTo("Done, no more mails");
        assertThat(visitor.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_invitation_is_accepted_with_one_press(boolean scripts) {
        var visitor = visitor(new Conditions(scripts, false, 1_200));
        var tab = visitor.open(programme.page("o", programme.invitation(scripts ? Language.EN : Language.NL)));
        assertThat(new SharePage(tab).flaws()).isEmpty();

        tab.arrive(() -> tab.click("button.main"));

        assertThat(tab.text("h1")).contains("Sanne");
        assertThat(new SharePage(tab).flaws()).isEmpty();
    }

    @Test
    void everything_is_in_reach_of_the_tab_key_in_the_order_of_the_page() {
        var tab = visitor(Conditions.DESKTOP).open(suggestion(0));
        var page = new SharePage(tab);
        var reached = new ArrayList<String>();
        for (var at = page.next(); !at.isEmpty() && reached.size() < 40; at = page.next()) {
            reached.add(at);
        }
        assertThat(reached)
                .containsExactly(
                        "skip",
                        "seen-on",
                        "preview",
                        "another",
                        "text",
                        "disclosure",
                        "linkedin",
                        "facebook",
                        "x",
                        "whatsapp",
                        "mail",
                        "copy",
                        "More networks",
                        "network",
                        "I shared it",
                        "Not for me",
                        "A break",
                        "own",
                        "measured");
    }

    @Test
    void the_keyboard_alone_shares_declines_and_pauses() {
        var visitor = visitor(Conditions.DESKTOP);
        var tab = visitor.open(suggestion(0));

        var page = new SharePage(tab);
        page.reach("linkedin");
        visitor.opens(() -> tab.press(Key.ENTER));
        page.reach("I shared it");
        tab.arrive(() -> tab.press(Key.ENTER));
        assertThat(tab.text(".notice")).startsWith("Noted");
        page.reach("Not for me");
        tab.press(Key.ENTER);
        page.reach("Not for me");
        tab.arrive(() -> tab.press(Key.SPACE));
        assertThat(tab.text(".notice")).contains("You will not see this one again");
        page.reach("A break");
        tab.press(Key.SPACE);
        page.reach("Pause");
        tab.arrive(() -> tab.press(Key.ENTER));
        assertThat(tab.text(".notice")).contains("No mails before");
    }

    @ParameterizedTest
    @EnumSource
    void in_every_language_light_on_a_desk_and_dark_on_a_phone_the_page_has_no_flaw(Language language) {
        var page = programme.page(language);
        for (var conditions : List.of(Conditions.DESKTOP, Conditions.PHONE.inTheDark())) {
            var visitor = visitor(conditions);
            var tab = visitor.open(page);
            tab.click("#not-for-me summary");
            tab.click("#pause summary");
            assertThat(new SharePage(tab).flaws())
                    .as("%s, %s", language, conditions)
                    .isEmpty();
            assertThat(tab.value("document.documentElement.lang").asText()).isEqualTo(language.tag());
            assertThat(tab.value("getComputedStyle(document.body).backgroundColor")
                            .asText())
                    .isEqualTo(conditions.dark() ? "rgb(19, 21, 23)" : "rgb(246, 244, 239)");
            assertThat(visitor.outside()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_local/", "/_local/mails"})
    void the_local_pages_have_no_flaw(String path) {
        for (var conditions : List.of(Conditions.DESKTOP, Conditions.PHONE, Conditions.DESKTOP.inTheDark())) {
            var visitor = visitor(conditions);
            assertThat(new SharePage(visitor.open(programme.cloud().baseUri().resolve(path))).flaws())
                    .as("%s", conditions)
                    .isEmpty();
            assertThat(visitor.outside()).isEmpty();
        }
    }

    @Test
    void a_mail_is_shown_in_a_frame_that_runs_nothing() {
        var mail = programme.mail(Language.DE);
        var tab = visitor(Conditions.DESKTOP).open(programme.cloud().baseUri().resolve("/_local/mails/" + mail.id()));
        assertThat(tab.text("h1")).isEqualTo(mail.subject());
        assertThat(new SharePage(tab).flaws()).isEmpty();
    }

    private static URI suggestion(int number) {
        return URI.create(programme.page(Language.EN) + "?t=" + number);
    }

    private static String distance(Visitor.Request intent) {
        return intent.body().replaceFirst(".*&distance=(\\d+)&.*", "$1");
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address, StandardCharsets.UTF_8);
    }
}
