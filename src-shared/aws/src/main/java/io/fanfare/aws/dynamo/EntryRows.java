package io.fanfare.aws.dynamo;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Moments;
import io.fanfare.points.Entry;
import io.fanfare.points.Entry.Correction;
import io.fanfare.points.Entry.Correction.Cancelled;
import io.fanfare.points.Entry.Correction.ClosedPeriod;
import io.fanfare.points.Entry.Correction.Repair;
import io.fanfare.points.Entry.PostingDown;
import io.fanfare.points.Entry.PostingUp;
import io.fanfare.points.Entry.Redemption;
import io.fanfare.points.Entry.Shares;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Ledger entries to and from their rows. The sort key tells what an entry is about: {@code ENTRY#<moment>#<item>#<sequence>}, or a reward. */
final class EntryRows {
    static final String POINTS = "pts";
    private static final String KIND = "kind";
    private static final String WHY = "why";
    private static final String AT = "at";
    private static final String RULES = "rules";
    private static final String REWARD = "reward";
    /** Where the sort key, split at its marks, says what the entry is about, and which of them it is. */
    private static final int SUBJECT = 2;

    private static final int NUMBER = 3;

    private EntryRows() {}

    static Map<String, AttributeValue> row(EmployeeId person, Entry entry) {
        var row = new HashMap<>(key(person, entry).toMap());
        row.put(POINTS, Rows.n(entry.points()));
        row.put(KIND, Rows.s(entry.reason().name()));
        row.put(AT, Rows.s(Moments.text(entry.at())));
        entry.aboutShares().ifPresent(shares -> row.putAll(shares(shares)));
        reward(entry).forEach(reward -> row.put(REWARD, Rows.s(reward)));
        return row;
    }

    private static Key key(EmployeeId person, Entry entry) {
        return switch (entry) {
            case PostingUp(var shares) -> key(person, shares);
            case PostingDown(var shares) -> key(person, shares);
            case Redemption redemption -> Keys.rewardEntry(person, redemption.at(), redemption.redemption(), 1);
            case Correction(ClosedPeriod(var shares)) -> key(person, shares);
            case Correction(Cancelled cancelled) -> Keys.rewardEntry(person, cancelled.at(), cancelled.redemption(), 2);
            case Correction(Repair repair) -> Keys.repairEntry(person, repair.at());
        };
    }

    private static Key key(EmployeeId person, Shares shares) {
        return Keys.entry(person, shares.at(), shares.item(), shares.sequence());
    }

    private static List<String> reward(Entry entry) {
        return switch (entry) {
            case Redemption redemption -> List.of(redemption.reward());
            case Correction(Cancelled cancelled) -> List.of(cancelled.reward());
            case PostingUp _, PostingDown _, Correction(ClosedPeriod _), Correction(Repair _) -> List.of();
        };
    }

    /** What the earned row repeats of the last entry, so that it can be told again without another read. */
    static Map<String, AttributeValue> shares(Shares shares) {
        return Map.of(
                WHY,
                Rows.s(OwedText.write(shares.difference())),
                AT,
                Rows.s(Moments.text(shares.at())),
                RULES,
                Rows.n(shares.rules()));
    }

    /** Reads what {@link #shares} wrote. */
    static Shares shares(Map<String, AttributeValue> row, ItemId item, long sequence) {
        return new Shares(
                item,
                sequence,
                OwedText.read(Rows.text(row, WHY)),
                Math.toIntExact(Rows.number(row, RULES)),
                Instant.parse(Rows.text(row, AT)));
    }

    static boolean tellsOfShares(Map<String, AttributeValue> row) {
        return row.containsKey(WHY);
    }

    static Entry entry(Map<String, AttributeValue> row) {
        var at = Instant.parse(Rows.text(row, AT));
        long points = Rows.number(row, POINTS);
        return switch (Entry.Reason.valueOf(Rows.text(row, KIND))) {
            case SHARES -> new PostingUp(shares(row));
            case TAKEN_BACK -> new PostingDown(shares(row));
            case CLOSED_PERIOD -> new Correction(new ClosedPeriod(shares(row)));
            case REDEEMED -> new Redemption(subject(row), Rows.text(row, REWARD), points, at);
            case CANCELLED -> new Correction(new Cancelled(subject(row), Rows.text(row, REWARD), points, at));
            case REPAIR -> new Correction(new Repair(points, at));
        };
    }

    private static Shares shares(Map<String, AttributeValue> row) {
        var parts = parts(row);
        return shares(row, new ItemId(Integer.parseInt(parts[SUBJECT])), Long.parseLong(parts[NUMBER]));
    }

    /** The redemption that an entry is about. */
    private static String subject(Map<String, AttributeValue> row) {
        return parts(row)[NUMBER];
    }

    private static String[] parts(Map<String, AttributeValue> row) {
        return Rows.text(row, Key.SK).split("#", -1);
    }
}
