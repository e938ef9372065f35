package io.fanfare.delivery;

import java.util.List;
import java.util.Locale;

/** Whether a domain's SPF record lets SES send for it (RFC 7208). */
final class SpfRule {
    private static final String ID = "spf";
    private static final String SES = "include:amazonses.com";
    private final MailRecords records;

    SpfRule(MailRecords records) {
        this.records = records;
    }

    MailFinding check(String domain) {
        var found = records.texts(domain).stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("v=spf1") || text.startsWith("v=spf1 "))
                .toList();
        if (found.isEmpty()) {
            return CheckMail.error(
                    ID, domain + " has no SPF record", "publish the TXT record: v=spf1 " + SES + " ~all");
        }
        if (found.size() > 1) {
            return CheckMail.error(ID, domain + " has " + found.size() + " SPF records, so none counts", "keep one");
        }
        var words = List.of(found.getFirst().split(" +"));
        if (!words.contains(SES) && !words.contains("+" + SES)) {
            return CheckMail.error(ID, domain + " does not let SES send for it", "add " + SES + " to its SPF record");
        }
        return words.contains("+all") || words.contains("all")
                ? CheckMail.warning(
                        ID, domain + " lets everybody send for it (all)", "end its SPF record with ~all or -all")
                : MailFinding.ok(ID, domain + " lets SES send for it");
    }
}
