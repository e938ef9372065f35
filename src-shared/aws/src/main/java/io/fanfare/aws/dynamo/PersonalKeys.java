package io.fanfare.aws.dynamo;

import io.fanfare.joining.Door;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Moments;
import io.fanfare.reward.Redemption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** The keys of what people name, ask for and are helped by, as docs/access-patterns.md lists them; all others are in {@link Keys}. */
final class PersonalKeys {
    static final String AUTHORED_PREFIX = "AUTHORED#";
    static final String ACCOUNT_PREFIX = "ACCOUNT#";
    static final String GUIDELINES_PREFIX = "GUIDELINES#";
    static final String REDEMPTION_PREFIX = "REDEMPTION#";
    static final String VERSION_PREFIX = "VERSION#";

    private PersonalKeys() {}

    /** Whose account it is; only its digest becomes part of the key. */
    static Key account(String network, String digest) {
        return new Key(ACCOUNT_PREFIX + network + "#" + digest, "ID");
    }

    /** The same, with the person. */
    static Key accountOf(EmployeeId person, String network, String digest) {
        return new Key(Keys.history(person), ACCOUNT_PREFIX + network + "#" + digest);
    }

    /** The people whose readers are tied to nobody. */
    static String untracked() {
        return "UNTRACKED";
    }

    static Key untracked(EmployeeId person) {
        return new Key(untracked(), person.padded());
    }

    /** Who is to be erased. */
    static String erasures() {
        return "ERASURES";
    }

    static Key erasure(EmployeeId person) {
        return new Key(erasures(), person.padded());
    }

    /** The one link to their data that a person has. */
    static Key dataLink(EmployeeId person) {
        return new Key(Keys.history(person), "DATALINK");
    }

    /** What leads from the id in the file to the items that somebody made. */
    static Key authored(String externalId, ItemId item) {
        return new Key(Keys.externalId(externalId).pk(), AUTHORED_PREFIX + item.padded());
    }

    static String rewards() {
        return "REWARDS";
    }

    static Key reward(int reward) {
        return new Key(rewards(), tenDigits(reward));
    }

    /** What everybody asked for, by moment. */
    static String redemptions() {
        return "REDEMPTIONS";
    }

    static Key redemption(String id, Instant at) {
        return new Key(redemptions(), Moments.text(at) + "#" + id);
    }

    /** The same with the person: the number of the request makes it happen once. */
    static Key redemptionOf(Redemption redemption) {
        return new Key(
                Keys.history(redemption.person()),
                REDEMPTION_PREFIX + tenDigits(redemption.reward()) + "#" + tenDigits(redemption.number()));
    }

    /** Every version of the guidelines. */
    static String guidelines() {
        return "GUIDELINES";
    }

    static Key guidelines(int version) {
        return new Key(guidelines(), VERSION_PREFIX + tenDigits(version));
    }

    /** That a person accepted a version. */
    static Key acceptance(EmployeeId person, int version) {
        return new Key(Keys.history(person), GUIDELINES_PREFIX + tenDigits(version));
    }

    /** The coaches of all departments. */
    static Key coaches() {
        return new Key("COMPANY", "COACHES");
    }

    /** The addresses that were given at a door on a day. */
    static Key visitors(Door door, LocalDate day) {
        var name = switch (door) {
            case Door.OfColleague(var inviter) -> "PERSON#" + inviter.padded();
            case Door.OfLeaver(var leaver) -> "LEAVER#" + leaver.padded();
            case Door.OfStand(var number) -> "STAND#" + tenDigits(number);
        };
        return new Key("DOOR#" + name, day.toString());
    }

    /** Through whose invitation a person came. */
    static Key inviter(EmployeeId person) {
        return new Key(Keys.history(person), "INVITER");
    }

    /** How many came through a person's invitation. */
    static Key joined(EmployeeId inviter) {
        return new Key(Keys.history(inviter), "JOINED");
    }

    static String stands() {
        return "STANDS";
    }

    static Key stand(int number) {
        return new Key(stands(), tenDigits(number));
    }

    private static String tenDigits(int number) {
        return String.format(Locale.ROOT, "%010d", number);
    }
}
