package io.fanfare.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoGoals;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRewards;
import io.fanfare.board.Goal;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.local.browser.Chromium;
import io.fanfare.local.browser.Conditions;
import io.fanfare.local.browser.Tab;
import io.fanfare.local.browser.Tab.Key;
import io.fanfare.local.browser.Visitor;
import io.fanfare.local.ses.Mail;
import io.fanfare.points.Ledger;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.reward.Reward;
import io.fanfare.reward.Reward.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A colleague's own page in a real browser. With {@code -Dfanfare.pictures=<folder>} it leaves pictures to look at. */
final class OwnPageIT {
    private static final ItemId ITEM = new ItemId(1);

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

    @AfterEach
    void nothingIsComplainedOf() {
        visitors.forEach(visitor -> {
            assertThat(visitor.troubles()).isEmpty();
            visitor.close();
        });
    }

    @ParameterizedTest
    @EnumSource
    void in_every_language_light_on_a_desk_and_dark_on_a_phone_the_page_has_no_flaw(Language language) {
        var mail = programme.mail(language);
        var empty = visitor(Conditions.PHONE).open(programme.page("me", mail));
        keep(empty, language + "-empty");
        unfold(empty);
        assertThat(new SharePage(empty).flaws()).as("%s, empty", language).isEmpty();
        bring(person(mail));
        offer();
        for (var conditions : List.of(Conditions.DESKTOP, Conditions.PHONE.inTheDark(), Conditions.PHONE)) {
            var tab = visitor(conditions).open(programme.page("me", mail));
            keep(tab, language + "-" + conditions.width() + (conditions.dark() ? "-dark" : ""));
            unfold(tab);
            assertThat(new SharePage(tab).flaws())
                    .as("%s, %s", language, conditions)
                    .isEmpty();
            keep(tab, language + "-" + conditions.width() + (conditions.dark() ? "-dark" : "") + "-open");
            assertThat(tab.value("document.documentElement.lang").asText()).isEqualTo(language.tag());
        }
    }

    @Test
    void the_mails_quiet_link_leads_to_the_page() {
        var mail = programme.mail(Language.EN);
        var tab = visitor(Conditions.DESKTOP).read(mail.html());
        tab.arrive(() -> tab.click("a[href*='/me/']"));
        assertThat(tab.text("h1")).isEqualTo("Hi Sanne, this is your page");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void settings_are_kept_and_told_of(boolean scripts) {
        var tab =
                visitor(new Conditions(scripts, false, 1_200)).open(programme.page("me", programme.mail(Language.EN)));

        choose(tab, "day", "FRIDAY");
        choose(tab, "hour", "14");
        press(tab, "/digest");
        assertThat(tab.text("[role=status].notice")).contains("new hour");
        assertThat(tab.text("form[action$='/digest']")).isEmpty();
        assertThat(tab.text("#settings")).contains("Friday, 2:00");

        tab.value("document.querySelector('[name=until]').value = '2026-12-24'");
        press(tab, "/pause");
        assertThat(tab.text("#settings")).contains("No mails before December 24, 2026");
        press(tab, "/resume");
        assertThat(tab.text("#settings")).contains("No break");

        tab.value("document.querySelector('[name=alias]').value = 'me@example.com'");
        press(tab, "/boards");
        assertThat(tab.text("[role=alert].notice")).contains("may not be an address");

        press(tab, "/stop");
        assertThat(tab.text("#settings")).contains("You get no mails");
        programme.cloud().advance(Duration.ofMinutes(1));
        press(tab, "/join");
        assertThat(tab.text("[role=status].notice")).contains("Welcome");

        choose(tab, "language", "da");
        press(tab, "/language");
        assertThat(tab.text("h1")).startsWith("Hej Sanne");
    }

    @Test
    void signing_out_ends_this_link_too() {
        var page = programme.page("me", programme.mail(Language.EN));
        var tab = visitor(Conditions.SCRIPTLESS).open(page);
        press(tab, "/sign-out");
        assertThat(tab.text("h1")).isEqualTo("Old links are signed out");
    }

    @Test
    void the_keyboard_alone_sets_something() {
        var tab = visitor(Conditions.DESKTOP).open(programme.page("me", programme.mail(Language.EN)));
        var page = new SharePage(tab);
        tab.value("document.querySelectorAll('summary').forEach((one, at) => one.id = 'setting' + at)");
        page.reach("setting6");
        tab.press(Key.ENTER);
        page.reach("spotlight");
        tab.press(Key.SPACE);
        page.next();
        tab.arrive(() -> tab.press(Key.ENTER));
        assertThat(tab.text("[role=status].notice")).isEqualTo("Kept.");
        assertThat(tab.value("document.querySelector('[name=spotlight]').checked")
                        .asBoolean())
                .isTrue();
    }

    private static void unfold(Tab tab) {
        tab.value("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    private static void choose(Tab tab, String name, String value) {
        tab.value("document.querySelector('[name=%s]').value = '%s'".formatted(name, value));
    }

    private static void press(Tab tab, String deed) {
        var form = "form[action$='" + deed + "']";
        tab.value("document.querySelector(\"%s\").closest('details').open = true".formatted(form));
        tab.arrive(() -> tab.click(form + " button"));
    }

    private Visitor visitor(Conditions conditions) {
        var visitor = chromium.visitor(conditions);
        visitors.add(visitor);
        return visitor;
    }

    private static EmployeeId person(Mail mail) {
        var address = mail.to().getFirst();
        return new DynamoPeopleRegister(programme.table())
                .byAddress(List.of(address))
                .values()
                .iterator()
                .next()
                .id();
    }

    /** Eight weeks of readers, and a visit that was taken back. */
    private static void bring(EmployeeId person) {
        var today = LocalDate.ofInstant(programme.cloud().clock().instant(), ZoneOffset.UTC);
        var points = new HashMap<Owed.Posting, Long>();
        var readers = new HashMap<LocalDate, Long>();
        long[] weeks = {2, 0, 5, 3, 0, 9, 4, 12};
        for (int week = 0; week < weeks.length; week++) {
            if (weeks[week] > 0) {
                var day = today.minusWeeks(weeks.length - 1L - week);
                points.put(new Owed.Posting(Rule.CLICK, day), weeks[week]);
                readers.put(day, weeks[week]);
            }
        }
        points.put(new Owed.Posting(Rule.REACHED, today), 10L);
        points.put(new Owed.Posting(Rule.OWN_WORDS, today), 5L);
        points.put(new Owed.Posting(Rule.CONVERSION, today), 25L);
        post(person, new Owed(points, readers));
        points.put(new Owed.Posting(Rule.CLICK, today), 11L);
        readers.put(today, 11L);
        post(person, new Owed(points, readers));
    }

    /** Rewards of each kind, a goal, and a month's board. */
    private static void offer() {
        var rewards = new DynamoRewards(programme.table());
        var now = programme.cloud().clock().instant();
        if (!rewards.all().isEmpty()) {
            return;
        }
        var terms = List.of(
                new Terms.Threshold(40, true),
                new Terms.Threshold(100, true),
                new Terms.Draw(5, 2, "0123456789abcdef".repeat(4)),
                new Terms.Cause(25, "EUR", 20_000));
        var titles = List.of("A book of your choice", "A day with the crew", "Two tickets", "Trees in the dunes");
        for (int at = 0; at < terms.size(); at++) {
            var texts = Map.of(Language.EN, new Reward.Text(titles.get(at), "A few words about it."));
            rewards.create(new Reward(
                    rewards.nextId(), texts, terms.get(at), at == 0 ? 12 : null, now, now.plus(Duration.ofDays(9)), 1));
        }
        var goals = new DynamoGoals(programme.table());
        var period = new Period.OfMonth(YearMonth.from(now.atZone(ZoneOffset.UTC)));
        goals.put(new Goal(
                1, Map.of(Language.EN, "A thousand readers together"), null, Goal.Measure.READERS, 1_000, period));
        goals.counted(1, 420L, now);
    }

    @Test
    void a_reward_is_asked_for_and_taken_back_without_scripts() {
        var mail = programme.mail(Language.EN);
        bring(person(mail));
        offer();
        var tab = visitor(Conditions.SCRIPTLESS).open(programme.page("me", mail));
        tab.arrive(() -> tab.click("form[action$='/redeem'] button"));
        assertThat(tab.text("[role=status].notice")).startsWith("Asked for");
        assertThat(tab.text("#points .big")).isEqualTo("34 points to spend");
        keep(tab, "asked");
        tab.arrive(() -> tab.click("form[action$='/cancel'] button"));
        assertThat(tab.text("#points .big")).isEqualTo("74 points to spend");

        tab.value("document.querySelector('[name=amount]').value = '20'");
        tab.arrive(() -> tab.click("form[action$='/give'] button"));
        assertThat(tab.text("#rewards")).contains("20 of 20,000 points given");
    }

    private static void post(EmployeeId person, Owed owed) {
        var ledger = new DynamoLedger(programme.table());
        var before = ledger.earned(person, ITEM, Ledger.Freshness.LATEST);
        var now = programme.cloud().clock().instant().plusMillis(before.version());
        assertThat(ledger.post(new Ledger.Posting(person, ITEM, before, owed, 2, now)))
                .isEqualTo(Ledger.Written.DONE);
    }

    private static void keep(Tab tab, String name) {
        var folder = System.getProperty("fanfare.pictures");
        if (folder != null) {
            try {
                Files.write(Files.createDirectories(Path.of(folder)).resolve(name + ".png"), tab.picture());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
