package io.fanfare.aws.log;

/** What is counted for CloudWatch: at most eight, since each costs, and none about a person or a campaign. */
public enum Metric {
    /** Mails that SES took. */
    MAILS_SENT("MailsSent"),
    /** Mails of which nobody knows whether they went. */
    MAILS_UNKNOWN("MailsUnknown"),
    /** Messages that became evidence: what the rungs of shares are read from. */
    EVIDENCE("Evidence"),
    /** Hours of evidence with new verdicts. */
    HOURS_JUDGED("HoursJudged"),
    /** Entries of the ledger. */
    POSTINGS("Postings"),
    /** Calls of known connections that were not let in, handshakes included. */
    WEBHOOKS_REFUSED("WebhooksRefused"),
    /** Visits that stand in a log line since the queue did not take them. */
    SPILLS("Spills"),
    /** Pieces of work that ended in an exception, also where Lambda counts no error: one message of a batch, an answered request. */
    FAULTS("Faults");

    private final String text;

    Metric(String text) {
        this.text = text;
    }

    /** As CloudWatch knows it, in the namespace {@link Line#NAMESPACE}. */
    public String text() {
        return text;
    }
}
