package io.fanfare.delivery;

import io.fanfare.campaign.Campaign.Priority;
import io.fanfare.guidance.FindCoach;
import io.fanfare.guidance.Guidelines;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends one of the three mails to somebody who has just joined, if they still take part and are not on a break. None of them asks to share. */
public final class SendWelcome {
    private final Roster roster;
    private final FindCoach coaches;
    private final Supplier<Optional<Guidelines>> guidelines;
    private final MailLinks links;
    private final DeliverMail mail;
    private final QuietTimes quiet;

    /**
     * @param guidelines may lag a few minutes behind
     * @param quiet when a mail that was held up waits once more
     */
    public SendWelcome(
            Roster roster,
            FindCoach coaches,
            Supplier<Optional<Guidelines>> guidelines,
            MailLinks links,
            DeliverMail mail,
            QuietTimes quiet) {
        this.roster = roster;
        this.coaches = coaches;
        this.guidelines = guidelines;
        this.links = links;
        this.mail = mail;
        this.quiet = quiet;
    }

    public MailOutcome send(MailOrder.ForWelcome order, TimeLeft time, Instant now) {
        var person = roster.find(order.person()).filter(found -> found.wantsMail(now) && !found.isCanary());
        if (person.isEmpty()) {
            return new MailOutcome.Unwanted();
        }
        var later = quiet.wait(now, person.get().profile(), Priority.NORMAL);
        if (later.isPositive()) {
            return new MailOutcome.PutOff("quiet time", later);
        }
        var content = content(order.step(), person.get(), now);
        return mail.deliver(Claim.of(order, now), person.get(), content, DeliverMail.Sender.COMPANY, time);
    }

    private MailContent content(WelcomeStep step, Employee person, Instant now) {
        var profile = person.profile();
        boolean help = step == WelcomeStep.HELP;
        return new MailContent.OfWelcome(
                new MailContent.Reader(profile.language(), profile.firstName()),
                step,
                help ? coach(person, now) : null,
                help && guidelines.get().isPresent() ? links.guidelines(person, now) : null,
                links.me(person, now),
                links.unsubscribe(person.id()));
    }

    private @Nullable String coach(Employee person, Instant now) {
        return coaches.of(person, now)
                .map(Employee::profile)
                .map(SendWelcome::name)
                .orElse(null);
    }

    private static String name(Profile profile) {
        return profile.firstName() + " " + profile.lastName();
    }
}
