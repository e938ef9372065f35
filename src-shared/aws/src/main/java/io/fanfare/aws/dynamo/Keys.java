package io.fanfare.aws.dynamo;

import io.fanfare.board.Board;
import io.fanfare.board.Scope;
import io.fanfare.campaign.SharersOrder;
import io.fanfare.engagement.Fingerprint;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Sha256;
import io.fanfare.kernel.Week;
import io.fanfare.people.ConsentRecord;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every key of both tables, as docs/access-patterns.md lists them. Each text stands here once. */
public final class Keys {
    /** Into how many partitions an item's shares and a digest slot are split. */
    public static final int SHARDS = SharersOrder.PARTS;

    public static final String CAMPAIGN_PREFIX = "CAMPAIGN#";
    public static final String PLAN_PREFIX = "PLAN#";
    public static final String DAY_PREFIX = "DAY#";
    public static final String CONVERTED_PREFIX = "CONVERTED#";
    /** The partition of what hours' conversions come to. */
    public static final String CONVERSIONS = "CONVERSIONS";

    public static final String FOLD_PREFIX = "FOLD#";
    public static final String PAGE_PREFIX = "PAGE#";
    public static final String BOUNCES_PREFIX = "BOUNCES#";
    public static final String CONSENT_PREFIX = "CONSENT#";
    public static final String ENTRY_PREFIX = "ENTRY#";
    /** After every entry. */
    static final String ENTRIES_END = "ENTRY$";

    public static final String EARNED_PREFIX = "EARNED#";
    public static final String TEAM_PREFIX = "TEAM#";
    public static final String RANKS_PREFIX = "RANKS#";
    public static final String CALENDAR_INDEX = "calendar";
    public static final String CALENDAR_PK = "cpk";
    public static final String CALENDAR_SK = "csk";
    public static final String CALENDAR = "CALENDAR";
    public static final String AGENDA_INDEX = "agenda";
    public static final String AGENDA_PK = "apk";
    public static final String AGENDA_SK = "ask";
    public static final String AGENDA = "AGENDA";

    private static final String HOURS = "HOURS";
    private static final String SLOTS = "SLOTS";

    /** Mails of campaigns that wait for their moment. */
    static final String WAITING = "WAITING";

    /** In the place of a campaign: mails to a newcomer. */
    static final String WELCOME = "WELCOME";

    private Keys() {}

    public static Key counter(String name) {
        return new Key("COUNTER", name);
    }

    /** The health probe's people stand in a segment of their own. */
    public static int segment(EmployeeId person) {
        return person.isHidden() ? Roster.HIDDEN_SEGMENT : person.value() % Roster.SEGMENTS;
    }

    public static String roster(int segment) {
        return "ROSTER#" + twoDigits(segment);
    }

    public static Key person(EmployeeId person) {
        return new Key(roster(segment(person)), person.padded());
    }

    public static Key externalId(String id) {
        return new Key("EMPLOYEE#" + id, "ID");
    }

    /** @param address already normalised; only its digest becomes part of the key */
    public static Key address(String address) {
        return addressDigest(Sha256.hex(address));
    }

    /** @param digest SHA-256 of a normalised address, in hex */
    public static Key addressDigest(String digest) {
        return new Key("ADDRESS#" + digest, "ID");
    }

    public static String history(EmployeeId person) {
        return "PERSON#" + person.padded();
    }

    /** @param address only its digest becomes part of the key */
    public static Key softBounces(EmployeeId person, String address) {
        return new Key(history(person), BOUNCES_PREFIX + Sha256.hex(address));
    }

    public static Key consent(EmployeeId person, ConsentRecord record) {
        return new Key(history(person), CONSENT_PREFIX + Moments.text(record.at()) + "#" + record.choice());
    }

    /** By moment, so that the newest are found without the rest; the earned row's version lets each be written once. */
    public static Key entry(EmployeeId person, Instant at, ItemId item, long sequence) {
        return new Key(
                history(person),
                ENTRY_PREFIX + Moments.text(at) + "#" + item.padded() + "#"
                        + String.format(Locale.ROOT, "%08d", sequence));
    }

    /** Where the entries from a moment on begin. */
    static String entriesFrom(Instant since) {
        return ENTRY_PREFIX + Moments.text(since);
    }

    /** @param number 1 for the redemption itself, 2 for its cancellation */
    public static Key rewardEntry(EmployeeId person, Instant at, String redemption, int number) {
        return new Key(history(person), ENTRY_PREFIX + Moments.text(at) + "#REWARD#" + redemption + "#" + number);
    }

    public static Key repairEntry(EmployeeId person, Instant at) {
        return new Key(history(person), ENTRY_PREFIX + Moments.text(at) + "#REPAIR");
    }

    /** The versions of the rules of points. */
    public static String rules() {
        return "RULES";
    }

    /** @param from the first day on which they hold */
    public static Key rules(LocalDate from) {
        return new Key(rules(), from.toString());
    }

    public static Key earned(EmployeeId person, ItemId item) {
        return new Key(history(person), EARNED_PREFIX + item.padded());
    }

    public static Key balance(EmployeeId person) {
        return new Key(balances(segment(person)), person.padded());
    }

    /** The balances of a segment: a roll-up reads them all, page by page. */
    public static String balances(int segment) {
        return "BALANCE#" + twoDigits(segment);
    }

    /** @param slot as in {@code Europe/Amsterdam#MONDAY#08} */
    public static String slot(String slot, int shard) {
        return "SLOT#" + slot + "#" + twoDigits(shard);
    }

    public static Key slotMember(String slot, EmployeeId person) {
        return new Key(slot(slot, person.value() % SHARDS), person.padded());
    }

    public static Key slotsInUse() {
        return new Key(SLOTS, "USED");
    }

    public static Key digestWatermark() {
        return new Key(SLOTS, "WATERMARK");
    }

    public static String itemPartition(ItemId item) {
        return "ITEM#" + item.padded();
    }

    public static Key item(ItemId item) {
        return new Key(itemPartition(item), "ITEM");
    }

    public static Key texts(ItemId item, Language language) {
        return new Key(itemPartition(item), "TEXT#" + language.tag());
    }

    public static Key itemDay(ItemId item, int network, LocalDate day) {
        return new Key(itemPartition(item), DAY_PREFIX + threeDigits(network) + "#" + day);
    }

    public static Key rungs(ItemId item) {
        return new Key(itemPartition(item), "RUNGS");
    }

    public static String campaignPartition(CampaignId campaign) {
        return CAMPAIGN_PREFIX + campaign.padded();
    }

    /** Why a campaign was held back at its moment. */
    public static Key hold(CampaignId campaign) {
        return new Key(campaignPartition(campaign), "HOLD");
    }

    public static Key campaign(CampaignId campaign) {
        return new Key(campaignPartition(campaign), "CAMPAIGN");
    }

    public static Key planned(CampaignId campaign, int segment, int hop) {
        return new Key(
                campaignPartition(campaign),
                PLAN_PREFIX + twoDigits(segment) + "#" + String.format(Locale.ROOT, "%05d", hop));
    }

    public static Key delivery(CampaignId campaign) {
        return new Key(campaignPartition(campaign), "DELIVERY");
    }

    public static String week(Week week, int segment) {
        return "WEEK#" + week + "#" + twoDigits(segment);
    }

    public static Key weekRow(Week week, EmployeeId person) {
        return new Key(week(week, segment(person)), person.padded());
    }

    public static String shares(ItemId item, int shard) {
        return "SHARE#" + item.padded() + "#" + twoDigits(shard);
    }

    public static String shares(ItemId item, EmployeeId person) {
        return shares(item, person.value() % SHARDS);
    }

    /** What all sort keys of a pair of person and item begin with. */
    public static String sharesOf(EmployeeId person) {
        return person.padded() + "#";
    }

    public static Key shareDay(ItemId item, EmployeeId person, int network, LocalDate day) {
        return new Key(shares(item, person), sharesOf(person) + threeDigits(network) + "#" + day);
    }

    public static String hours() {
        return HOURS;
    }

    public static Key hourControl(Hour hour) {
        return new Key(HOURS, hour.toString());
    }

    public static Key lateEvidence() {
        return new Key(HOURS, "SEALED");
    }

    /** The partition of an hour, in both tables. */
    public static String hour(Hour hour) {
        return "HOUR#" + hour;
    }

    public static Key fold(Hour hour, int chunk) {
        return new Key(hour(hour), FOLD_PREFIX + String.format(Locale.ROOT, "%05d", chunk));
    }

    public static Key pageFold(Hour hour) {
        return new Key(hour(hour), FOLD_PREFIX + "PAGES");
    }

    /** @param item null for the company's page */
    public static String pages(@Nullable ItemId item) {
        return item == null ? "COMPANY" : itemPartition(item);
    }

    public static Key pageDay(@Nullable ItemId item, String network, LocalDate day) {
        return new Key(pages(item), PAGE_PREFIX + network + "#" + day);
    }

    public static Key houseWords() {
        return new Key("COMPANY", "WORDS");
    }

    public static Key incident() {
        return new Key("COMPANY", "INCIDENT");
    }

    /** What the newest look at the mail setup found. */
    public static Key mailCheck() {
        return new Key("COMPANY", "MAILCHECK");
    }

    public static Key doorplate() {
        return new Key("COMPANY", "INTRANET");
    }

    public static Key brand() {
        return new Key("COMPANY", "BRAND");
    }

    /** What the account may send, and why nothing goes when it does not. */
    public static Key sending() {
        return new Key("COMPANY", "SENDING");
    }

    public static String hooks() {
        return "HOOKS";
    }

    public static Key hook(String connection) {
        return new Key(hooks(), connection);
    }

    /** @param name may hold an account; only its digest becomes part of the key */
    public static String subject(String provider, String name) {
        return "SUBJECT#" + provider + "#" + Sha256.hex(name);
    }

    public static Key deed(Hour hour, String naturalId) {
        return new Key(hour(hour), naturalId);
    }

    /** Everything that was said of a conversion. */
    public static String conversion(String id) {
        return "CONVERSION#" + id;
    }

    public static Key conversion(String id, String version) {
        return new Key(conversion(id), version);
    }

    /** What an hour's conversions come to. */
    public static Key conversions(Hour hour) {
        return new Key(CONVERSIONS, hour.toString());
    }

    public static Key itemConversions(ItemId item, Hour hour) {
        return new Key(itemPartition(item), CONVERTED_PREFIX + hour);
    }

    public static Key trace(Hour hour, Instant moment, String naturalId) {
        return new Key(hour(hour), Moments.text(moment) + "#" + naturalId);
    }

    /** The people who are nobody: mailboxes that tell how the company's scanner looks. */
    public static Key canaries() {
        return new Key("CANARIES", "IDS");
    }

    /** The partition of what the canaries told. */
    public static String scanners() {
        return "SCANNERS";
    }

    /** The agent of a scanner is a stranger's text: only its digest becomes part of the key. */
    public static Key scanner(Fingerprint fingerprint) {
        return new Key(
                scanners(), fingerprint.net() + "#" + fingerprint.delay() + "#" + Sha256.hex(fingerprint.agent()));
    }

    public static Key salt(LocalDate day) {
        return new Key("SALTS", day.toString());
    }

    /** The boards of a period, campaign or contest. */
    public static String boards(Scope scope) {
        return "BOARD#"
                + switch (scope) {
                    case Scope.OfPeriod(var period) -> period.text();
                    case Scope.OfCampaign(var campaign) -> CAMPAIGN_PREFIX + campaign.padded();
                    case Scope.OfContest(int contest) -> "CONTEST#" + contest;
                };
    }

    public static Key board(Scope scope, String part) {
        return new Key(boards(scope), part);
    }

    /** What the sort key of a team's figures is made of. */
    public static String team(String department) {
        return TEAM_PREFIX + department;
    }

    /** Places on a board, of people with this many points or more, up to the next such row. */
    public static String ranks(Board.Kind kind, long points) {
        return RANKS_PREFIX + kind + "#" + String.format(Locale.ROOT, "%012d", points);
    }

    public static String goals() {
        return "GOALS";
    }

    public static Key goal(int goal) {
        return new Key(goals(), Integer.toString(goal));
    }

    public static String contests() {
        return "CONTESTS";
    }

    public static Key contest(int contest) {
        return new Key(contests(), Integer.toString(contest));
    }

    public static Key teamNote(String department) {
        return new Key("TEAMS", department);
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static String threeDigits(int number) {
        return String.format(Locale.ROOT, "%03d", number);
    }

    static Key waiting(Instant due, CampaignId campaign, int segment, int hop) {
        return new Key(WAITING, Moments.text(due) + "#" + campaign + "#" + segment + "#" + hop);
    }

    static Key waitingWelcome(Instant due, EmployeeId person, int step) {
        return new Key(WAITING, Moments.text(due) + "#" + WELCOME + "#" + person + "#" + step);
    }
}
