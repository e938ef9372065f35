package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.delivery.WeekRow;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Retention;
import io.fanfare.kernel.Week;
import io.fanfare.people.ConsentRecord;
import io.fanfare.people.Employee;
import io.fanfare.points.Entry;
import io.fanfare.privacy.OwnData;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything about a person, from the keys that their number gives: the mails of each week name the items, the items hold the shares. */
public final class DynamoOwnData implements OwnData.Source {
    /** How far back weeks of mails are looked for; evidence is kept as long. */
    private static final Duration BACK = Retention.DEEDS.time();

    private final Table table;
    private final DynamoTracking tracking;
    private final DynamoAccounts accounts;
    private final DynamoBalances balances;
    private final DynamoRedemptions redemptions;
    private final DynamoGuidelines guidelines;
    private final InvitationRows invitations;
    private final ShareDays days;

    public DynamoOwnData(Table table) {
        this.table = table;
        this.tracking = new DynamoTracking(table);
        this.accounts = new DynamoAccounts(table);
        this.balances = new DynamoBalances(table);
        this.redemptions = new DynamoRedemptions(table);
        this.guidelines = new DynamoGuidelines(table);
        this.invitations = new InvitationRows(table);
        this.days = new ShareDays(table);
    }

    @Override
    public Optional<OwnData> of(EmployeeId person, Instant now) {
        return table.get(Keys.person(person), Read.STRONG)
                .flatMap(EmployeeRows::known)
                .map(known -> data(known, now));
    }

    private OwnData data(Employee person, Instant now) {
        var weeks = weeks(person.id(), now);
        return new OwnData(
                person,
                tracking.offSince(person.id()).orElse(null),
                consents(person.id()),
                accounts.of(person.id()),
                guidelines.of(person.id()),
                invitations.inviter(person.id()).orElse(null),
                invitations.through(person.id()),
                weeks,
                shares(person.id(), weeks),
                balances.of(person.id()),
                entries(person.id()),
                redemptions.of(person.id()));
    }

    private List<ConsentRecord> consents(EmployeeId person) {
        return table.query(Keys.history(person), Keys.CONSENT_PREFIX, Read.EVENTUAL).stream()
                .map(ConsentRows::record)
                .toList();
    }

    private List<Entry> entries(EmployeeId person) {
        return table.query(Keys.history(person), Keys.ENTRY_PREFIX, Read.EVENTUAL).stream()
                .map(EntryRows::entry)
                .toList();
    }

    private List<WeekRow> weeks(EmployeeId person, Instant now) {
        var first = Week.of(now.minus(BACK));
        var keys = new HashMap<Key, Week>();
        for (var week = Week.of(now); week.compareTo(first) >= 0; week = week.previous()) {
            keys.put(Keys.weekRow(week, person), week);
        }
        return table.getAll(keys.keySet(), Read.EVENTUAL).entrySet().stream()
                .flatMap(row ->
                        Optional.ofNullable(keys.get(row.getKey()))
                                .map(week -> WeekRows.read(week, row.getValue()))
                                .stream())
                .sorted(Comparator.comparing(WeekRow::week))
                .toList();
    }

    private Map<ItemId, List<Hours.ShareDay>> shares(EmployeeId person, Collection<WeekRow> weeks) {
        var shares = new HashMap<ItemId, List<Hours.ShareDay>>();
        for (var item : items(person, weeks)) {
            var of = days.of(item, person, Read.EVENTUAL);
            if (!of.isEmpty()) {
                shares.put(item, of);
            }
        }
        return shares;
    }

    /** Those that were mailed, and those that points were posted for. */
    private Collection<ItemId> items(EmployeeId person, Collection<WeekRow> weeks) {
        var mailed = weeks.stream()
                .flatMap(week -> week.mails().values().stream())
                .flatMap(mail -> mail.texts().keySet().stream());
        var earned = table.query(Keys.history(person), Keys.EARNED_PREFIX, Read.EVENTUAL).stream()
                .map(row -> Rows.text(row, Key.SK).substring(Keys.EARNED_PREFIX.length()))
                .map(item -> new ItemId(Integer.parseInt(item)));
        var items = new TreeSet<>(Comparator.comparingInt(ItemId::value));
        Stream.concat(mailed, earned).forEach(items::add);
        return items;
    }
}
