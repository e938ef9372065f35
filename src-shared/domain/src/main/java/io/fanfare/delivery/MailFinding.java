package io.fanfare.delivery;

/**
 * What the check of the mail setup found.
 *
 * @param id never changes its meaning
 * @param found what is there
 * @param advice what to do; empty where all is well
 */
public record MailFinding(String id, Severity severity, String found, String advice) {
    static MailFinding ok(String id, String found) {
        return new MailFinding(id, Severity.OK, found, "");
    }

    /** How much it matters, the gravest first. */
    public enum Severity {
        /** Mails do not go, or land among spam. */
        ERROR,
        /** Mails go, and not as well as they could. */
        WARNING,
        OK
    }
}
