package io.fanfare.aws.dynamo;

import io.fanfare.delivery.Claim;
import io.fanfare.delivery.Delivery;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.Restraint;
import io.fanfare.delivery.WeekRow;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Week rows to and from attributes: one map a mail, named by its key. */
final class WeekRows {
    /** Weeks in a row without a share; stands in the row from its digest on. */
    static final String QUIET = "quiet";
    /** How many asks of this week that leaves. */
    static final String MOST = "most";

    private WeekRows() {}

    static AttributeValue mail(Claim claim, State state, int attempt) {
        var mail = new HashMap<String, AttributeValue>();
        mail.put("s", Rows.s(state.name()));
        mail.put("a", Rows.n(attempt));
        mail.put("k", Rows.n(claim.ask() && state == State.CLAIMED ? 1 : 0));
        mail.put("t", Rows.s(Moments.text(claim.at())));
        if (!claim.texts().isEmpty()) {
            var texts = new HashMap<String, AttributeValue>();
            claim.texts().forEach((item, slot) -> texts.put(item.toString(), Rows.n(slot)));
            mail.put("v", AttributeValue.fromM(texts));
        }
        return AttributeValue.fromM(mail);
    }

    static WeekRow read(Week week, Map<String, AttributeValue> row) {
        var mails = new HashMap<MailKey, Delivery>();
        row.forEach((name, value) -> {
            if (value.hasM()) {
                MailKey.parse(name).ifPresent(key -> mails.put(key, delivery(value.m())));
            }
        });
        var person = new EmployeeId(Integer.parseInt(Key.of(row).sk()));
        return new WeekRow(
                week,
                person,
                Math.toIntExact(Rows.number(row, "asks", 0)),
                new Restraint(Math.toIntExact(Rows.number(row, QUIET, 0))),
                mails);
    }

    static Delivery delivery(Map<String, AttributeValue> mail) {
        var texts = new HashMap<ItemId, Long>();
        var slots = mail.get("v");
        if (slots != null) {
            slots.m().forEach((item, slot) -> texts.put(new ItemId(Integer.parseInt(item)), Long.parseLong(slot.n())));
        }
        return new Delivery(
                State.valueOf(Rows.text(mail, "s")),
                Math.toIntExact(Rows.number(mail, "a")),
                Rows.number(mail, "k") == 1,
                texts,
                Rows.optionalText(mail, "m").orElse(null),
                Instant.parse(Rows.text(mail, "t")));
    }
}
