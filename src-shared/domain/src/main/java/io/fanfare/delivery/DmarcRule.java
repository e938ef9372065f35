package io.fanfare.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether DMARC (RFC 7489) is there and what it asks for is kept: DKIM's domain, or that of MAIL FROM, is the sender's. */
final class DmarcRule {
    private static final String ID = "dmarc";
    private final MailRecords records;

    DmarcRule(MailRecords records) {
        this.records = records;
    }

    MailFinding check(String domain, MailSetup.Identity identity) {
        var found = policy(domain);
        if (found.isEmpty()) {
            return CheckMail.error(
                    ID,
                    "neither " + domain + " nor a domain above it has a DMARC record",
                    "publish at _dmarc." + domain
                            + " the TXT record: v=DMARC1; p=none; rua=mailto:<a mailbox of yours>");
        }
        if (found.size() > 1) {
            return CheckMail.error(ID, "there are " + found.size() + " DMARC records, so none counts", "keep one");
        }
        var tags = tags(found.getFirst());
        var policy = tags.getOrDefault("p", "");
        boolean signed = aligned(tags.getOrDefault("adkim", "r"), domain, identity.domain());
        boolean returned = Optional.ofNullable(identity.mailFrom())
                .filter(mailFrom -> aligned(tags.getOrDefault("aspf", "r"), domain, mailFrom))
                .isPresent();
        if (!List.of("none", "quarantine", "reject").contains(policy)) {
            return CheckMail.error(
                    ID, "the DMARC record has no policy that is one", "write p=none, p=quarantine or p=reject");
        }
        if (!signed && !returned) {
            return CheckMail.error(
                    ID,
                    "mails of " + domain + " would fail DMARC: they are signed for " + identity.domain(),
                    "verify " + domain + " itself in SES, or take strict alignment (adkim=s) out of the record");
        }
        return policy.equals("none")
                ? CheckMail.warning(ID, "DMARC watches only (p=none)", "read its reports, then ask for p=quarantine")
                : MailFinding.ok(ID, "DMARC asks for p=" + policy + ", and mails keep it");
    }

    /** The records of the domain, or else of the nearest domain above it that has some; a top-level domain is not asked. */
    private List<String> policy(String domain) {
        for (var at = domain; at.contains("."); at = at.substring(at.indexOf('.') + 1)) {
            var found = records.texts("_dmarc." + at).stream()
                    .filter(text -> text.strip().toLowerCase(Locale.ROOT).startsWith("v=dmarc1"))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static Map<String, String> tags(String text) {
        var tags = new HashMap<String, String>();
        for (var tag : text.toLowerCase(Locale.ROOT).split(";")) {
            var parts = tag.split("=", 2);
            if (parts.length == 2) {
                tags.putIfAbsent(parts[0].strip(), parts[1].strip());
            }
        }
        return tags;
    }

    /** Relaxed, one may lie below the other: close to "the same organisation" without a list of public suffixes. */
    private static boolean aligned(String mode, String domain, String other) {
        return domain.equals(other)
                || !mode.equals("s")
                        && (domain.endsWith("." + other) || other.endsWith("." + domain) || siblings(domain, other));
    }

    /** Two names directly below the same one of at least two parts. */
    private static boolean siblings(String one, String other) {
        var above = one.substring(one.indexOf('.') + 1);
        return above.contains(".") && other.endsWith("." + above);
    }
}
