package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.content.Item;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.content.Item.Text;
import io.fanfare.engagement.Firsts;
import io.fanfare.engagement.Firsts.First;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Rungs;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorCreditIT {
    private static final ItemId ITEM = new ItemId(1);
    private static final EmployeeId AUTHOR = new EmployeeId(7);
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private final String name = LocalDynamo.shared().newMainTable();
    private final Table table = new Table(LocalDynamo.shared().client(), name);
    private final DynamoHours hours = new DynamoHours(table, table);
    private final FixedClock clock = FixedClock.at("2026-11-21T12:00:00Z");

    @BeforeEach
    void anItemOfTheAuthor() {
        person(Examples.person(AUTHOR.value(), Language.EN, State.IN));
        item("E7");
    }

    @Test
    void the_author_earns_three_for_each_other_person_up_to_thirty() {
        firsts(12);
        award(table);
        assertThat(balance()).isEqualTo(30);
        firsts(4);
        award(table);
        assertThat(balance()).isEqualTo(12);
        award(table);
        assertThat(balance()).isEqualTo(12);
    }

    @Test
    void own_shares_earn_as_everybodys_do_and_credit_nobody() {
        share(AUTHOR, 1);
        settle();
        award(table);
        assertThat(balance()).isEqualTo(11);
    }

    @Test
    void a_share_that_is_taken_back_takes_the_credit_with_it() {
        share(new EmployeeId(8), 1);
        share(new EmployeeId(9), 1);
        settle();
        award(table);
        assertThat(balance()).isEqualTo(6);
        hours.setShares(NINE, 2, Map.of(new ShareKey(ITEM, new EmployeeId(8), 1), HourFacts.NONE));
        settle();
        award(table);
        assertThat(balance()).isEqualTo(3);
    }

    @Test
    void only_days_on_which_the_author_worked_here_count() {
        person(leaver(LocalDate.parse("2026-11-22")));
        hours.setRungs(
                ITEM,
                hours.rungsVersion(ITEM),
                Rungs.NONE,
                new Firsts(List.of(
                        new First(new EmployeeId(8), LocalDate.parse("2026-11-21")),
                        new First(new EmployeeId(9), LocalDate.parse("2026-11-22")))),
                clock.instant());
        award(table);
        assertThat(balance()).isEqualTo(3);
    }

    @Test
    void a_canary_and_somebody_unknown_earn_nothing() {
        firsts(3);
        person(Examples.canary(AUTHOR.value(), Language.EN));
        award(table);
        assertThat(balance()).isZero();
        item("nobody");
        assertThat(new DynamoAuthors(table, clock).of(ITEM)).isEmpty();
        item(null);
        assertThat(new DynamoAuthors(table, clock).of(ITEM)).isEmpty();
    }

    @Test
    void what_is_known_of_authors_costs_nothing_for_five_minutes() {
        firsts(3);
        var units = new UnitCounter();
        try (var client = LocalDynamo.shared().client(units)) {
            var counted = new Table(client, name);
            var credit = new DynamoAuthorCredit(counted, new DynamoAuthors(counted, clock));
            assertThat(credit.of(new EmployeeId(8), ITEM)).isEmpty();
            units.reset();
            assertThat(credit.of(new EmployeeId(8), ITEM)).isEmpty();
            assertThat(units.reads()).isZero();
            assertThat(credit.of(AUTHOR, ITEM)).hasSize(3);
            assertThat(units.reads()).isEqualTo(1.5);
        }
    }

    private void firsts(int people) {
        var all = IntStream.range(0, people)
                .mapToObj(number -> new First(new EmployeeId(20 + number), NINE.day()))
                .toList();
        hours.setRungs(ITEM, hours.rungsVersion(ITEM), Rungs.NONE, new Firsts(all), clock.instant());
    }

    private void share(EmployeeId person, int human) {
        var facts = new HourFacts(human, 0, 0, 0, 0, 0, 0, 0, 0, 60, 0, 0);
        hours.setShares(NINE, 1, Map.of(new ShareKey(ITEM, person, 1), facts));
    }

    private void settle() {
        var days = hours.shareDays(ITEM);
        hours.setRungs(
                ITEM, hours.rungsVersion(ITEM), Rungs.of(days), Firsts.of(days, clock.instant()), clock.instant());
    }

    private void award(Table through) {
        new AwardPoints(
                        new DynamoFacts(through),
                        new DynamoAuthorCredit(through, new DynamoAuthors(through, clock)),
                        new DynamoLedger(through),
                        _ -> {},
                        () -> RuleBooks.always(RuleBook.defaults(Set.of(1))),
                        clock)
                .award(AUTHOR, ITEM, clock.instant());
    }

    private long balance() {
        return new DynamoBalances(table).of(AUTHOR).points();
    }

    private void person(Employee person) {
        table.put(EmployeeRows.row(person));
        var id = new HashMap<>(Keys.externalId(person.profile().externalId()).toMap());
        id.put("id", Rows.n(person.id().value()));
        table.put(id);
    }

    private void item(@Nullable String author) {
        table.delete(Keys.item(ITEM));
        new DynamoItems(table)
                .create(new Item(
                        ITEM,
                        null,
                        ItemClass.HUB,
                        Set.of(),
                        Set.of(),
                        URI.create("https://www.example.com"),
                        author,
                        false,
                        false,
                        null,
                        null,
                        List.of(),
                        Map.of(Language.EN, new Text("Title", "Summary", null, List.of())),
                        null,
                        1));
    }

    private static Employee leaver(LocalDate leftOn) {
        var person = Examples.person(AUTHOR.value(), Language.EN, State.IN);
        var profile = person.profile();
        return new Employee(
                person.id(),
                new Profile(
                        profile.externalId(),
                        profile.firstName(),
                        profile.lastName(),
                        profile.address(),
                        profile.department(),
                        profile.language(),
                        profile.country(),
                        profile.zone(),
                        profile.topics(),
                        profile.cohort(),
                        null,
                        profile.executive(),
                        profile.hiredOn(),
                        leftOn),
                person.chosen(),
                person.consent(),
                person.generation(),
                person.pausedUntil(),
                person.suppressed(),
                person.digestSlot(),
                person.publicity(),
                person.version());
    }
}
