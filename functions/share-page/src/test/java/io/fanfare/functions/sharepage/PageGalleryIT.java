package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.dynamo.DynamoBrands;
import io.fanfare.aws.dynamo.DynamoGoals;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRecalls;
import io.fanfare.board.Goal;
import io.fanfare.content.Item;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.content.Recall;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.people.Consent.State;
import io.fanfare.points.Ledger;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.sharing.ExpiryWeek;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Samples;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Lays out every page in every language in {@code target/gallery}, where {@code quality/} looks at it under its own policy. */
class PageGalleryIT {
    private static final Path GALLERY = Path.of("target", "gallery");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @AutoClose
    private final OwnPage page = new OwnPage();

    private final DynamoPeopleRegister register = new DynamoPeopleRegister(page.table());

    @Test
    void every_page_is_laid_out_to_be_looked_at() throws IOException {
        Files.createDirectories(GALLERY);
        items();
        goal();
        for (var language : Language.values()) {
            var person = new EmployeeId(20 + language.ordinal());
            register.add(Examples.person(person.value(), language, State.IN));
            write("empty", language, page.show(person));
            earn(person);
            write("me", language, page.show(person));
            write("share", language, share(person));
            write("leave", language, page.get("show-leaving", unsubscribe(person)));
            var asked = new EmployeeId(40 + language.ordinal());
            register.add(Examples.person(asked.value(), language, State.INVITED));
            write("join", language, page.get("show-opt-in", optIn(asked)));
        }
        for (var file : List.of("share.css", "share.js", "brand-0a4d8c-ffffff-8cc4ff-04203d.css")) {
            var asset = Assets.find(file).orElseThrow();
            Files.writeString(GALLERY.resolve(file), asset.text());
        }
    }

    @Test
    void the_page_of_a_recalled_item_is_laid_out_as_well() throws IOException {
        Files.createDirectories(GALLERY);
        items();
        var statement = Map.of(Language.NL, "Twee cijfers in dit verhaal klopten niet.");
        new DynamoRecalls(page.table()).recall(Samples.ITEM, new Recall(Samples.MOMENT, statement, null));
        for (var language : Language.values()) {
            var person = new EmployeeId(20 + language.ordinal());
            register.add(Examples.person(person.value(), language, State.IN));
            write("recalled", language, share(person));
        }
    }

    /** A gallery of its own, since functions keep a brand for minutes. */
    @Test
    void the_company_s_own_look_is_laid_out_as_well() throws IOException {
        Files.createDirectories(GALLERY);
        items();
        new DynamoBrands(page.table()).put(Examples.brand());
        var person = new EmployeeId(20);
        register.add(Examples.person(person.value(), Language.NL, State.IN));
        earn(person);
        write("branded-share", Language.NL, share(person));
        write("branded-me", Language.NL, page.show(person));
    }

    private APIGatewayV2HTTPResponse share(EmployeeId person) {
        var link = new Link.ToPage(Samples.ITEM, person, 0, ExpiryWeek.after(Samples.MOMENT, 4));
        return page.get("show-page", Samples.personalCodec().encode(link));
    }

    private static String unsubscribe(EmployeeId person) {
        return Samples.publicCodec().encode(new Link.ToUnsubscribe(person));
    }

    private static String optIn(EmployeeId person) {
        return Samples.personalCodec().encode(new Link.ToOptIn(person, null, 0, ExpiryWeek.after(Samples.MOMENT, 4)));
    }

    private static void write(String kind, Language language, APIGatewayV2HTTPResponse page) throws IOException {
        assertThat(page.getStatusCode()).as(kind).isEqualTo(200);
        var name = kind + "-" + language.tag();
        Files.writeString(GALLERY.resolve(name + ".html"), page.getBody());
        Files.writeString(GALLERY.resolve(name + ".policy"), page.getHeaders().get("content-security-policy"));
    }

    private void goal() {
        var goals = new DynamoGoals(page.table());
        var titles = Map.of(Language.NL, "Duizend lezers in november", Language.EN, "A thousand readers in November");
        goals.put(new Goal(1, titles, null, Goal.Measure.READERS, 1_000, new Period.OfMonth(YearMonth.from(DAY))));
        goals.counted(1, 620L, Samples.MOMENT);
    }

    /** Eight weeks of it, as the ledger keeps them. */
    private void earn(EmployeeId person) {
        var ledger = new DynamoLedger(page.table());
        long[] readers = {3, 5, 1, 8, 4, 7, 12, 9};
        for (int week = 0; week < readers.length; week++) {
            int ago = readers.length - 1 - week;
            var item = week % 3 == 2 ? new ItemId(2) : Samples.ITEM;
            var before = ledger.earned(person, item, Ledger.Freshness.LATEST);
            var owed = owed(readers, week, day -> day % 3 == 2 == item.value() > 1);
            var moment = Samples.MOMENT.minus(Duration.ofDays(7L * ago));
            ledger.post(new Ledger.Posting(person, item, before, owed, 2, moment));
        }
    }

    /** What is owed for the weeks so far that are one item's. */
    private static Owed owed(long[] readers, int until, IntPredicate ofItem) {
        var points = new HashMap<Owed.Posting, Long>();
        var days = new HashMap<LocalDate, Long>();
        IntStream.rangeClosed(0, until).filter(ofItem).forEach(week -> {
            var day = DAY.minusWeeks(readers.length - 1L - week);
            points.put(new Owed.Posting(Rule.CLICK, day), readers[week]);
            points.put(new Owed.Posting(Rule.REACHED, day), 10L);
            days.put(day, readers[week]);
        });
        return new Owed(points, days);
    }

    private void items() {
        var items = new DynamoItems(page.table());
        items.create(item());
        var older = Examples.item(2, 1, Language.EN);
        var text =
                new Item.Text("How we drove 62 piles quietly", "A bubble curtain and a slow hammer.", null, List.of());
        items.create(new Item(
                older.id(),
                null,
                ItemClass.HUB,
                Set.of("wind"),
                Set.of(),
                older.destination(),
                null,
                false,
                false,
                null,
                null,
                List.of(),
                Map.of(Language.EN, text),
                null,
                1));
    }

    private static Item item() {
        var texts = new EnumMap<Language, Item.Text>(Language.class);
        texts.put(
                Language.NL,
                new Item.Text(
                        "Twee jaar, vier teams: ons traineeship opent",
                        "Solliciteren kan tot 15 januari. Trainees draaien mee in vier teams en kiezen het laatste zelf.",
                        "Je netwerk hoort hoe het werk echt is.",
                        List.of(
                                "Ik begon hier ooit als trainee. Mijn tip voor wie nu twijfelt: [[jouw tip]]",
                                "Vier teams in twee jaar, en het laatste kies je zelf. Vraag me gerust hoe dat was.")));
        texts.put(
                Language.EN,
                new Item.Text(
                        "Two years, four teams: our graduate programme opens",
                        "Applications are open until 15 January. Graduates rotate through four teams and pick the last one themselves.",
                        "Your network learns what the work is really like.",
                        List.of(
                                "I started here as a graduate. What I would tell my younger self: [[your tip]]",
                                "Four teams in two years, and you pick the last one yourself. Ask me how that was.")));
        return new Item(
                Samples.ITEM,
                null,
                ItemClass.HERO,
                Set.of("careers"),
                Set.of(),
                URI.create("https://www.example.com/careers/graduates"),
                null,
                false,
                false,
                "#Noordlicht",
                URI.create("https://www.example.com/graduates.jpg"),
                List.of(),
                texts,
                new Item.Clearance("Legal", DAY.minusDays(9)),
                1);
    }
}
