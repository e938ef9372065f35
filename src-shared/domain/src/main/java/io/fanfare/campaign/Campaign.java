package io.fanfare.campaign;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes to whom, when and why.
 *
 * @param items one to five for content; none for an invitation
 * @param startsAt the moment of the content calendar; null for a draft that is launched by hand
 * @param endsAt when its window closes
 * @param launch null until it is launched
 * @param version for optimistic locking
 */
public record Campaign(
        CampaignId id,
        String name,
        Kind kind,
        Goal goal,
        Priority priority,
        Status status,
        List<ItemId> items,
        Audience audience,
        @Nullable Instant startsAt,
        Instant endsAt,
        Sender sender,
        Briefing briefing,
        Conduct conduct,
        @Nullable Launch launch,
        long version) {
    public Campaign {
        items = List.copyOf(items);
    }

    /** Where it stands in the content calendar: its moment, else that of its launch, else the end of its window. */
    public Instant calendarMoment() {
        if (startsAt != null) {
            return startsAt;
        }
        return launch == null ? endsAt : launch.at();
    }

    /** When something must happen with it before its launch: a scheduled one begins, a draft's window closes. */
    public Instant firstStep() {
        return status == Status.SCHEDULED && startsAt != null ? startsAt : endsAt;
    }

    /** This campaign one version on, LAUNCHING. */
    public Campaign launched(Launch with) {
        return moved(Status.LAUNCHING, with);
    }

    /** This campaign one version on, in that status. */
    public Campaign in(Status next) {
        return moved(next, launch);
    }

    private Campaign moved(Status next, @Nullable Launch with) {
        return new Campaign(
                id,
                name,
                kind,
                goal,
                priority,
                next,
                items,
                audience,
                startsAt,
                endsAt,
                sender,
                briefing,
                conduct,
                with,
                version + 1);
    }

    public enum Kind {
        /** Items to share, for people who opted in. */
        CONTENT,
        /** Asks people who were never asked whether they want to take part. */
        INVITATION
    }

    public enum Goal {
        THOUGHT_LEADERSHIP,
        BRAND,
        SALES,
        RECRUITMENT
    }

    /** The more pressing first. */
    public enum Priority {
        /** Waits for a working day alone, not for the end of quiet hours, and comes first in digests. It counts against the week's asks as any other. */
        URGENT,
        NORMAL
    }

    /** Moves only forward. */
    public enum Status {
        DRAFT,
        SCHEDULED,
        LAUNCHING,
        PLANNING,
        SENDING,
        ENDED
    }

    /** In whose name the mail comes. */
    public record Sender(String name, @Nullable String replyTo) {}

    /**
     * How it was launched, which never changes again.
     *
     * @param key the idempotency key of the call that launched it
     * @param week in which its mails are claimed, fixed at this moment
     */
    public record Launch(String key, Instant at, Week week) {}
}
