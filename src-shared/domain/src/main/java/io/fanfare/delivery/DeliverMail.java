package io.fanfare.delivery;

import io.fanfare.brand.Brand;
import io.fanfare.delivery.Postman.Posted;
import io.fanfare.people.Employee;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The step that all kinds of mail share: render, claim in the week row, hand to the mail service once, record what became of it. The claim
 * comes last before the call, so that a crash anywhere else leaves nothing behind; a crash right after it leaves a claim and no second mail.
 */
public final class DeliverMail {
    /** Comes back with the mail service's events and leads them to the claim. */
    public static final String CLAIM_TAG = "claim";

    private static final String CAMPAIGN_TAG = "campaign";

    private final Stationery stationery;
    private final Deliveries deliveries;
    private final Postman postman;
    private final Company company;
    private final int budget;
    private final Duration enough;
    private final Pace pace;

    /**
     * @param budget how many campaign mails a person gets in a week at most
     * @param callTimeout how long one call of the postman may take
     * @param pace what the account may send
     */
    public DeliverMail(
            Stationery stationery,
            Deliveries deliveries,
            Postman postman,
            Company company,
            int budget,
            Duration callTimeout,
            Pace pace) {
        this.stationery = stationery;
        this.deliveries = deliveries;
        this.postman = postman;
        this.company = company;
        this.budget = budget;
        this.pace = pace;
        enough = callTimeout.multipliedBy(2);
    }

    /** @param sender in whose name it goes and where answers go */
    public MailOutcome deliver(Claim claim, Employee person, MailContent content, Sender sender, TimeLeft time) {
        var letter = letter(claim.mail(), person, content, sender);
        var held = pace.take(claim.at());
        if (held.isPresent()) {
            return held.get();
        }
        if (time.left().compareTo(enough) <= 0) {
            return new MailOutcome.PutOff("too little time left", Duration.ZERO);
        }
        return switch (deliveries.claim(person.isCanary() ? claim.unasked() : claim, budget)) {
            case ClaimOutcome.Claimed claimed ->
                post(letter.tagged(CLAIM_TAG, claimed.id().text()), claimed.id(), claim.at());
            case ClaimOutcome.AlreadyClaimed(var state) -> new MailOutcome.Before(state);
            case ClaimOutcome.OverBudget() -> new MailOutcome.OverBudget();
        };
    }

    /** A mail that may come twice, since what it leads to happens once: it has no claim and no place in the week. */
    public MailOutcome deliverUnclaimed(MailKey mail, Employee person, MailContent content, Instant now) {
        var letter = letter(mail, person, content, Sender.COMPANY);
        return pace.take(now).<MailOutcome>map(held -> held).orElseGet(() -> outcome(postman.post(letter), now));
    }

    private Letter letter(MailKey mail, Employee person, MailContent content, Sender sender) {
        var brand = company.brand();
        return new Letter(
                company.from().named(sender.in(brand)),
                sender.replyTo() == null ? brand.replyTo() : sender.replyTo(),
                person.profile().address(),
                stationery.render(content),
                content.unsubscribe(),
                Map.of(CAMPAIGN_TAG, mail.text()));
    }

    private MailOutcome post(Letter letter, ClaimId claim, Instant now) {
        var posted = postman.post(letter);
        note(posted, claim);
        return outcome(posted, now);
    }

    private void note(Posted posted, ClaimId claim) {
        switch (posted) {
            case Posted.Accepted(var messageId) -> deliveries.sent(claim, messageId);
            case Posted.Refused _ -> deliveries.refused(claim);
            case Posted.PutOff _, Posted.Held _, Posted.NotAllowed _ -> deliveries.release(claim);
            case Posted.Unknown _ -> {
                // The claim stays: a second try could be a second mail.
            }
        }
    }

    private MailOutcome outcome(Posted posted, Instant now) {
        return switch (posted) {
            case Posted.Accepted(var messageId) -> new MailOutcome.Sent(messageId);
            case Posted.Refused(var reason) -> new MailOutcome.Refused(reason);
            case Posted.PutOff(var reason, var delay) -> new MailOutcome.PutOff(reason, delay);
            case Posted.Held(var why, var reason) -> pace.refused(why, reason, now);
            case Posted.NotAllowed(var reason) ->
                throw new IllegalStateException("the mail service does not let us send: " + reason);
            case Posted.Unknown(var reason) -> new MailOutcome.Unknown(reason);
        };
    }

    /**
     * In whose name a mail comes.
     *
     * @param name null for the company alone
     * @param replyTo null when answers go where the company's brand says
     */
    public record Sender(@Nullable String name, @Nullable String replyTo) {
        /** The company itself. */
        public static final Sender COMPANY = new Sender(null, null);

        String in(Brand brand) {
            if (name == null || name.isBlank() || name.strip().equals(brand.company())) {
                return Objects.requireNonNullElse(brand.sender(), brand.company());
            }
            return name.strip() + " via " + brand.company();
        }
    }
}
