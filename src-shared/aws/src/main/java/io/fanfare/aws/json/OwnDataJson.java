package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.delivery.Delivery;
import io.fanfare.delivery.WeekRow;
import io.fanfare.engagement.Hours.ShareDay;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.Entry;
import io.fanfare.privacy.OwnData;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that is kept about a person as JSON in plain words, made to be read by the person and by machines alike. */
public final class OwnDataJson {
    private OwnDataJson() {}

    /** @param at when it is handed out */
    public static ObjectNode write(OwnData data, Instant at) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("exportedAt", at.toString());
        person(json.putObject("person"), data);
        settings(json.putObject("settings"), data);
        consents(json, data);
        var accounts = json.putArray("namedAccounts");
        data.accounts()
                .forEach(account -> accounts.addObject()
                        .put("network", account.network())
                        .put("account", account.hint())
                        .put("since", account.at().toString()));
        var guidelines = json.putArray("guidelines");
        data.guidelines()
                .forEach(accepted -> guidelines
                        .addObject()
                        .put("textVersion", Integer.toString(accepted.version()))
                        .put("at", accepted.at().toString()));
        invitations(json.putObject("invitations"), data);
        var mails = json.putArray("mails");
        data.weeks().forEach(week -> mails(mails, week));
        var shares = json.putArray("shares");
        byNumber(data.shares())
                .forEach((item, days) -> days.stream()
                        .sorted(Comparator.comparing(ShareDay::day).thenComparing(ShareDay::network))
                        .forEach(day -> share(shares.addObject(), item, day)));
        points(json.putObject("points"), data);
        var rewards = json.putArray("rewards");
        data.redemptions()
                .forEach(redemption -> rewards.addObject()
                        .put("reward", redemption.reward())
                        .put("points", redemption.points())
                        .put("state", redemption.status().name())
                        .put("askedAt", redemption.at().toString()));
        return json;
    }

    private static Map<Integer, List<ShareDay>> byNumber(Map<ItemId, List<ShareDay>> shares) {
        var sorted = new TreeMap<Integer, List<ShareDay>>();
        shares.forEach((item, days) -> sorted.put(item.value(), days));
        return sorted;
    }

    private static void person(ObjectNode json, OwnData data) {
        var profile = data.person().profile();
        json.put("number", data.person().id().value());
        json.put("employeeId", profile.externalId());
        json.put("firstName", profile.firstName());
        json.put("lastName", profile.lastName());
        json.put("email", profile.address());
        json.put("department", profile.department());
        json.put("country", profile.country());
        json.put("cohort", profile.cohort());
        json.put("persona", profile.persona());
        json.put("executive", profile.executive());
        json.put("hiredOn", text(profile.hiredOn()));
        json.put("leftOn", text(profile.leftOn()));
    }

    private static void settings(ObjectNode json, OwnData data) {
        var person = data.person();
        json.put("language", person.profile().language().tag());
        json.put("timeZone", person.profile().zone().getId());
        var topics = json.putArray("topics");
        new TreeSet<>(person.profile().topics()).forEach(topics::add);
        json.put("digest", person.digestSlot());
        json.put("pausedUntil", text(person.pausedUntil()));
        json.put("mailsStoppedBecause", text(person.suppressed()));
        json.put("onBoards", person.publicity().boards());
        json.put("nameOnBoards", person.publicity().alias());
        json.put("inSpotlight", person.publicity().spotlight());
        json.put("notTrackedSince", text(data.untrackedSince()));
        json.put("noPointsSince", text(data.balance().left()));
    }

    private static void consents(ObjectNode json, OwnData data) {
        var consent = data.person().consent();
        json.put("takesPart", consent.state().name());
        var records = json.putArray("consents");
        data.consents()
                .forEach(record -> records.addObject()
                        .put("choice", record.choice().name())
                        .put("textVersion", record.version())
                        .put("at", record.at().toString()));
    }

    private static void invitations(ObjectNode json, OwnData data) {
        json.put("throughNumber", text(data.inviter()));
        json.put("throughYou", data.invited());
    }

    private static void mails(ArrayNode json, WeekRow week) {
        byText(week)
                .forEach((key, state) -> json.addObject()
                        .put("week", week.week().toString())
                        .put("mail", key)
                        .put("state", state.state().name())
                        .put("at", state.at().toString()));
    }

    private static Map<String, Delivery> byText(WeekRow week) {
        var sorted = new TreeMap<String, Delivery>();
        week.mails().forEach((key, delivery) -> sorted.put(key.text(), delivery));
        return sorted;
    }

    private static void share(ObjectNode json, int item, ShareDay day) {
        var hours = day.hours().values();
        json.put("item", item);
        json.put("network", network(day.network()));
        json.put("day", day.day().toString());
        json.put("readers", hours.stream().mapToInt(hour -> hour.human()).sum());
        json.put("colleagues", hours.stream().mapToInt(hour -> hour.inside()).sum());
        json.put("pressedShare", hours.stream().anyMatch(hour -> hour.firstIntent() > 0));
        json.put("saidShared", hours.stream().anyMatch(hour -> hour.confirmed() > 0));
        json.put("saidNotForMe", hours.stream().anyMatch(hour -> hour.declined() > 0));
    }

    private static String network(int code) {
        return code == 0
                ? "share page"
                : Networks.DEFAULT.all().stream()
                        .filter(network -> network.code() == code)
                        .map(Network::key)
                        .findFirst()
                        .orElse(Integer.toString(code));
    }

    private static void points(ObjectNode json, OwnData data) {
        json.put("toSpend", data.balance().points());
        json.put("earned", data.balance().earned());
        json.put("readers", data.balance().readers());
        var entries = json.putArray("entries");
        data.entries().forEach(entry -> {
            var line = entries.addObject()
                    .put("at", entry.at().toString())
                    .put("points", entry.points())
                    .put("reason", entry.reason().name());
            entry.aboutShares().map(Entry.Shares::item).ifPresent(item -> line.put("item", item.value()));
        });
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
