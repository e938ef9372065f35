package io.fanfare.engagement;

import io.fanfare.engagement.Subjects.Addition;
import io.fanfare.engagement.Subjects.Subject;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.webhook.Inbound;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a verified webhook reports: each event under its own key, in the hour of its own moment. A removal takes back what it names;
 * whichever of the two is written last sees the other, so that any order, doubled, ends the same.
 */
public final class RecordReports {
    private final Function<Engagement.WebhookReceipt, Collection<Inbound>> reader;
    private final WebhookEvidence evidence;
    private final EvidenceLog log;
    private final Subjects subjects;

    /** @param reader a body that it cannot read is its fault, and the message ends among the dead letters */
    public RecordReports(
            Function<Engagement.WebhookReceipt, Collection<Inbound>> reader,
            WebhookEvidence evidence,
            EvidenceLog log,
            Subjects subjects) {
        this.reader = reader;
        this.evidence = evidence;
        this.log = log;
        this.subjects = subjects;
    }

    /** The hours that were touched. */
    public Set<Hour> record(Engagement.WebhookReceipt receipt) {
        var hours = new HashSet<Hour>();
        reader.apply(receipt).forEach(event -> record(event, hours));
        return hours;
    }

    private void record(Inbound event, Set<Hour> hours) {
        var deed = evidence.of(event, post -> itemOf(event, post));
        append(deed, hours);
        subject(event).ifPresent(subject -> {
            if (event.verb() == Inbound.Verb.REMOVED) {
                subjects.removed(subject, event.occurredAt());
            } else {
                subjects.added(subject, new Addition(deed.moment(), deed.naturalId(), item(deed)));
            }
            subjects.history(subject)
                    .gone()
                    .forEach(gone -> append(new Evidence.Withdrawn(gone.moment(), gone.evidence()), hours));
        });
    }

    private void append(Evidence.Deed deed, Set<Hour> hours) {
        log.append(deed);
        hours.add(deed.hour());
    }

    /** What counts for nothing has nothing to take back. */
    private static Optional<Subject> subject(Inbound event) {
        return event.kind() == Inbound.Kind.UNKNOWN || event.verb() == Inbound.Verb.CHANGED
                ? Optional.empty()
                : Optional.ofNullable(event.subject()).map(name -> new Subject(event.provider(), name));
    }

    private Optional<ItemId> itemOf(Inbound event, String post) {
        return event.kind() == Inbound.Kind.UNKNOWN
                ? Optional.empty()
                : subjects.history(new Subject(event.provider(), post)).item();
    }

    private static @Nullable ItemId item(Evidence.Deed deed) {
        return switch (deed) {
            case Evidence.OfShare share -> share.item();
            case Evidence.PageEvent event -> event.item();
            case Evidence.Withdrawn _ -> null;
        };
    }
}
