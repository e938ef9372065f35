package io.fanfare.delivery;

import io.fanfare.delivery.MailFinding.Severity;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Looks at everything that decides whether mails reach their inboxes, before the first one goes. */
public final class CheckMail {
    /** What the stack must hear of its mails. */
    private static final Set<String> WANTED = Set.of("REJECT", "BOUNCE", "COMPLAINT", "DELIVERY");

    private static final String SUCCESS = "SUCCESS";
    /** A sender's mails a second, about. */
    private static final double PER_SENDER = 10;

    private static final double HOUR = 3_600;
    private static final double LONG_HOURS = 8;

    private final MailRecords records;

    public CheckMail(MailRecords records) {
        this.records = records;
    }

    /** The gravest first. */
    public List<MailFinding> check(MailSetup setup) {
        var findings = new ArrayList<MailFinding>();
        findings.addAll(sender(setup));
        findings.add(dkim(setup.identity()));
        findings.addAll(mailFrom(setup));
        findings.add(new DmarcRule(records).check(setup.domain(), setup.identity()));
        findings.add(channel(setup.channel()));
        findings.add(account(setup.account()));
        findings.addAll(amount(setup.account().allowance(), setup.plan()));
        findings.add(baseUrl(setup.baseUrl()));
        findings.add(
                MailFinding.ok(
                        "one-click",
                        "every mail that people did not just ask for carries List-Unsubscribe and List-Unsubscribe-Post (RFC 8058) on the base URL"));
        findings.sort(Comparator.comparing(MailFinding::severity));
        return findings;
    }

    private static List<MailFinding> sender(MailSetup setup) {
        var identity = setup.identity();
        if (!belongs(setup)) {
            return List.of(error(
                    "sender",
                    setup.sender() + " does not lie in the identity " + identity.name(),
                    "choose an address of that domain as FromAddress, or another MailIdentity"));
        }
        return List.of(
                identity.maySend()
                        ? MailFinding.ok("sender", "mails may come from " + setup.sender())
                        : error(
                                "sender",
                                "the identity " + identity.name() + " is not verified",
                                "verify it in SES: publish the three CNAME records of Easy DKIM"));
    }

    private static boolean belongs(MailSetup setup) {
        var name = setup.identity().name().toLowerCase(Locale.ROOT);
        return name.contains("@")
                ? name.equals(setup.sender().toLowerCase(Locale.ROOT))
                : setup.domain().equals(name) || setup.domain().endsWith("." + name);
    }

    private static MailFinding dkim(MailSetup.Identity identity) {
        return identity.dkim().equals(SUCCESS)
                ? MailFinding.ok("dkim", "mails are signed for " + identity.domain())
                : error(
                        "dkim",
                        "DKIM of " + identity.domain() + " is " + identity.dkim(),
                        "publish the CNAME records that SES shows for Easy DKIM, and wait until they are seen");
    }

    private List<MailFinding> mailFrom(MailSetup setup) {
        var mailFrom = setup.identity().mailFrom();
        if (mailFrom == null) {
            return List.of(warning(
                    "mail-from",
                    "bounces go to a domain of Amazon's, so that SPF does not speak for " + setup.domain(),
                    "set a custom MAIL FROM domain such as bounce." + setup.domain()
                            + " and publish its MX and SPF records"));
        }
        var state = String.valueOf(setup.identity().mailFromState());
        var mx = records.exchangers(mailFrom);
        var findings = new ArrayList<MailFinding>();
        boolean leads = mx.size() == 1 && mx.getFirst().matches("feedback-smtp\\.[a-z0-9-]+\\.amazonses\\.com");
        findings.add(
                state.equals(SUCCESS) && leads
                        ? MailFinding.ok("mail-from", "bounces go to " + mailFrom)
                        : error(
                                "mail-from",
                                "the MAIL FROM domain " + mailFrom + " is " + state + ", its MX " + mx,
                                "publish one MX record that leads to feedback-smtp.<region>.amazonses.com"));
        findings.add(new SpfRule(records).check(mailFrom));
        return findings;
    }

    private static MailFinding channel(MailSetup.Channel channel) {
        if (!channel.there()) {
            return error(
                    "configuration-set",
                    "there is no configuration set " + channel.name(),
                    "deploy the stack again: it makes the set");
        }
        if (!channel.sending()) {
            return error(
                    "configuration-set",
                    "sending is off for " + channel.name(),
                    "find out who turned it off (SES pauses a set of bad reputation), then turn it on");
        }
        var missing = new TreeSet<>(WANTED);
        missing.removeAll(channel.told());
        return missing.isEmpty()
                ? MailFinding.ok("configuration-set", channel.name() + " tells EventBridge what becomes of mails")
                : error(
                        "configuration-set",
                        "events " + missing + " of " + channel.name() + " do not reach EventBridge",
                        "deploy the stack again: bounces and complaints would go unheard");
    }

    private static MailFinding account(MailSetup.Account account) {
        var stopped = account.allowance().stopped();
        if (stopped != null) {
            return error("account", "the account may not send: " + stopped, "look at the account dashboard of SES");
        }
        return account.production()
                ? MailFinding.ok("account", "the account is in production")
                : error(
                        "account",
                        "the account is in the sandbox: 200 mails a day, to verified addresses alone",
                        "ask for production access in SES");
    }

    private static List<MailFinding> amount(SendingStatus.Allowance allowance, MailSetup.Plan plan) {
        double day = plan.people() * (double) plan.mailsAWeek() / 5;
        double hours = plan.people() / Math.max(0.001, allowance.perSecond() * PaceMails.PART) / HOUR;
        var findings = new ArrayList<MailFinding>();
        boolean fits = allowance.perDay() < 0 || Math.max(day, plan.people()) <= allowance.perDay();
        findings.add(
                fits
                        ? MailFinding.ok("quota", "a mail to %,d people fits into a day".formatted(plan.people()))
                        : warning(
                                "quota",
                                "a mail to %,d people needs %.1f days of the quota of %,.0f"
                                        .formatted(
                                                plan.people(), plan.people() / allowance.perDay(), allowance.perDay()),
                                "ask for a higher quota; until then mails wait and go on by themselves"));
        boolean unused = allowance.perSecond() * PaceMails.PART > PER_SENDER * plan.senders();
        findings.add(
                hours <= LONG_HOURS && !unused
                        ? MailFinding.ok("rate", "a mail to everybody takes %.1f hours at least".formatted(hours))
                        : warning(
                                "rate",
                                "%.1f mails a second; a mail to everybody takes %.1f hours at least"
                                        .formatted(allowance.perSecond(), hours),
                                unused
                                        ? "%d senders use about %.0f of them: raise MailConcurrency"
                                                .formatted(plan.senders(), PER_SENDER * plan.senders())
                                        : "ask for a higher rate"));
        return findings;
    }

    private static MailFinding baseUrl(String baseUrl) {
        var uri = URI.create(baseUrl);
        var host = String.valueOf(uri.getHost());
        if (!"https".equals(uri.getScheme())) {
            return error(
                    "base-url", baseUrl + " is not https", "filters distrust it, and RFC 8058 forbids it: use https");
        }
        return host.endsWith(".amazonaws.com")
                ? warning(
                        "base-url",
                        "links in mails lead to " + host,
                        "a name of the company's own: colleagues and filters trust it, and it can move")
                : MailFinding.ok("base-url", "links in mails lead to " + host);
    }

    static MailFinding error(String id, String found, String advice) {
        return new MailFinding(id, Severity.ERROR, found, advice);
    }

    static MailFinding warning(String id, String found, String advice) {
        return new MailFinding(id, Severity.WARNING, found, advice);
    }
}
