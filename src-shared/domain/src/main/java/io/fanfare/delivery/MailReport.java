package io.fanfare.delivery;

import java.time.Instant;
import java.util.List;

/**
 * What a look at the mail setup found.
 *
 * @param at when it was looked at
 * @param findings the gravest first
 */
public record MailReport(Instant at, List<MailFinding> findings) {
    public MailReport {
        findings = List.copyOf(findings);
    }
}
