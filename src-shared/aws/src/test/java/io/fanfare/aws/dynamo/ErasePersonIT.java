package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.board.Board;
import io.fanfare.board.Scope;
import io.fanfare.board.Sheet;
import io.fanfare.content.Item;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.ShareKey;
import io.fanfare.guidance.Acceptances.Acceptance;
import io.fanfare.guidance.Advice;
import io.fanfare.guidance.Guidelines;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import io.fanfare.people.Account;
import io.fanfare.people.ChangeOwnSettings;
import io.fanfare.people.Consent;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.OwnSetting;
import io.fanfare.people.PeopleRegister.Written;
import io.fanfare.points.Ledger;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.privacy.ErasePerson;
import io.fanfare.privacy.ErasePerson.Outcome;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import io.fanfare.privacy.OwnData;
import io.fanfare.report.PeopleCount;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.LocalDynamo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Erasing a person on a real DynamoDB: what names them goes, what they brought stays, whatever happens in between (D16, 003-25). */
class ErasePersonIT {
    private static final Instant NOW = Examples.NOW;
    private static final EmployeeId ANN = new EmployeeId(7);
    private static final ItemId ITEM = new ItemId(7);
    private static final Erasure ASKED = new Erasure(ANN, Reason.ASKED);

    private final List<EmployeeId> logged = new ArrayList<>();
    private Table table =
            new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable());

    @BeforeEach
    void somebodyWhoDidAllThereIsToDo() {
        live(table, ANN, ITEM);
    }

    private static void live(Table table, EmployeeId ann, ItemId item) {
        var roster = new DynamoRoster(table);
        var settings = new ChangeOwnSettings(new DynamoOwnSettings(table));
        assertThat(new DynamoPeopleRegister(table).add(Examples.person(ann.value(), Language.NL, State.NONE)))
                .isEqualTo(Written.DONE);
        roster.optIn(ann, Consent.TEXT_VERSION, NOW);
        settings.change(ann, new OwnSetting.OnBoards(true, "Zilverreiger"), NOW.plusSeconds(1));
        settings.change(ann, new OwnSetting.InSpotlight(true), NOW.plusSeconds(2));
        roster.pause(ann, LocalDate.parse("2026-12-24"), NOW.plusSeconds(3));
        new DynamoTracking(table).switchOff(ann, Consent.TEXT_VERSION, NOW.plusSeconds(4));
        new DynamoAccounts(table)
                .name(ann, Account.of(Account.Network.X, "@ann_" + ann).orElseThrow(), NOW);
        new DynamoDataLinks(table, () -> 99).issue(ann, NOW);
        new DynamoSoftBounces(table).note(ann, "person7@example.com", "m-1", NOW, NOW.minusSeconds(1));
        var guidelines = new DynamoGuidelines(table);
        guidelines.keep(new Guidelines(
                1, NOW, Map.of(Language.NL, new Guidelines.Text("Hoe", new Advice(List.of(), List.of())))));
        guidelines.accept(ann, 1, NOW);
        new DynamoItems(table).create(item(item, ann));
        var share = new ShareKey(item, ann, 1);
        new DynamoHours(table, table)
                .setShares(Hour.of(NOW), 1, Map.of(share, new HourFacts(3, 0, 1, 0, 0, 60, 0, 0, 61, 90, 0, 0)));
        var day = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        var owed = new Owed(Map.of(new Owed.Posting(Rule.CLICK, day), 3L), Map.of(day, 3L));
        new DynamoLedger(table).post(new Ledger.Posting(ann, item, Ledger.Earned.NOTHING, owed, 1, NOW));
        new DynamoBoards(table).set(week(), sheet(ann), NOW);
    }

    @Test
    void nothing_that_names_the_person_is_left_in_any_row() {
        assertThat(rows(table).toString())
                .contains("Ann", "person7@example.com", "E7", "Zilverreiger", "an\u2026", "Example7", "BOUNCES");
        assertThat(erase(table).erase(ASKED, NOW)).isEqualTo(Outcome.ERASED);
        assertThat(rows(table).toString())
                .doesNotContain(
                        "Ann",
                        "person7@",
                        "\"E7\"",
                        "S=E7",
                        "Zilverreiger",
                        "an\u2026",
                        "Example7",
                        "TRACKING",
                        "BOUNCES");
        assertThat(logged).containsExactly(ANN);
    }

    @Test
    void what_was_brought_stays_and_is_nobodys() {
        var before = new DynamoBalances(table).of(ANN);
        erase(table).erase(ASKED, NOW);
        var after = new DynamoBalances(table).of(ANN);
        assertThat(after.earned()).isEqualTo(before.earned()).isEqualTo(3);
        assertThat(after.weeks()).isEqualTo(before.weeks());
        assertThat(new ShareDays(table).of(ITEM, Read.STRONG)).hasSize(1);
        assertThat(new LedgerProof(table)
                        .prove(ANN, LocalDate.ofInstant(NOW, ZoneOffset.UTC))
                        .findings())
                .isEmpty();
        var row = table.get(Keys.person(ANN), Read.STRONG).orElseThrow();
        assertThat(row.keySet())
                .containsExactlyInAnyOrder(
                        "pk", "sk", "dep", "ext", "fn", "ln", "em", "cc", "lang", "tz", "slot", "gen", "consent",
                        "supp", "gone", "v");
        assertThat(new DynamoRoster(table).segment(7)).singleElement().satisfies(ghost -> {
            assertThat(ghost.profile().department()).isEqualTo("Marketing");
            assertThat(ghost.wantsMail(NOW)).isFalse();
            assertThat(ghost.isReachable(NOW)).isFalse();
        });
    }

    @Test
    void everything_that_comes_later_does_nothing() {
        erase(table).erase(ASKED, NOW);
        var rows = rows(table);
        var roster = new DynamoRoster(table);
        assertThat(roster.find(ANN)).isEmpty();
        roster.optIn(ANN, Consent.TEXT_VERSION, NOW.plusSeconds(9));
        roster.optOut(ANN, NOW.plusSeconds(9));
        roster.invited(ANN, NOW.plusSeconds(9));
        roster.pause(ANN, LocalDate.parse("2026-12-31"), NOW.plusSeconds(9));
        roster.suppress(ANN, Employee.Suppression.BOUNCED);
        new ChangeOwnSettings(new DynamoOwnSettings(table)).change(ANN, new OwnSetting.SignedOut(), NOW);
        var day = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        var owed = new Owed(Map.of(new Owed.Posting(Rule.CLICK, day), 9L), Map.of(day, 9L));
        var ledger = new DynamoLedger(table);
        var earned = ledger.earned(ANN, ITEM, Ledger.Freshness.LATEST);
        assertThat(ledger.post(new Ledger.Posting(ANN, ITEM, earned, owed, 1, NOW.plusSeconds(9))))
                .isEqualTo(Ledger.Written.TAKES_NO_PART);
        assertThat(erase(table).erase(ASKED, NOW.plusSeconds(9))).isEqualTo(Outcome.BEFORE);
        assertThat(rows(table)).isEqualTo(rows);
        assertThat(logged).containsExactly(ANN);
        assertThat(new DynamoOwnData(table).of(ANN, NOW)).isEmpty();
    }

    @Test
    void the_next_people_file_brings_nobody_back_who_asked_and_may_bring_back_who_left() {
        var again = Examples.person(ANN.value(), Language.NL, State.NONE);
        var sameAddress = new Employee(
                new EmployeeId(8),
                again.profile(),
                again.chosen(),
                again.consent(),
                0,
                null,
                null,
                again.digestSlot(),
                again.publicity(),
                1);
        erase(table).erase(ASKED, NOW);
        var register = new DynamoPeopleRegister(table);
        assertThat(register.byAddress(List.of("person7@example.com"))).isEmpty();
        assertThat(register.byExternalId(List.of("E7"))).isEmpty();
        assertThat(register.add(sameAddress)).isEqualTo(Written.ADDRESS_TAKEN);

        table = new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable());
        live(table, ANN, ITEM);
        erase(table).erase(new Erasure(ANN, Reason.LEFT), NOW);
        assertThat(new DynamoPeopleRegister(table).add(sameAddress)).isEqualTo(Written.DONE);
    }

    @Test
    void a_crash_between_any_two_steps_and_a_repetition_end_the_same() {
        erase(table).erase(ASKED, NOW);
        var expected = rowsOf(ANN);
        boolean crashed = true;
        int person = ANN.value();
        while (crashed) {
            // People of the same segment and shard, so that their keys differ by their numbers alone.
            person += 64;
            live(table, new EmployeeId(person), new ItemId(person));
            var plan = Faults.crashAt((person - ANN.value()) / 64, true);
            var crashing = new Table(
                    Faults.around(DynamoDbClient.class, LocalDynamo.shared().client(), plan), table.name());
            var erasure = new Erasure(new EmployeeId(person), Reason.ASKED);
            try {
                erase(crashing).erase(erasure, NOW);
            } catch (Faults.Crash _) {
                erase(table).erase(erasure, NOW);
            }
            assertThat(rowsOf(erasure.person())).as("person %s", person).isEqualTo(expected);
            crashed = plan.hasCrashed();
        }
        assertThat(person).isGreaterThan(ANN.value() + 15 * 64);
        assertThat(rows(table).toString()).doesNotContain("Ann", "@example.com", "Zilverreiger");
    }

    /** Every row under that number, the number itself apart; the item has it, too. */
    private Map<String, String> rowsOf(EmployeeId person) {
        var rows = new TreeMap<String, String>();
        rows(table).forEach((key, row) -> {
            if (key.contains(person.padded()) && !key.contains("ITEM#")) {
                rows.put(key.replace(person.padded(), "N"), row.replace(person.padded(), "N"));
            }
        });
        return rows;
    }

    @Test
    void nobody_and_a_mailbox_that_nobody_reads_are_left_alone() {
        assertThat(erase(table).erase(new Erasure(new EmployeeId(99), Reason.ASKED), NOW))
                .isEqualTo(Outcome.NOBODY);
        new DynamoPeopleRegister(table).add(Examples.canary(8, Language.NL));
        assertThat(erase(table).erase(new Erasure(new EmployeeId(8), Reason.ASKED), NOW))
                .isEqualTo(Outcome.NOBODY);
        assertThat(new DynamoRoster(table).find(new EmployeeId(8))).isPresent();
        assertThat(logged).isEmpty();
    }

    @Test
    void all_that_is_kept_is_handed_out_before() {
        var data = new DynamoOwnData(table).of(ANN, NOW).orElseThrow();
        assertThat(data.person().profile().address()).isEqualTo("person7@example.com");
        assertThat(data.consents())
                .extracting(record -> record.choice().name())
                .containsExactly("IN", "ON_BOARDS", "IN_SPOTLIGHT", "PAUSED", "TRACKING_OFF");
        assertThat(data.consents())
                .allSatisfy(record -> assertThat(record.version()).isEqualTo(Consent.TEXT_VERSION));
        assertThat(data).extracting(OwnData::accounts).asList().hasSize(1);
        assertThat(data.shares().get(ITEM)).hasSize(1);
        assertThat(data.entries()).hasSize(1);
        assertThat(data.balance().earned()).isEqualTo(3);
        assertThat(data.untrackedSince()).isEqualTo(NOW.plusSeconds(64));
        assertThat(data.guidelines()).containsExactly(new Acceptance(1, NOW));
    }

    private ErasePerson erase(Table on) {
        return new ErasePerson(
                (person, _, _) -> logged.add(person),
                new DynamoTracking(on),
                new DynamoBalances(on),
                new DynamoPersonalRows(on));
    }

    private static Map<String, String> rows(Table table) {
        var rows = new TreeMap<String, String>();
        @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> after = null;
        do {
            var from = after;
            var page = table.client().scan(scan -> scan.tableName(table.name()).exclusiveStartKey(from));
            page.items().forEach(row -> rows.put(Key.of(row).toString(), new TreeMap<>(row).toString()));
            after = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (after != null);
        return rows;
    }

    private static Item item(ItemId id, EmployeeId author) {
        var item = Examples.item(id.value(), 2, Language.NL);
        return new Item(
                item.id(),
                item.campaign(),
                item.itemClass(),
                item.topics(),
                item.personas(),
                item.destination(),
                "E" + author,
                item.external(),
                item.evergreen(),
                item.hashtag(),
                item.image(),
                item.assets(),
                item.texts(),
                item.cleared(),
                1);
    }

    private static Scope week() {
        return new Scope.OfPeriod(new Period.OfWeek(Week.of(NOW)));
    }

    private static Sheet sheet(EmployeeId person) {
        var board = new Board(
                week(),
                Board.Kind.PEOPLE,
                List.of(new Board.Line(1, "Zilverreiger", 3, person)),
                PeopleCount.Words.FEW,
                NOW,
                null,
                null);
        return new Sheet(List.of(board), Map.of(), null, List.of(), null, null, 0, null);
    }
}
