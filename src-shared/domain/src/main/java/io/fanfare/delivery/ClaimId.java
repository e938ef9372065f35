package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one attempt to send one mail of a week to one person. Its text goes with the mail as a tag, so that events lead back to the claim.
 *
 * @param attempt from 1; each claim after a release is one more
 */
public record ClaimId(Week week, EmployeeId person, MailKey mail, int attempt) {
    private static final Pattern TEXT = Pattern.compile(
            "(\\d{4}-W\\d{2})_([1-9]\\d{0,9})_([a-z]{1,2}(?:[1-9]\\d{0,9}(?:t[1-9]\\d{0,9})?)?)_([1-9]\\d{0,8})");

    /** Letters, digits, {@code -} and {@code _} alone: {@code 2026-W47_123_c12_1}. */
    public String text() {
        return week + "_" + person + "_" + mail.text() + "_" + attempt;
    }

    /** The claim of that {@link #text()}; empty for any other. */
    public static Optional<ClaimId> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var week = Week.parse(match.group(1));
            var person = new EmployeeId(Integer.parseInt(match.group(2)));
            int attempt = Integer.parseInt(match.group(4));
            return MailKey.parse(match.group(3)).map(mail -> new ClaimId(week, person, mail, attempt));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
