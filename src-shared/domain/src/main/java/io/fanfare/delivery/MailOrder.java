package io.fanfare.delivery;

import io.fanfare.content.Recall;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks to send one mail to one person; the week in which it is claimed travels with it. */
public sealed interface MailOrder extends MailRequest {
    EmployeeId person();

    Week week();

    /** What of it goes to a person once a week. */
    MailKey key();

    /** @param texts the text slot that this person got, by item */
    record ForCampaign(CampaignId campaign, EmployeeId person, Week week, Map<ItemId, Long> texts)
            implements MailOrder {
        public ForCampaign {
            texts = Map.copyOf(texts);
        }

        @Override
        public MailKey key() {
            return new MailKey.OfCampaign(campaign);
        }
    }

    record ForInvitation(CampaignId campaign, EmployeeId person, Week week) implements MailOrder {
        @Override
        public MailKey key() {
            return new MailKey.OfCampaign(campaign);
        }
    }

    /** @param slot the moment of the digest slot's local start */
    record ForDigest(EmployeeId person, Week week, Instant slot) implements MailOrder {
        @Override
        public MailKey key() {
            return MailKey.DIGEST;
        }
    }

    /** @param inviter through whose link the person came; null for nobody's */
    record ForJoining(EmployeeId person, @Nullable EmployeeId inviter, Week week) implements MailOrder {
        @Override
        public MailKey key() {
            return MailKey.JOINING;
        }
    }

    /**
     * The link by which a person gets at their data.
     *
     * @param number of the link
     * @param until when it ends, after which the mail makes no sense
     */
    record ForDataLink(EmployeeId person, Week week, int number, Instant until) implements MailOrder {
        @Override
        public MailKey key() {
            return MailKey.DATA;
        }
    }

    /** One of the three mails to somebody who joined in that week. */
    record ForWelcome(WelcomeStep step, EmployeeId person, Week week) implements MailOrder {
        @Override
        public MailKey key() {
            return new MailKey.OfWelcome(step);
        }
    }

    /** To somebody who shared something of a campaign that has ended. */
    record ForResults(CampaignId campaign, EmployeeId person, Week week) implements MailOrder {
        @Override
        public MailKey key() {
            return new MailKey.OfResults(campaign);
        }
    }

    /**
     * To somebody who shared an item that was recalled.
     *
     * @param since when it was; null in a message from before it was said
     */
    record ForRecall(
            ItemId item,
            EmployeeId person,
            Week week,
            @Nullable Instant since) implements MailOrder {
        @Override
        public MailKey key() {
            return new MailKey.OfRecall(item, since == null ? 0 : since.getEpochSecond());
        }

        /** Whether it is about that recall; an item may be recalled, restored and recalled again. */
        boolean isAbout(Recall recall) {
            return since == null || since.equals(recall.since());
        }
    }
}
