package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Appends evidence and marks its hours. First the row, then the mark, also when the row was there already: a crash between the two is
 * mended by the redelivery.
 */
public final class RecordEngagement {
    /** Evidence this near to an hour's border may change how the neighbour is judged. */
    public static final Duration BORDER = Duration.ofMinutes(10);

    private static final int VISITOR_BYTES = 12;
    private final EvidenceLog log;
    private final Function<Engagement.FromWebhook, ? extends Collection<Hour>> webhooks;
    private final InstantSource clock;

    /** @param webhooks keeps what a verified webhook reports, and names the hours that it touched */
    public RecordEngagement(
            EvidenceLog log,
            Function<Engagement.FromWebhook, ? extends Collection<Hour>> webhooks,
            InstantSource clock) {
        this.log = log;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** Appends one engagement; the hours that {@link #mark} is owed for. */
    public Set<Hour> append(Engagement engagement) {
        var hours = new HashSet<Hour>();
        switch (engagement) {
            case Engagement.Hit hit ->
                append(new Evidence.Seen(hit, visitor(hit.moment(), hit.net(), hit.agent())), hours);
            case Engagement.Landed landing ->
                append(new Evidence.Landed(landing, visitor(landing.moment(), landing.net(), landing.agent())), hours);
            case Engagement.Delivered delivered -> append(new Evidence.Delivered(delivered), hours);
            case Engagement.Intent(
                    var moment,
                    var item,
                    var person,
                    var network,
                    var variant,
                    var distance,
                    var print) ->
                append(new Evidence.Intended(moment, item, person, network, variant, distance, print), hours);
            case Engagement.Confirmation(var moment, var item, var person, var network) ->
                append(new Evidence.Confirmed(moment, item, person, network), hours);
            case Engagement.Decline(Instant moment, ItemId item, EmployeeId person, String reason) ->
                append(new Evidence.Declined(moment, item, person, reason), hours);
            case Engagement.Converted(var conversion) -> append(new Evidence.OfConversion(conversion), hours);
            case Engagement.FromWebhook webhook -> hours.addAll(webhooks.apply(webhook));
        }
        return hours;
    }

    /** Marks each hour once for a whole batch. */
    public void mark(Set<Hour> hours) {
        var now = clock.instant();
        hours.stream().sorted().forEach(hour -> {
            if (HourControl.isSealed(hour, now)) {
                log.countLate();
            } else {
                log.mark(hour);
            }
        });
    }

    private void append(Evidence evidence, Set<Hour> hours) {
        if (evidence instanceof Evidence.OfConversion said) {
            hours.addAll(log.appendVersion(said));
            return;
        }
        log.append(evidence);
        hours.add(evidence.hour());
        if (evidence instanceof Evidence.Trace) {
            hours.add(Hour.of(evidence.moment().minus(BORDER)));
            hours.add(Hour.of(evidence.moment().plus(BORDER)));
        }
    }

    private String visitor(Instant moment, String net, String agent) {
        var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return log.salt(day, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .map(salt -> Digests.keyed(salt, net + "|" + agent, VISITOR_BYTES))
                .orElse("");
    }
}
