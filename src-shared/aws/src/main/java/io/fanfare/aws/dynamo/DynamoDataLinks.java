package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Updated;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Retention;
import io.fanfare.privacy.DataLinks;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/** The one link to their data that a person has, beside their records; a conditional write each makes it, and uses it once. */
public final class DynamoDataLinks implements DataLinks {
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
                                "SET #at = :now, #until = :until, n = :number, #ttl = :ttl REMOVE used")
                        .conditionExpression("attribute_not_exists(#at) OR #at <= :before")
                        .expressionAttributeNames(Map.of("#at", "at", "#until", "until", "#ttl", EvidenceRows.TTL))
                        .expressionAttributeValues(Map.of(
                                ":now", Rows.s(Moments.text(now)),
                                ":before", Rows.s(Moments.text(now.minus(REST))),
                                ":until", Rows.s(Moments.text(link.until())),
                                ":number", Rows.n(link.number()),
                                ":ttl", Rows.n(Retention.DATA_LINKS.end(now)))));
        return made instanceof Updated.Done ? Optional.of(link) : Optional.empty();
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
                                .conditionExpression("n = :number AND #until > :now AND NOT contains(used, :deed)")
                                .expressionAttributeNames(Map.of("#until", "until"))
                                .expressionAttributeValues(Map.of(
                                        ":deeds", Rows.set(Set.of(deed.name())),
                                        ":deed", Rows.s(deed.name()),
                                        ":number", Rows.n(number),
                                        ":now", Rows.s(Moments.text(now)))))
                instanceof Updated.Done;
    }
}
