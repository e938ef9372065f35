package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Choice;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.people.PeopleRegister.Written;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import io.fanfare.people.Roster;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The roster and its two directories on a real DynamoDB. */
class RosterIT {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String AMSTERDAM = "Europe/Amsterdam#MONDAY#08";
    private static final String COPENHAGEN = "Europe/Copenhagen#MONDAY#08";
    private final UnitCounter units = new UnitCounter();
    private final Table table =
            new Table(LocalDynamo.shared().client(units), LocalDynamo.shared().newMainTable());
    private final DynamoRoster roster = new DynamoRoster(table);
    private final DynamoPeopleRegister register = new DynamoPeopleRegister(table);

    @Test
    void a_person_comes_back_as_they_went() {
        var full = new Employee(
                new EmployeeId(7),
                profile("E7", "ann@example.com", "Europe/Amsterdam", null),
                Set.of(Choice.LANGUAGE, Choice.ZONE, Choice.TOPICS),
                new Consent(Consent.State.IN, "2026-1", NOW),
                3,
                LocalDate.parse("2026-12-01"),
                Suppression.BOUNCED,
                "MONDAY#08",
                Publicity.NONE,
                9);
        assertThat(register.add(full)).isEqualTo(Written.DONE);
        assertThat(roster.find(full.id())).contains(full);
        var bare = person(71, "E71", "bo@example.com", "Europe/Amsterdam", null);
        assertThat(register.add(bare)).isEqualTo(Written.DONE);
        assertThat(roster.find(bare.id())).contains(bare);
    }

    @Test
    void the_longest_person_fits_800_bytes() {
        // The most that the rules of the file let through: 520 bytes of text, and everything else set.
        var profile = new Profile(
                "E".repeat(40),
                "F".repeat(60),
                "L".repeat(60),
                "a".repeat(60) + "@" + "d".repeat(50) + ".example.com",
                "D".repeat(60),
                Language.NL,
                "NL",
                ZoneId.of("America/Argentina/ComodRivadavia"),
                IntStream.range(0, 5).mapToObj(at -> at + "t".repeat(34)).collect(Collectors.toSet()),
                "early-adopters",
                null,
                true,
                LocalDate.parse("2020-01-01"),
                LocalDate.parse("2030-01-01"));
        int texts = List.of(
                                profile.externalId(),
                                profile.firstName(),
                                profile.lastName(),
                                profile.address(),
                                profile.department())
                        .stream()
                        .mapToInt(String::length)
                        .sum()
                + profile.topics().stream().mapToInt(String::length).sum();
        assertThat(texts).isBetween(515, 520);
        var person = new Employee(
                new EmployeeId(Integer.MAX_VALUE),
                profile,
                Set.of(Choice.values()),
                new Consent(Consent.State.INVITED, "2026-11", NOW),
                255,
                LocalDate.parse("2026-12-01"),
                Suppression.COMPLAINED,
                "WEDNESDAY#08",
                Publicity.NONE,
                1_000);
        assertThat(size(EmployeeRows.row(person))).isLessThanOrEqualTo(800);
    }

    @Test
    void a_new_person_costs_six_writes_and_a_taken_id_or_address_is_named() {
        var first = person(1, "E1", "ann@example.com", "Europe/Amsterdam", null);
        assertThat(register.add(first)).isEqualTo(Written.DONE);
        assertThat(units.writes()).isEqualTo(6);
        assertThat(register.add(person(2, "E1", "bo@example.com", "Europe/Amsterdam", null)))
                .isEqualTo(Written.ID_TAKEN);
        assertThat(register.add(person(2, "E2", "ann@example.com", "Europe/Amsterdam", null)))
                .isEqualTo(Written.ADDRESS_TAKEN);
        assertThat(roster.find(new EmployeeId(2))).isEmpty();
    }

    @Test
    void a_change_of_a_row_alone_costs_one_write_and_keeps_what_the_file_does_not_own() {
        var before = added(person(1, "E1", "ann@example.com", "Europe/Amsterdam", null));
        roster.pause(before.id(), LocalDate.parse("2026-12-24"), NOW);
        var read = find(1);
        units.reset();
        var after = with(read, profile("E1", "ann@example.com", "Europe/Amsterdam", LocalDate.parse("2027-01-01")));
        assertThat(register.change(read, after, NOW)).isEqualTo(Written.DONE);
        assertThat(units.writes()).isEqualTo(1);
        assertThat(find(1).profile()).isEqualTo(after.profile());
        assertThat(find(1).pausedUntil()).isEqualTo("2026-12-24");
        assertThat(register.change(read, after, NOW)).as("an old version").isEqualTo(Written.OVERTAKEN);
    }

    @Test
    void a_change_of_address_frees_the_old_one_and_takes_no_other() {
        var ann = added(person(1, "E1", "ann@example.com", "Europe/Amsterdam", null));
        added(person(2, "E2", "bo@example.com", "Europe/Amsterdam", null));
        var toTaken = with(ann, profile("E1", "bo@example.com", "Europe/Amsterdam", null));
        assertThat(register.change(ann, toTaken, NOW)).isEqualTo(Written.ADDRESS_TAKEN);
        assertThat(find(1).profile().address()).isEqualTo("ann@example.com");
        var toFree = with(ann, profile("E1", "anna@example.com", "Europe/Amsterdam", null));
        assertThat(register.change(ann, toFree, NOW)).isEqualTo(Written.DONE);
        assertThat(register.byAddress(List.of("ann@example.com", "anna@example.com")))
                .containsOnlyKeys("anna@example.com");
    }

    @Test
    void opting_in_takes_a_place_in_the_digest_and_leaves_a_record_and_twice_is_once() {
        added(person(1, "E1", "ann@example.com", "Europe/Amsterdam", null));
        roster.invited(new EmployeeId(1), NOW);
        roster.optIn(new EmployeeId(1), "2026-1", NOW);
        units.reset();
        roster.optIn(new EmployeeId(1), "2026-1", NOW.plusSeconds(60));
        assertThat(units.writes()).isZero();
        assertThat(find(1).consent()).isEqualTo(new Consent(Consent.State.IN, "2026-1", NOW));
        assertThat(members(AMSTERDAM)).containsExactly(1);
        assertThat(slotsInUse()).containsExactly(AMSTERDAM);
        assertThat(records(1)).containsExactly("IN");
        roster.invited(new EmployeeId(1), NOW);
        assertThat(find(1).consent().state()).isEqualTo(Consent.State.IN);
    }

    @Test
    void opting_out_gives_the_place_up_and_stays() {
        added(person(1, "E1", "ann@example.com", "Europe/Amsterdam", null));
        roster.optIn(new EmployeeId(1), "2026-1", NOW);
        roster.optOut(new EmployeeId(1), NOW.plusSeconds(5));
        roster.optOut(new EmployeeId(1), NOW.plusSeconds(9));
        roster.invited(new EmployeeId(1), NOW.plusSeconds(10));
        assertThat(find(1).consent()).isEqualTo(new Consent(Consent.State.OUT, null, NOW.plusSeconds(5)));
        assertThat(members(AMSTERDAM)).isEmpty();
        assertThat(records(1)).containsExactly("IN", "OUT");
    }

    @Test
    void a_new_zone_moves_the_place_and_a_leaver_loses_it() {
        var ann = added(person(1, "E1", "ann@example.com", "Europe/Amsterdam", null));
        roster.optIn(ann.id(), "2026-1", NOW);
        var moved = with(find(1), profile("E1", "ann@example.com", "Europe/Copenhagen", null));
        assertThat(register.change(find(1), moved, NOW)).isEqualTo(Written.DONE);
        assertThat(members(AMSTERDAM)).isEmpty();
        assertThat(members(COPENHAGEN)).containsExactly(1);
        assertThat(slotsInUse()).containsExactlyInAnyOrder(AMSTERDAM, COPENHAGEN);
        var left = with(find(1), profile("E1", "ann@example.com", "Europe/Copenhagen", LocalDate.parse("2026-11-23")));
        assertThat(register.change(find(1), left, NOW)).isEqualTo(Written.DONE);
        assertThat(find(1).wantsMail(NOW)).isFalse();
        assertThat(members(COPENHAGEN)).isEmpty();
        var back = with(find(1), profile("E1", "ann@example.com", "Europe/Copenhagen", null));
        assertThat(register.change(find(1), back, NOW)).isEqualTo(Written.DONE);
        assertThat(members(COPENHAGEN)).containsExactly(1);
    }

    @Test
    void a_complaint_outlives_a_bounce() {
        var ann = added(person(1, "E1", "ann@example.com", "Europe/Amsterdam", null));
        roster.suppress(ann.id(), Suppression.BOUNCED);
        roster.suppress(ann.id(), Suppression.COMPLAINED);
        roster.suppress(ann.id(), Suppression.BOUNCED);
        assertThat(find(1).suppressed()).isEqualTo(Suppression.COMPLAINED);
        roster.suppress(new EmployeeId(99), Suppression.BOUNCED);
        roster.pause(new EmployeeId(99), LocalDate.parse("2026-12-01"), NOW);
        roster.invited(new EmployeeId(99), NOW);
        roster.optIn(new EmployeeId(99), "2026-1", NOW);
        assertThat(roster.find(new EmployeeId(99)))
                .as("nobody is made by an answer")
                .isEmpty();
    }

    @Test
    void a_segment_is_walked_once_page_by_page() {
        var expected = new ArrayList<Integer>();
        for (int at = 0; at < 7; at++) {
            int id = 5 + 64 * at;
            added(person(id, "E" + id, "p" + id + "@example.com", "Europe/Amsterdam", null));
            expected.add(id);
        }
        added(person(6, "E6", "p6@example.com", "Europe/Amsterdam", null));
        var walked = new ArrayList<Integer>();
        int after = 0;
        Roster.Page page;
        int pages = 0;
        do {
            page = roster.page(5, after, 3);
            page.people().forEach(person -> walked.add(person.id().value()));
            after = walked.getLast();
            pages++;
        } while (page.more());
        assertThat(walked).isEqualTo(expected);
        assertThat(pages).isEqualTo(3);
        assertThat(roster.page(5, 0, 7).more())
                .as("a page that just fits is the last")
                .isFalse();
    }

    private Employee added(Employee person) {
        assertThat(register.add(person)).isEqualTo(Written.DONE);
        return person;
    }

    private Employee find(int id) {
        return roster.find(new EmployeeId(id)).orElseThrow();
    }

    private List<Integer> members(String slot) {
        return IntStream.range(0, Keys.SHARDS)
                .mapToObj(shard -> table.query(Keys.slot(slot, shard), "", Read.STRONG))
                .flatMap(List::stream)
                .map(row -> Integer.valueOf(Rows.text(row, Key.SK)))
                .toList();
    }

    private Set<String> slotsInUse() {
        return Rows.texts(table.get(Keys.slotsInUse(), Read.STRONG).orElseThrow(), "slots");
    }

    private List<String> records(int id) {
        return table.query(Keys.history(new EmployeeId(id)), "CONSENT#", Read.STRONG).stream()
                .map(row -> Rows.text(row, "state"))
                .toList();
    }

    private static Employee person(int id, String ext, String address, String zone, @Nullable LocalDate left) {
        return new Employee(
                new EmployeeId(id),
                profile(ext, address, zone, left),
                Set.of(),
                Consent.NONE,
                0,
                null,
                null,
                "MONDAY#08",
                Publicity.NONE,
                1);
    }

    private static Employee with(Employee person, Profile profile) {
        return new Employee(
                person.id(),
                profile,
                person.chosen(),
                person.consent(),
                person.generation(),
                person.pausedUntil(),
                person.suppressed(),
                person.digestSlot(),
                person.publicity(),
                person.version());
    }

    private static Profile profile(String ext, String address, String zone, @Nullable LocalDate left) {
        return new Profile(
                ext,
                "Ann",
                "Smit",
                address,
                "HR",
                Language.NL,
                "NL",
                ZoneId.of(zone),
                Set.of("grid", "safety"),
                "pilot",
                null,
                false,
                LocalDate.parse("2020-02-29"),
                left);
    }

    /** As DynamoDB measures a row: names and values in UTF-8, a number up to 21 bytes, 3 bytes of a set and one an element. */
    private static int size(Map<String, AttributeValue> row) {
        return row.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + size(entry.getValue()))
                .sum();
    }

    private static int size(AttributeValue value) {
        if (value.s() != null) {
            return value.s().getBytes(StandardCharsets.UTF_8).length;
        }
        if (value.n() != null) {
            return value.n().length() / 2 + 2;
        }
        return value.hasSs()
                ? 3 + value.ss().stream().mapToInt(text -> text.length() + 1).sum()
                : 1;
    }
}
