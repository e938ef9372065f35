package io.fanfare.functions.sendmail;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.Company;
import io.fanfare.delivery.Letter.Rendered;
import io.fanfare.delivery.MailBudget;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailContent.Reader;
import io.fanfare.delivery.WelcomeStep;
import io.fanfare.functions.sendmail.words.ContestWords;
import io.fanfare.functions.sendmail.words.WhyYou;
import io.fanfare.functions.sendmail.words.Wording;
import io.fanfare.kernel.Language;
import io.fanfare.relevance.Why;
import io.fanfare.testkit.Examples;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JteStationeryTest {
    private static final int GMAIL_CLIPS_AFTER = 102 * 1024;
    private static final Pattern LINK = Pattern.compile("<a [^>]*>");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private final JteStationery stationery =
            new JteStationery(SampleMails.COMPANY, "https://share.example/about-measuring");

    private List<Rendered> allKinds(Language language) {
        return List.of(
                stationery.render(SampleMails.campaign(language)),
                stationery.render(SampleMails.invitation(language)),
                stationery.render(SampleMails.dataLink(language)),
                stationery.render(SampleMails.newMailbox(language)),
                stationery.render(SampleMails.recall(language)),
                stationery.render(SampleMails.results(language, 1, 12, 1_240)),
                stationery.render(SampleMails.welcome(language, WelcomeStep.HOW_IT_WORKS)),
                stationery.render(SampleMails.welcome(language, WelcomeStep.OWN_WORDS)),
                stationery.render(SampleMails.welcome(language, WelcomeStep.HELP)),
                stationery.render(SampleMails.digest(language, 12, 34, true)),
                stationery.render(SampleMails.digest(language, 1, 0, false)),
                stationery.render(SampleMails.digest(language, 0, 0, true)));
    }

    @ParameterizedTest
    @EnumSource
    void the_shell_is_in_the_readers_language(Language language) {
        assertThat(allKinds(language)).allSatisfy(words -> {
            assertThat(words.html()).contains("<html lang=\"" + language.tag() + "\" dir=\"ltr\">");
            assertThat(words.subject()).isNotBlank();
        });
    }

    @Test
    void each_language_has_words_of_its_own() {
        var subjects = Stream.of(Language.values())
                .map(language ->
                        stationery.render(SampleMails.invitation(language)).subject());

        assertThat(subjects).doesNotHaveDuplicates().hasSize(Language.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void both_parts_lead_to_the_same_places(Language language) {
        assertThat(allKinds(language)).allSatisfy(words -> {
            var addresses = HREF.matcher(words.html())
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .filter(address -> !address.equals(SampleMails.DECOY))
                    .toList();
            assertThat(addresses).isNotEmpty();
            assertThat(words.text().lines()).containsAll(addresses);
        });
    }

    /** A mailbox that is not shown to be the reader's may be a stranger's: what is pressed there is not the reader's word. */
    @ParameterizedTest
    @EnumSource
    void every_mail_says_how_to_end_the_mails_but_the_one_to_an_unproven_mailbox(Language language) {
        var toStranger = stationery.render(SampleMails.newMailbox(language));
        assertThat(toStranger.html()).doesNotContain("/u/");
        assertThat(toStranger.text()).doesNotContain("/u/");
        assertThat(allKinds(language))
                .filteredOn(words -> !words.equals(toStranger))
                .allSatisfy(words -> {
                    assertThat(words.html()).contains("href=\"" + SampleMails.UNSUBSCRIBE + "\"");
                    assertThat(words.text().lines()).contains(SampleMails.UNSUBSCRIBE);
                });
    }

    @ParameterizedTest
    @EnumSource
    void no_link_is_tracked_by_the_mail_service(Language language) {
        assertThat(allKinds(language))
                .allSatisfy(
                        words -> assertThat(LINK.matcher(words.html()).results().map(MatchResult::group))
                                .isNotEmpty()
                                .allMatch(link -> link.contains(" ses:no-track")));
    }

    @ParameterizedTest
    @EnumSource
    void a_campaigns_mail_and_a_digest_have_one_link_that_no_reader_sees_hears_or_reaches(Language language) {
        var invitation = stationery.render(SampleMails.invitation(language));
        assertThat(invitation.html()).doesNotContain("/d/");
        var others = List.of(
                stationery.render(SampleMails.campaign(language)),
                stationery.render(SampleMails.digest(language, 12, 34, true)),
                stationery.render(SampleMails.digest(language, 0, 0, false)));
        assertThat(others).allSatisfy(mail -> {
            assertThat(mail.html())
                    .containsOnlyOnce("<a href=\"" + SampleMails.DECOY
                            + "\" ses:no-track rel=\"nofollow\" aria-hidden=\"true\" tabindex=\"-1\"></a>");
            assertThat(mail.text()).doesNotContain("/d/");
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_mail_names_the_postal_address_and_that_sharing_is_free(Language language) {
        var words = Wording.of(language);

        assertThat(allKinds(language)).allSatisfy(mail -> {
            assertThat(mail.html()).contains(SampleMails.COMPANY.brand().postalAddress());
            assertThat(mail.text()).contains(SampleMails.COMPANY.brand().postalAddress());
            assertThat(mail.html()).containsAnyOf(words.optional(), words.invitationVoluntary());
            assertThat(mail.html()).doesNotContain("!!");
        });
    }

    @ParameterizedTest
    @EnumSource
    void five_of_the_largest_items_stay_below_what_gmail_shows(Language language) {
        var words = stationery.render(SampleMails.largest(language));

        assertThat(words.html().getBytes(StandardCharsets.UTF_8).length).isBetween(30_000, GMAIL_CLIPS_AFTER);
    }

    /** The check of a campaign cannot set its mail, and counts it: never less than it is, nor much more. */
    @ParameterizedTest
    @EnumSource
    void the_check_counts_about_what_the_mail_has(Language language) {
        var until = LocalDate.of(2026, 12, 31);
        var contests = List.of(
                SampleMails.contest(1, "a".repeat(MailBudget.CONTEST), until),
                SampleMails.contest(2, "b".repeat(MailBudget.CONTEST), until));
        for (int items : new int[] {1, 3, 5}) {
            int bytes = stationery
                    .render(SampleMails.ofItems(language, Collections.nCopies(items, SampleMails.ITEM), contests))
                    .html()
                    .getBytes(StandardCharsets.UTF_8)
                    .length;
            int counted = MailBudget.bytes(
                    Collections.nCopies(items, SampleMails.ITEM), language, Language.NL, SampleMails.REASON);
            assertThat(counted).isBetween(bytes, bytes * 125 / 100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_recall_says_what_happened_in_both_parts_and_asks_for_nothing(Language language) {
        var mail = stationery.render(SampleMails.recall(language));
        var words = Wording.of(language);

        assertThat(mail.html())
                .contains("Twee cijfers klopten niet.<br>Het nieuwe verhaal", words.recallNothing(), words.optional())
                .doesNotContain("class=\"button\"", "/p/");
        assertThat(mail.text()).contains("> Twee cijfers klopten niet.\n> Het nieuwe verhaal", SampleMails.ME);
        assertThat(mail.html().contains("<blockquote class=\"ink\" lang=\"nl\""))
                .isEqualTo(language != Language.NL);
        assertThat(mail.subject()).startsWith(words.recallSubject(""));
    }

    /** 001-27 */
    @ParameterizedTest
    @EnumSource
    void results_tell_what_there_is_in_human_terms_and_no_zero(Language language) {
        var words = Wording.of(language);
        var both = stationery.render(SampleMails.results(language, 2, 1, 1_240));
        var own = stationery.render(SampleMails.results(language, 0, 12, 0));
        var together = stationery.render(SampleMails.results(language, 1, 0, 1));

        assertThat(both.html()).contains(words.resultsOwn(1), words.resultsTogether(1_240), words.resultsMore(2));
        assertThat(both.text().replace("\n", " "))
                .contains(words.resultsOwn(1), words.resultsTogether(1_240), words.resultsMore(2));
        assertThat(own.html()).contains(words.resultsOwn(12)).doesNotContain(words.resultsTogether(0));
        assertThat(together.html()).contains(words.resultsTogether(1)).doesNotContain(words.resultsOwn(0));
        assertThat(List.of(
                        words.resultsOwn(1), words.resultsOwn(2), words.resultsTogether(1), words.resultsTogether(2)))
                .doesNotHaveDuplicates();
        assertThat(both.html()).doesNotContain("/p/");
    }

    /** 000-21, 004-10 */
    @ParameterizedTest
    @EnumSource
    void newcomers_read_the_companys_story_and_where_to_learn_in_both_parts(Language language) {
        var branded = new JteStationery(
                new Company(Examples::brand, SampleMails.COMPANY.from(), Language.NL),
                "https://share.example/about-measuring");
        var first = branded.render(SampleMails.welcome(language, WelcomeStep.HOW_IT_WORKS));
        var second = branded.render(SampleMails.welcome(language, WelcomeStep.OWN_WORDS));
        var story = language == Language.EN
                ? "We build wind farms that fish like, too."
                : "Wij bouwen windparken waar ook vissen van houden.";

        assertThat(first.html()).doesNotContain(story).contains("https://www.example.com/own-words");
        assertThat(second.html()).contains(story, "Schrijven in je eigen woorden");
        assertThat(second.text()).contains("> " + story, "https://www.example.com/own-words");
        assertThat(second.html().contains("class=\"ink\" lang=\"nl\""))
                .isEqualTo(language != Language.NL && language != Language.EN);
    }

    @Test
    void who_helps_is_named_in_the_last_mail_and_stays_text() {
        var mail = stationery.render(SampleMails.welcome(Language.EN, WelcomeStep.HELP));

        assertThat(mail.html()).contains("Noor &lt;Visser&gt; is glad to think along", "/guidelines/");
        assertThat(mail.text()).contains("- Not sure about something? Noor <Visser>", "Our guidelines, in short:");
    }

    @ParameterizedTest
    @EnumSource
    void the_three_mails_to_newcomers_differ_and_ask_for_no_share(Language language) {
        var mails = Stream.of(WelcomeStep.values())
                .map(step -> stationery.render(SampleMails.welcome(language, step)))
                .toList();

        assertThat(mails.stream().map(Rendered::subject)).doesNotHaveDuplicates();
        assertThat(mails).allSatisfy(mail -> assertThat(mail.html()).doesNotContain("/p/", "/s/"));
    }

    @Test
    void html_in_a_title_stays_text() {
        var words = stationery.render(campaign("<script>alert(1)</script> & \"more\"", "<b>[[<i>x</i>]]</b>"));

        assertThat(words.html()).doesNotContain("<script").doesNotContain("<b>").doesNotContain("<i>");
        assertThat(words.html()).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"more\"</a>");
        assertThat(words.text()).contains("<script>alert(1)</script> & \"more\"");
    }

    @Test
    void an_address_that_is_no_web_address_does_not_become_a_link() {
        var content = new MailContent.OfInvitation(
                new Reader(Language.EN, "Sanne"), "Mirjam", null, null, "javascript:alert(1)", SampleMails.UNSUBSCRIBE);

        assertThat(stationery.render(content).html()).doesNotContain("javascript:");
    }

    @Test
    void an_invitation_says_the_senders_own_line_and_leads_to_the_film_by_its_title_001_9() {
        var mail = stationery.render(SampleMails.invitation(Language.EN));

        assertThat(mail.html())
                .contains("lang=\"nl\"", "Ik zou het leuk vinden als je meedoet.", "Mirjam de Wit</p>")
                .contains("href=\"https://www.noordlicht.example/film\"", ">Waarom wij delen, in twee minuten</a>")
                .doesNotContain("<video", "<iframe", "<img");
        assertThat(mail.text())
                .contains(
                        "Ik zou het leuk vinden",
                        "Waarom wij delen, in twee minuten:",
                        "https://www.noordlicht.example/film");
    }

    @Test
    void a_picture_has_a_text_in_the_readers_language_in_its_place() {
        var image = URI.create("https://www.noordlicht.example/a.jpg");

        assertThat(stationery
                        .render(SampleMails.campaignWithImage(Language.DA, image, "\"A\" crane at dawn"))
                        .html())
                .contains("alt=\"&#34;A&#34; crane at dawn\"");
        assertThat(stationery
                        .render(SampleMails.campaignWithImage(Language.DA, image, null))
                        .html())
                .contains(
                        "<img src=\"https://www.noordlicht.example/a.jpg\" width=\"520\" alt=\"Billede til dette indhold\"");
        assertThat(stationery.render(SampleMails.campaign(Language.DA)).html()).doesNotContain("<img");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NL | Voor jou, omdat je careers en graduate programme volgt. | Voor jou, omdat het voor Sales (België) is.",
                "EN | For you because you follow careers and graduate programme. | For you because it is for Sales (Belgium).",
                "DA | Til dig, fordi du følger careers og graduate programme. | Til dig, fordi det er til Sales (Belgien).",
                "FR | Pour vous, parce que vous suivez careers et graduate programme. | Pour vous, parce que c’est destiné à Sales (Belgique).",
                "DE | Für Sie, weil Sie den Themen careers und graduate programme folgen. | Für Sie, weil es für Sales (Belgien) gedacht ist.",
            })
    void each_item_says_in_both_parts_why_this_reader_gets_it(Language language, String topics, String group) {
        var mail = stationery.render(SampleMails.campaign(language));
        assertThat(mail.html()).contains(topics, group);
        assertThat(mail.text().replaceAll("\\s+", " ")).contains(topics, group);
    }

    /** D12 */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NL | Een goed moment voor jou: dinsdag rond 10 uur.",
                "EN | A good moment for you: Tuesday around 10:00.",
                "DA | Et godt tidspunkt for dig: tirsdag omkring kl. 10.",
                "FR | Un bon moment pour vous\u00A0: mardi vers 10 h.",
                "DE | Ein guter Moment für Sie: Dienstag gegen 10 Uhr.",
            })
    void a_moment_is_proposed_in_both_parts(Language language, String moment) {
        var mail = stationery.render(SampleMails.campaign(language));
        assertThat(mail.html()).contains(moment);
        assertThat(mail.text().replaceAll("\\s+", " ")).contains(moment);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_reason_is_a_sentence(Language language) {
        var words = Wording.of(language);
        assertThat(Stream.of(
                                new Why.Topics(List.of("careers")),
                                new Why.Group(null, null, "facility-managers", "early-adopters", Language.NL),
                                new Why.Group(null, "CH", null, null, null),
                                new Why.Everyone("we are hiring"),
                                new Why.Everyone("Who knows somebody?"))
                        .map(why -> WhyYou.say(why, words)))
                .allMatch(sentence -> sentence.endsWith(".") || sentence.endsWith("?"))
                .noneMatch(sentence -> sentence.contains("null") || sentence.contains("  ") || sentence.contains("-"))
                .doesNotHaveDuplicates();
    }

    @Test
    void line_breaks_in_a_title_do_not_reach_the_subject() {
        assertThat(stationery
                        .render(campaign("News\r\nBcc: b@example.com", null))
                        .subject())
                .isEqualTo("News Bcc: b@example.com");
    }

    @Test
    void content_in_another_language_says_so() {
        var html = stationery.render(SampleMails.campaign(Language.FR)).html();

        assertThat(html)
                .contains("en anglais")
                .contains("<div lang=\"en\">")
                .contains("<blockquote class=\"ink\" lang=\"en\"");
        assertThat(html).contains(">I work at Noordlicht<");
        assertThat(stationery.render(SampleMails.campaign(Language.NL)).html())
                .doesNotContain("lang=\"en\"")
                .contains(">Ik werk bij Noordlicht<");
    }

    @Test
    void blanks_are_marked_in_html_and_keep_their_brackets_in_text() {
        var words = stationery.render(campaign("Title", "It was [[your word]] and [[another]]."));

        assertThat(words.html()).contains(">your word</mark> and <mark").doesNotContain("[[");
        assertThat(words.text()).contains("> It was [[your word]] and [[another]].");
    }

    @Test
    void figures_are_told_in_human_terms_with_plural_forms() {
        var one = Map.of(
                Language.NL, "Vorige week las 1 mens wat je deelde.",
                Language.EN, "1 person read what you shared last week.",
                Language.DA, "I sidste uge læste 1 person det, du delte.",
                Language.FR, "La semaine dernière, 1 personne a lu ce que vous avez partagé.",
                Language.DE, "Letzte Woche hat 1 Mensch gelesen, was Sie geteilt haben.");
        var many = Map.of(
                Language.NL, "Vorige week lazen 1.200 mensen wat je deelde. Dat leverde je 34 punten op.",
                Language.EN, "1,200 people read what you shared last week. It brought you 34 points.",
                Language.DA, "I sidste uge læste 1.200 personer det, du delte. Det gav dig 34 point.",
                Language.FR,
                        "La semaine dernière, 1 200 personnes ont lu ce que vous avez partagé. Cela vous a rapporté 34 points.",
                Language.DE,
                        "Letzte Woche haben 1.200 Menschen gelesen, was Sie geteilt haben. Das hat Ihnen 34 Punkte gebracht.");
        for (var language : Language.values()) {
            assertThat(prose(SampleMails.digest(language, 1, 0, false))).contains(one.get(language));
            assertThat(prose(SampleMails.digest(language, 1_200, 34, false))).contains(many.get(language));
        }
    }

    @Test
    void days_are_written_as_the_language_writes_them() {
        assertThat(prose(SampleMails.campaign(Language.NL))).contains("tot en met 12 december");
        assertThat(prose(SampleMails.campaign(Language.EN))).contains("until 12 December");
        assertThat(prose(SampleMails.campaign(Language.DA))).contains("til og med 12. december");
        assertThat(prose(SampleMails.campaign(Language.FR))).contains("jusqu’au 12 décembre");
        assertThat(prose(SampleMails.campaign(Language.DE))).contains("bis 12. Dezember");
        assertThat(prose(SampleMails.digest(Language.DE, 2, 0, false))).contains("16.–22. November");
        assertThat(prose(SampleMails.digest(Language.FR, 2, 0, false))).contains("du 16 au 22 novembre");
        assertThat(Wording.of(Language.EN).days(LocalDate.of(2026, 11, 30))).isEqualTo("30 November – 6 December");
        assertThat(Wording.of(Language.FR).day(LocalDate.of(2026, 12, 1))).isEqualTo("1er décembre");
    }

    @ParameterizedTest
    @EnumSource
    void what_everybody_did_is_told_in_words_and_a_bar(Language language) {
        var digest = stationery.render(SampleMails.digest(language, 12, 34, true));
        var reached = Map.of(
                Language.NL, "Samen bereikten we vorige week 1.240 mensen.",
                Language.EN, "Together we reached 1,240 people last week.",
                Language.DA, "Sammen nåede vi 1.240 personer i sidste uge.",
                Language.FR, "Ensemble, nous avons touché 1 240 personnes la semaine dernière.",
                Language.DE, "Gemeinsam haben wir letzte Woche 1.240 Menschen erreicht.");
        assertThat(prose(SampleMails.digest(language, 12, 34, true))).contains(reached.get(language));
        assertThat(digest.html())
                .contains("width=\"62%\"", "width=\"38%\"", "all of you &lt;3<br>Tell me", "1. The Fox");
        assertThat(digest.text()).contains("> A fine month, all of you <3\n> Tell me", "> Tell & ask", "2. Ann B.");
        var alone = stationery.render(SampleMails.digest(language, 12, 34, false));
        assertThat(alone.html()).doesNotContain("1. The Fox", "%;height:8px");
    }

    /** Whoever reads the plain part reads the same, in the same order. */
    @ParameterizedTest
    @EnumSource
    void the_links_of_both_parts_come_in_the_same_order(Language language) {
        assertThat(allKinds(language)).allSatisfy(mail -> {
            var inHtml = HREF.matcher(mail.html())
                    .results()
                    .map(match -> match.group(1))
                    .filter(address -> !address.equals(SampleMails.DECOY))
                    .distinct()
                    .toList();
            var inText = mail.text()
                    .lines()
                    .filter(line -> line.startsWith("https://"))
                    .toList();
            assertThat(inText).containsExactlyElementsOf(inHtml);
        });
    }

    /** 003-16 */
    @ParameterizedTest
    @EnumSource
    void who_no_longer_works_there_is_not_made_to_say_that_they_do(Language language) {
        var works = language == Language.NL ? "Ik werk bij Noordlicht" : "I work at Noordlicht";
        var worked = language == Language.NL ? "Ik werkte bij Noordlicht" : "I used to work at Noordlicht";

        var mail = stationery.render(SampleMails.toAlumnus(language));
        assertThat(mail.html()).contains(worked).doesNotContain(works);
        assertThat(prose(SampleMails.toAlumnus(language))).contains(worked).doesNotContain(works);
        assertThat(prose(SampleMails.campaign(language))).contains(works).doesNotContain(worked);
    }

    /** 001-14 */
    @ParameterizedTest
    @EnumSource
    void a_contest_is_told_once_with_its_days_as_the_reader_writes_them(Language language) {
        var days = switch (language) {
            case NL -> "van 30 november tot en met 1 januari met #MyFirstYear";
            case EN -> "with #MyFirstYear from 30 November to 1 January";
            case DA -> "med #MyFirstYear fra 30. november til og med 1. januar";
            case FR -> "avec #MyFirstYear du 30 novembre au 1er janvier";
            case DE -> "vom 30. November bis zum 1. Januar mit #MyFirstYear";
        };
        var prize = language == Language.EN ? "> A cake for your team" : "> Taart & <koffie>";

        for (var content : List.of(SampleMails.campaign(language), SampleMails.digest(language, 12, 34, true))) {
            var mail = stationery.render(content);
            assertThat(mail.html())
                    .containsOnlyOnce(days)
                    .containsOnlyOnce(">" + ContestWords.prize(Wording.of(language)));
            assertThat(prose(content)).containsOnlyOnce(days).contains(prize);
            assertThat(mail.html()).doesNotContain("<koffie>");
        }
        assertThat(prose(SampleMails.digest(language, 1, 0, false))).doesNotContain("#MyFirstYear");
    }

    @Test
    void of_the_contests_of_all_items_a_mail_tells_the_two_that_end_first() {
        var until = LocalDate.of(2026, 12, 31);
        var contests = List.of(
                SampleMails.contest(1, "Ends last", until.plusDays(2)),
                SampleMails.contest(2, "Ends first", until),
                SampleMails.contest(3, "Ends next", until.plusDays(1)));

        var mail = stationery.render(SampleMails.ofItems(Language.EN, List.of(SampleMails.ITEM), contests));

        assertThat(mail.html()).containsSubsequence("Ends first", "Ends next").doesNotContain("Ends last");
        assertThat(mail.text()).containsSubsequence("Ends first", "Ends next").doesNotContain("Ends last");
    }

    /** A mark that French sets apart never begins a line. */
    @Test
    void french_marks_stay_with_their_words() {
        assertThat(allKinds(Language.FR))
                .allSatisfy(mail ->
                        assertThat(mail.subject() + mail.html()).doesNotContainPattern("[\\p{L}\\d] [?!;:]( |<|$)"));
    }

    @Test
    void a_digest_with_nothing_read_speaks_of_no_zero_and_no_points() {
        var text = prose(SampleMails.digest(Language.EN, 0, 0, true));

        assertThat(text).doesNotContain("0 people").doesNotContain("points").doesNotContain("not shared");
    }

    private String prose(MailContent content) {
        return stationery
                .render(content)
                .text()
                .replaceAll("\\s+", " ")
                .replace('\u202F', ' ')
                .replace('\u00A0', ' ');
    }

    private static MailContent campaign(String title, @Nullable String suggestion) {
        return new MailContent.OfCampaign(
                new Reader(Language.EN, "Sanne"),
                "Mirjam",
                List.of(SampleMails.offer(Language.EN, title, suggestion)),
                LocalDate.of(2026, 12, 12),
                null,
                SampleMails.ME,
                SampleMails.UNSUBSCRIBE,
                SampleMails.DECOY);
    }
}
