package io.fanfare.engagement;

import io.fanfare.conversion.Attribution;
import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Model;
import io.fanfare.kernel.Hour;
import io.fanfare.sharing.Link;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    public JudgeConversions(ConversionHours hours) {
        this.hours = hours;
    }

    /** The shares whose conversions may have changed since the last finished run; empty when another run took over. */
    Optional<Set<ShareKey>> judge(HourControl run, List<Evidence> evidence, Instant now) {
        if (ConversionFold.said(evidence).isEmpty()) {
            return Optional.of(Set.of());
        }
        var hour = run.hour();
        var last = hours.last(hour);
        var conversions = ConversionFold.standing(hour, evidence);
        var visitors = hours.visitors(hour, clicks(hour, conversions), now);
        var fold = ConversionFold.of(conversions, click -> visitors.getOrDefault(click, Attribution.Visitor.NOBODY))
                .covering(last);
        var shares = run.followsInterrupted() ? fold.shares().keySet() : fold.sharesUnlike(last);
        var items = run.followsInterrupted() ? fold.items().keySet() : fold.itemsUnlike(last);
        boolean written = (fold.equals(last) || hours.keep(hour, run.run(), fold))
                && hours.setShares(hour, run.run(), pick(shares, fold.shares()))
                && hours.setItems(hour, run.run(), pick(items, fold.items()));
        if (!written) {
            return Optional.empty();
        }
        return Optional.of(run.settled() ? shares : fold.shares().keySet());
    }

    /** Those that some window holds; of one that is known to be inside nothing more need be known. */
    private static Set<Link.Click> clicks(Hour hour, Collection<Conversion.Recorded> conversions) {
        var opens = hour.start().minus(Model.LONGEST);
        return conversions.stream()
                .flatMap(conversion -> conversion.clicks().stream())
                .filter(click -> !click.inside()
                        && !click.hour().start().isBefore(opens)
                        && !click.hour().start().isAfter(hour.start()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <K, V> Map<K, V> pick(Set<K> keys, Map<K, V> values) {
        return keys.stream()
                .filter(values::containsKey)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), values::get));
    }
}
