package io.fanfare.engagement;

import io.fanfare.conversion.Attribution;
import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Model;
import io.fanfare.conversion.ShareCredit;
import io.fanfare.conversion.Tally;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an hour's conversions come to: a pure function of what was said of them and of who was behind their clicks.
 *
 * @param shares what is put down to each share; only visitors from outside count there
 * @param items what is put down to each item
 * @param all every conversion of the hour, by model, also those that are put down to nobody
 */
public record ConversionFold(Map<ShareKey, ShareCredit> shares, Map<ItemId, Tally> items, Tally all) {
    public static final ConversionFold EMPTY = new ConversionFold(Map.of(), Map.of(), Tally.NONE);

    public ConversionFold {
        shares = Map.copyOf(shares);
        items = Map.copyOf(items);
    }

    /** The conversions that stand in that hour. */
    public static List<Conversion.Recorded> standing(Hour hour, Collection<? extends Evidence> evidence) {
        return said(evidence).stream().collect(Collectors.groupingBy(Conversion::id)).values().stream()
                .flatMap(versions -> Conversion.standing(versions).stream())
                .filter(conversion -> hour.contains(conversion.moment()))
                .toList();
    }

    /** Everything that was said of conversions. */
    public static List<Conversion> said(Collection<? extends Evidence> evidence) {
        return evidence.stream()
                .filter(Evidence.OfConversion.class::isInstance)
                .map(piece -> ((Evidence.OfConversion) piece).conversion())
                .toList();
    }

    /** The clicks that some window holds; of one that is known to be inside nothing more need be known. */
    public static Set<Link.Click> clicks(Hour hour, Collection<Conversion.Recorded> conversions) {
        var opens = hour.start().minus(Model.LONGEST);
        return conversions.stream()
                .flatMap(conversion -> conversion.clicks().stream())
                .filter(click -> !click.inside()
                        && !click.hour().start().isBefore(opens)
                        && !click.hour().start().isAfter(hour.start()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static ConversionFold of(
            Collection<Conversion.Recorded> conversions, Function<Link.Click, Attribution.Visitor> visitors) {
        var fold = new Gathering();
        conversions.forEach(conversion -> Attribution.of(conversion, visitors)
                .credits()
                .forEach((model, credit) -> fold.add(conversion, model, credit)));
        return new ConversionFold(fold.shares, fold.items, fold.all);
    }

    /** The same, with nothing put down to each share and item of the other that is not in this one. */
    public ConversionFold covering(ConversionFold other) {
        var allShares = new HashMap<>(shares);
        other.shares.keySet().forEach(share -> allShares.putIfAbsent(share, ShareCredit.NONE));
        var allItems = new HashMap<>(items);
        other.items.keySet().forEach(item -> allItems.putIfAbsent(item, Tally.NONE));
        return new ConversionFold(allShares, allItems, all);
    }

    /** The shares that another fold credits otherwise. */
    Set<ShareKey> sharesUnlike(ConversionFold other) {
        return unlike(shares, other.shares);
    }

    /** The items that another fold credits otherwise. */
    Set<ItemId> itemsUnlike(ConversionFold other) {
        return unlike(items, other.items);
    }

    private static <K, V> Set<K> unlike(Map<K, V> here, Map<K, V> there) {
        return Stream.concat(here.keySet().stream(), there.keySet().stream())
                .filter(key -> !Objects.equals(here.get(key), there.get(key)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static final class Gathering {
        private final Map<ShareKey, ShareCredit> shares = new HashMap<>();
        private final Map<ItemId, Tally> items = new HashMap<>();
        private Tally all = Tally.NONE;

        void add(Conversion.Recorded conversion, Model model, Attribution.Credit credit) {
            all = all.plus(Tally.one(conversion, model, credit, Engagement.Hit.SHARE_PAGE));
            var click = credit.click();
            if (click == null) {
                return;
            }
            items.merge(click.item(), Tally.one(conversion, model, credit, click.network()), Tally::plus);
            if (credit.visitor() == Attribution.Visitor.OUTSIDE) {
                var share = new ShareKey(click.item(), click.person(), click.network());
                shares.merge(share, ShareCredit.one(conversion.source(), model), ShareCredit::plus);
            }
        }
    }
}
