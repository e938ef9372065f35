package io.fanfare.local.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Language;
import io.fanfare.local.ses.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Attacks the whole stack over HTTP and says how often, and how often with success. In an order: signed events carry a moment, people get
 * a bounded number of mails a week, and who signed out has no links.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class AttackIT {
    /** Departments as somebody would name them who wants to break a table or a page. */
    private static final List<String> DEPARTMENTS = List.of(
            "Sales",
            "\"Sales\", HR",
            "Sales;HR",
            "'Sales'",
            "<b>Sales</b>",
            "Sales\\",
            "Sales\u3000=1+1",
            "</td>",
            "${7*7}",
            "{{7*7}}");

    private static final Map<String, Report> REPORTS = new TreeMap<>();
    private static Stage stage;
    private static List<Mail> mails;

    @BeforeAll
    static void aCampaignWasSent() {
        stage = new Stage(people());
        var campaign = stage.campaign("CONTENT");
        campaign.withArray("items").add(stage.item(List.of("How we drove 62 piles quietly")));
        mails = List.copyOf(stage.launch(campaign));
        assertThat(mails).hasSizeGreaterThan(60);
    }

    @AfterAll
    static void tell() {
        stage.close();
        REPORTS.values().forEach(AttackIT::print);
        int breaches = REPORTS.values().stream()
                .mapToInt(report -> report.breaches().size())
                .sum();
        System.out.printf(
                "attempts %d, breaches %d%n",
                REPORTS.values().stream().mapToInt(Report::attempts).sum(), breaches);
    }

    @Test
    @Order(1)
    void an_event_counts_once_and_only_from_its_platform() {
        var report = report("webhooks");
        new WebhookAttack(stage, report).run();
        held(report, 150);
    }

    @Test
    @Order(2)
    void no_token_that_somebody_made_up_opens_a_route() throws Exception {
        var report = report("tokens");
        new TokenAttack(stage, report).run();
        held(report, 2_000);
    }

    @Test
    @Order(3)
    void nobody_is_led_where_the_company_does_not_want_them() throws Exception {
        var report = report("redirects");
        var mail = reader(0);
        new RedirectAttack(stage, report).run("/p/" + stage.code("p", mail), "/s/" + stage.shareCode(mail));
        held(report, 300);
    }

    @Test
    @Order(4)
    void naughty_strings_are_shown_as_what_they_are() throws Exception {
        var report = report("shown");
        var byName = mails.stream().collect(Collectors.partitioningBy(AttackIT::isReader));
        new ShownAttack(stage, report).run(byName.get(true), byName.get(false));
        held(report, 2_000);
    }

    @Test
    @Order(5)
    void no_cell_of_a_table_is_a_formula_or_breaks_its_row() {
        var report = report("tables");
        new TableAttack(stage, report).run();
        held(report, 100);
    }

    @Test
    @Order(6)
    void naughty_strings_in_any_field_are_taken_or_refused() {
        var report = report("fields");
        var mail = reader(1);
        new FieldAttack(stage, report).run("/p/" + stage.code("p", mail), "/me/" + stage.code("me", mail));
        held(report, 10_000);
    }

    @Test
    @Order(7)
    void too_much_or_too_slow_is_refused_and_others_are_served() throws Exception {
        var report = report("floods");
        var mail = reader(2);
        new FloodAttack(stage, report).run("/p/" + stage.code("p", mail), "/me/" + stage.code("me", mail));
        held(report, 300);
    }

    @Test
    @Order(8)
    void a_link_opens_its_own_page_for_its_own_person() {
        var report = report("links");
        new LinkAttack(stage, report).run(reader(3), reader(4));
        held(report, 1_000);
    }

    private static void held(Report report, int atLeast) {
        print(report);
        assertThat(report.breaches()).as("breaches of %s", report.name()).isEmpty();
        assertThat(report.attempts()).isGreaterThan(atLeast);
    }

    private static Report report(String name) {
        return REPORTS.computeIfAbsent(name, Report::new);
    }

    private static void print(Report report) {
        System.out.printf(
                "%s: attempts %d, breaches %d%n",
                report.name(), report.attempts(), report.breaches().size());
        report.breaches().forEach(breach -> System.out.println("  breach: " + breach));
    }

    private static boolean isReader(Mail mail) {
        return mail.to().getFirst().startsWith("reader");
    }

    private static Mail reader(int number) {
        return mails.stream()
                .filter(AttackIT::isReader)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody for a third of the naughty strings, where an import takes them for a name, and a plain reader of each language. */
    private static List<String> people() {
        var rows = new ArrayList<String>();
        var names = Naughty.strings();
        for (int at = 0; at < names.size(); at += 3) {
            rows.add(row("named" + at, names.get(at), DEPARTMENTS.get(at % DEPARTMENTS.size()), "en"));
        }
        List.of(Language.values())
                .forEach(language -> rows.add(row("reader" + language.tag(), "Sanne", Stage.READERS, language.tag())));
        return rows;
    }

    private static String row(String id, String name, String department, String language) {
        return "%s,%s,Jansen,%s@noordlicht.example,%s,%s,NL,Europe/Amsterdam"
                .formatted(id, quoted(name), id, quoted(department), language);
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
