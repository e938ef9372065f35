package io.fanfare.engagement;

import io.fanfare.conversion.Attribution;
import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Model;
import io.fanfare.events.DomainEvent;
import io.fanfare.events.DomainEvents;
import io.fanfare.sharing.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts an hour's conversions down to shares, within the run that judges the hour. What is to be written is kept first: after a crash the
 * next run knows every share and item that may have been written, and sets them all.
 */
public final class JudgeConversions {
    private final ConversionHours hours;
    private final DomainEvents events;

    public JudgeConversions(ConversionHours hours, DomainEvents events) {
        this.hours = hours;
        this.events = events;
    }

    /** The shares whose conversions may have changed since the last finished run; empty when another run took over. */
    Optional<Set<ShareKey>> judge(HourControl run, List<Evidence> evidence, Instant now) {
        if (ConversionFold.said(evidence).isEmpty()) {
            return Optional.of(Set.of());
        }
        var hour = run.hour();
        var last = hours.last(hour);
        var conversions = ConversionFold.standing(hour, evidence);
        var visitors = hours.visitors(hour, ConversionFold.clicks(hour, conversions), now);
        Function<Link.Click, Attribution.Visitor> visitor =
                click -> visitors.getOrDefault(click, Attribution.Visitor.NOBODY);
        var fold = ConversionFold.of(conversions, visitor).covering(last);
        var shares = run.followsInterrupted() ? fold.shares().keySet() : fold.sharesUnlike(last);
        var items = run.followsInterrupted() ? fold.items().keySet() : fold.itemsUnlike(last);
        boolean written = (fold.equals(last) || hours.keep(hour, run.run(), fold))
                && hours.setShares(hour, run.run(), pick(shares, fold.shares()))
                && hours.setItems(hour, run.run(), pick(items, fold.items()));
        if (!written) {
            return Optional.empty();
        }
        boolean news = run.followsInterrupted() || !run.settled() || !fold.equals(last);
        if (news && HourControl.isSettled(hour, now)) {
            events.publish(
                    conversions.stream().map(stands -> event(stands, visitor)).toList());
        }
        return Optional.of(run.settled() ? shares : fold.shares().keySet());
    }

    /** Put down to a share as it earns points. */
    private static DomainEvent event(
            Conversion.Recorded conversion, Function<Link.Click, Attribution.Visitor> visitor) {
        var credit = Objects.requireNonNull(
                Attribution.of(conversion, visitor).credits().get(Model.LAST_7), "every model has its credit");
        var click = credit.click();
        var value = conversion.value();
        return new DomainEvent.ConversionRecorded(
                conversion.id(),
                conversion.order(),
                conversion.moment(),
                conversion.kind().name(),
                conversion.source().name(),
                value == null ? null : new DomainEvent.Worth(value.minor(), value.currency()),
                credit.visitor().name(),
                click == null ? null : click.item(),
                click == null ? 0 : click.network());
    }

    private static <K, V> Map<K, V> pick(Set<K> keys, Map<K, V> values) {
        return keys.stream()
                .filter(values::containsKey)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), values::get));
    }
}
