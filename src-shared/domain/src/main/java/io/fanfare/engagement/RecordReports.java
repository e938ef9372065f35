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
    private final Hooks hooks;

    /** @param reader a body that it cannot read is its fault, and the message ends among the dead letters */
    public RecordReports(
            Function<Engagement.WebhookReceipt, Collection<Inbound>> reader,
            WebhookEvidence evidence,
            EvidenceLog log,
            Subjects subjects,
            Hooks hooks) {
        this.reader = reader;
        this.evidence = evidence;
        this.log = log;
        this.subjects = subjects;
        this.hooks = hooks;
    }

    /** The hours that were touched. */
    public Set<Hour> record(Engagement.FromWebhook webhook) {
        var hours = new HashSet<Hour>();
        switch (webhook) {
            case Engagement.WebhookCall call -> hooks.called(call);
            case Engagement.WebhookReceipt receipt -> {
                var events = reader.apply(receipt);
                long fresh =
                        events.stream().filter(event -> record(event, hours)).count();
                hooks.received(receipt, events.size(), Math.toIntExact(events.size() - fresh));
            }
        }
        return hours;
    }

    /** False when the event was there before; what it brings about is done again all the same. */
    private boolean record(Inbound event, Set<Hour> hours) {
        var deed = evidence.of(event, post -> itemOf(event, post));
        boolean fresh = append(deed, hours);
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
        return fresh;
    }

    private boolean append(Evidence.Deed deed, Set<Hour> hours) {
        hours.add(deed.hour());
        return log.append(deed);
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
            case Evidence.Withdrawn _, Evidence.OfConversion _ -> null;
        };
    }
}
