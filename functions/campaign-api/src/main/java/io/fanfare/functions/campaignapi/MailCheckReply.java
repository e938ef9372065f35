package io.fanfare.functions.campaignapi;

import io.fanfare.delivery.MailFinding;
import io.fanfare.delivery.MailReport;
import io.fanfare.kernel.Moments;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the mail setup found.
 *
 * @param at when it was looked at
 * @param findings the gravest first
 */
record MailCheckReply(String at, List<Found> findings) {
    static MailCheckReply of(MailReport report) {
        return new MailCheckReply(
                Moments.text(report.at()),
                report.findings().stream().map(Found::of).toList());
    }

    /**
     * @param severity error, warning or ok
     * @param advice what to do; null where all is well
     */
    record Found(
            String id,
            String severity,
            String found,
            @Nullable String advice) {
        private static Found of(MailFinding finding) {
            return new Found(
                    finding.id(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.found(),
                    finding.advice().isEmpty() ? null : finding.advice());
        }
    }
}
