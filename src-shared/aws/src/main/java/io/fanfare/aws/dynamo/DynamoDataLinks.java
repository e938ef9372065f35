package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Updated;
import io.fanfare.delivery.DataLinkRoutes.Route;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Retention;
import io.fanfare.privacy.DataLinks;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/** The one link to their data that a person has, beside their records; a conditional write each makes it, and uses it once. */
public final class DynamoDataLinks implements DataLinks {
    private static final String TO = "to";
    private final Table table;
    private final IntSupplier chance;

    /** @param chance gives numbers from 1 that nobody can guess */
    public DynamoDataLinks(Table table, IntSupplier chance) {
        this.table = table;
        this.chance = chance;
    }

    @Override
    public Optional<DataLink> issue(EmployeeId person, Instant now) {
        var link = new DataLink(person, chance.getAsInt(), now.plus(LIFE));
        var made = table.updateIf(
                PersonalKeys.dataLink(person),
                update -> update.updateExpression(
                                "SET #at = :now, #until = :until, n = :number, #ttl = :ttl REMOVE used, #to")
                        .conditionExpression("attribute_not_exists(#at) OR #at <= :before")
                        .expressionAttributeNames(
                                Map.of("#at", "at", "#until", "until", "#ttl", EvidenceRows.TTL, "#to", TO))
                        .expressionAttributeValues(Map.of(
                                ":now", Rows.s(Moments.text(now)),
                                ":before", Rows.s(Moments.text(now.minus(REST))),
                                ":until", Rows.s(Moments.text(link.until())),
                                ":number", Rows.n(link.number()),
                                ":ttl", Rows.n(Retention.DATA_LINKS.end(now)))));
        return made instanceof Updated.Done ? Optional.of(link) : Optional.empty();
    }

    @Override
    public DataLink issueTo(EmployeeId person, String address, Instant now) {
        var link = new DataLink(person, chance.getAsInt(), now.plus(LIFE));
        var row = new HashMap<>(PersonalKeys.dataLink(person).toMap());
        row.put("at", Rows.s(Moments.text(now)));
        row.put("until", Rows.s(Moments.text(link.until())));
        row.put("n", Rows.n(link.number()));
        row.put(TO, Rows.s(address));
        row.put(EvidenceRows.TTL, Rows.n(Retention.DATA_LINKS.end(now)));
        table.put(row);
        return link;
    }

    @Override
    public Optional<String> toProve(EmployeeId person, int number) {
        return route(table, person, number) instanceof Route.Unproven(var address)
                ? Optional.of(address)
                : Optional.empty();
    }

    /** Where that link goes. */
    public static Route route(Table table, EmployeeId person, int number) {
        return table.get(PersonalKeys.dataLink(person), Table.Read.STRONG)
                .filter(row -> Rows.number(row, "n") == number)
                .<Route>map(row -> row.containsKey(TO) ? new Route.Unproven(Rows.text(row, TO)) : new Route.Known())
                .orElseGet(Route.None::new);
    }

    @Override
    public boolean isOpen(EmployeeId person, int number, Instant now) {
        return table.get(PersonalKeys.dataLink(person), Table.Read.STRONG)
                .filter(row -> Rows.number(row, "n") == number)
                .filter(row -> now.isBefore(Instant.parse(Rows.text(row, "until"))))
                .isPresent();
    }

    @Override
    public boolean use(EmployeeId person, int number, Deed deed, Instant now) {
        return table.updateIf(
                        PersonalKeys.dataLink(person),
                        update -> update.updateExpression("ADD used :deeds")
                                .conditionExpression("n = :number AND #until > :now AND NOT contains(used, :deed) AND "
                                        + (deed == Deed.MOVE ? "attribute_exists(#to)" : "attribute_not_exists(#to)"))
                                .expressionAttributeNames(Map.of("#until", "until", "#to", TO))
                                .expressionAttributeValues(Map.of(
                                        ":deeds", Rows.set(Set.of(deed.name())),
                                        ":deed", Rows.s(deed.name()),
                                        ":number", Rows.n(number),
                                        ":now", Rows.s(Moments.text(now)))))
                instanceof Updated.Done;
    }
}
