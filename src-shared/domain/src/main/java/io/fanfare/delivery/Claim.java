package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wish to be the one who sends a mail.
 *
 * @param ask whether it counts against the person's weekly budget: mails of campaigns do, nothing else does
 * @param texts the text slot that this person got, by item; kept for the share page
 * @param restraint how far the week's asks hold back, fixed by its digest; null in any other claim
 */
public record Claim(
        Week week,
        EmployeeId person,
        MailKey mail,
        boolean ask,
        Map<ItemId, Long> texts,
        @Nullable Restraint restraint,
        Instant at) {
    public Claim {
        texts = Map.copyOf(texts);
    }

    public static Claim of(MailOrder order, Instant at) {
        return switch (order) {
            case MailOrder.ForCampaign campaign ->
                new Claim(campaign.week(), campaign.person(), campaign.key(), true, campaign.texts(), null, at);
            case MailOrder.ForInvitation _,
                    MailOrder.ForJoining _,
                    MailOrder.ForDigest _,
                    MailOrder.ForDataLink _,
                    MailOrder.ForRecall _,
                    MailOrder.ForWelcome _,
                    MailOrder.ForResults _ ->
                new Claim(order.week(), order.person(), order.key(), false, Map.of(), null, at);
        };
    }

    /** The same without counting against the budget. */
    public Claim unasked() {
        return new Claim(week, person, mail, false, texts, restraint, at);
    }

    /** The same, with which the week's asks hold back so far from now on. */
    public Claim holdingBack(Restraint restraint) {
        return new Claim(week, person, mail, ask, texts, restraint, at);
    }

    public ClaimId attempt(int attempt) {
        return new ClaimId(week, person, mail, attempt);
    }
}
