package io.fanfare.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The people that the file names, read in batches: ids first, addresses only where the id does not settle it. */
final class KnownPeople {
    private final Merge merge;
    private final Instant now;
    private final Map<String, Employee> byId;
    private final Map<String, Employee> byAddress;

    KnownPeople(PeopleRegister register, List<RowRules.Checked> rows, Merge merge, Instant now) {
        this.merge = merge;
        this.now = now;
        byId = register.byExternalId(
                valid(rows).map(PersonRow::externalId).filter(Objects::nonNull).toList());
        byAddress = register.byAddress(valid(rows)
                .filter(row -> !hasAddress(byId, row))
                .map(PersonRow::address)
                .toList());
    }

    private static Stream<PersonRow> valid(List<RowRules.Checked> rows) {
        return rows.stream().<PersonRow>mapMulti((row, sink) -> {
            if (row instanceof RowRules.Valid(var person)) {
                sink.accept(person);
            }
        });
    }

    private static boolean hasAddress(Map<String, Employee> byId, PersonRow row) {
        var person = row.externalId() == null ? null : byId.get(row.externalId());
        return person != null && person.profile().address().equals(row.address());
    }

    List<Plan> plans(List<RowRules.Checked> rows) {
        Function<RowRules.Checked, Plan> plan = row -> switch (row) {
            case RowRules.Invalid(var rejection) -> new Plan.Reject(rejection);
            case RowRules.Valid(var person) -> plan(person);
        };
        return rows.stream().map(plan).toList();
    }

    private Plan plan(PersonRow row) {
        var owner = byAddress.get(row.address());
        var named = row.externalId() == null ? owner : byId.get(row.externalId());
        if (owner != null && (named == null || !owner.id().equals(named.id()))) {
            return reject(row, Field.EMAIL, Rule.ADDRESS_TAKEN);
        }
        return named == null ? newcomer(row) : change(row, named);
    }

    private Plan newcomer(PersonRow row) {
        return switch (merge.fresh(row)) {
            case Merge.Lacking(var field) -> reject(row, field, Rule.REQUIRED);
            case Merge.Complete(var profile) when hasLeft(profile) -> reject(row, Field.LEFT_ON, Rule.LEFT_ALREADY);
            case Merge.Complete(var profile) -> new Plan.Newcomer(row.line(), profile);
        };
    }

    private boolean hasLeft(Profile profile) {
        return !profile.isEmployedOn(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private Plan change(PersonRow row, Employee person) {
        var after = merge.changed(person, row);
        return after.equals(person) ? new Plan.Keep(row.line()) : new Plan.Change(row.line(), person, after);
    }

    private static Plan reject(PersonRow row, Field field, Rule rule) {
        return new Plan.Reject(new Rejection(row.line(), field, rule));
    }
}
