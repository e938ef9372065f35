package io.fanfare.conversion;

import io.fanfare.kernel.Hour;
import io.fanfare.sharing.Link;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whose share a conversion is put down to, by each model. Clicks from outside the company compete among themselves; only where there is none
 * do clicks from inside (self-referral, which earns nothing) get the conversion; clicks behind which no person was seen get nothing.
 */
public record Attribution(Map<Model, Credit> credits) {
    public Attribution {
        credits = Map.copyOf(credits);
    }

    /** Who was behind a click. */
    public enum Visitor {
        OUTSIDE,
        /** Somebody of the company: self-referral. */
        INSIDE,
        /** Only machines, or nobody that we know of. */
        NOBODY
    }

    /** @param click null for {@link Visitor#NOBODY} */
    public record Credit(Visitor visitor, Link.@Nullable Click click) {}

    /** @param visitors who was behind each click, by what its hour holds */
    public static Attribution of(Conversion.Recorded conversion, Function<Link.Click, Visitor> visitors) {
        var hour = Hour.of(conversion.moment());
        var outside = by(conversion, visitors, Visitor.OUTSIDE);
        var inside = by(conversion, visitors, Visitor.INSIDE);
        var credits = new EnumMap<Model, Credit>(Model.class);
        for (var model : Model.values()) {
            var credit = credit(Visitor.OUTSIDE, model.choose(outside, hour))
                    .or(() -> credit(Visitor.INSIDE, model.choose(inside, hour)))
                    .orElseGet(() -> new Credit(Visitor.NOBODY, null));
            credits.put(model, credit);
        }
        return new Attribution(credits);
    }

    private static Optional<Credit> credit(Visitor visitor, Optional<Link.Click> click) {
        return click.map(chosen -> new Credit(visitor, chosen));
    }

    private static List<Link.Click> by(
            Conversion.Recorded conversion, Function<Link.Click, Visitor> visitors, Visitor wanted) {
        return conversion.clicks().stream()
                .filter(click -> visitor(conversion, click, visitors) == wanted)
                .toList();
    }

    /** What the redirect and the sender know of the visitor goes before what the hour as a whole shows. */
    private static Visitor visitor(
            Conversion.Recorded conversion, Link.Click click, Function<Link.Click, Visitor> visitors) {
        return conversion.inside() || click.inside() ? Visitor.INSIDE : visitors.apply(click);
    }
}
