package io.fanfare.functions.reconcilesuppressions;

import io.fanfare.aws.ses.SesMailSetup;
import io.fanfare.delivery.CheckMail;
import io.fanfare.delivery.MailRecords;
import io.fanfare.delivery.MailReport;
import io.fanfare.delivery.MailReports;
import io.fanfare.delivery.MailSetup;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * Looks whether mails will reach their inboxes, as {@code ./fanfare mail check} does, and keeps what it finds for the API.
 *
 * @param identity that the sender belongs to
 * @param set the configuration set
 * @param mailsAWeek that a person gets at most, the digest among them
 * @param senders how many batches are sent at once
 */
record CheckMailNightly(
        SesMailSetup ses,
        MailRecords records,
        Roster roster,
        MailReports reports,
        String sender,
        String identity,
        String set,
        String baseUrl,
        int mailsAWeek,
        int senders) {
    /** What SES or the name servers do not say is a fault; the report of the night before stays. */
    void check(Instant now) {
        var account = ses.account(now)
                .orElseThrow(() -> new IllegalStateException("SES does not say what the account may send"));
        var setup = new MailSetup(
                sender,
                ses.identity(identity),
                ses.channel(set),
                account,
                baseUrl,
                new MailSetup.Plan(people(now), mailsAWeek, senders));
        reports.keep(new MailReport(now, new CheckMail(records).check(setup)));
    }

    /** Who gets mails, at least one: of nobody there is nothing to say. */
    private int people(Instant now) {
        long people = IntStream.range(0, Roster.SEGMENTS)
                .mapToObj(roster::segment)
                .flatMap(segment -> segment.stream())
                .filter(person -> person.wantsMail(now))
                .count();
        return Math.max(1, Math.toIntExact(people));
    }
}
