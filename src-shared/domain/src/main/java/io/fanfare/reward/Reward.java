package io.fanfare.reward;

import io.fanfare.kernel.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that people may ask for.
 *
 * @param texts by language, at least one
 * @param stock how many there are at first; null for no bound. A good cause has its bound in points
 * @param opensAt the first moment at which it may be asked for
 * @param closesAt the first moment at which it may not; null for never. A draw has one
 * @param version for optimistic locking
 */
public record Reward(
        int id,
        Map<Language, Text> texts,
        Terms terms,
        @Nullable Integer stock,
        Instant opensAt,
        @Nullable Instant closesAt,
        long version) {
    public Reward {
        texts = Map.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a reward has texts in at least one language");
        }
        if (terms instanceof Terms.Draw && closesAt == null) {
            throw new IllegalArgumentException("a draw closes");
        }
    }

    public boolean isOpen(Instant moment) {
        return !moment.isBefore(opensAt) && !isClosed(moment);
    }

    public boolean isClosed(Instant moment) {
        return closesAt != null && !moment.isBefore(closesAt);
    }

    /** The text for a reader: their language, else the company's, else English, else any. */
    public Text text(Language wanted, Language companyDefault) {
        return Objects.requireNonNull(texts.get(languageFor(wanted, companyDefault)));
    }

    public Language languageFor(Language wanted, Language companyDefault) {
        return Language.among(texts.keySet(), wanted, companyDefault);
    }

    /** The same reward under its number. */
    public Reward numbered(int number) {
        return new Reward(number, texts, terms, stock, opensAt, closesAt, version);
    }

    public record Text(String title, @Nullable String note) {}

    /** How one gets it. */
    public sealed interface Terms {
        /** What asking for it costs; a good cause costs what one gives. */
        long cost();

        /** Whether one person gets it once; what was cancelled does not count. */
        boolean oncePerPerson();

        /**
         * Enough points: to spend, or to have earned.
         *
         * @param spends whether they are spent
         */
        record Threshold(long points, boolean spends) implements Terms {
            @Override
            public long cost() {
                return spends ? points : 0;
            }

            @Override
            public boolean oncePerPerson() {
                return !spends;
            }
        }

        /**
         * A lottery. Its seed is made with it and shown after the draw; its digest is shown from the start.
         *
         * @param seed 64 hexadecimal digits
         */
        record Draw(long cost, int winners, String seed) implements Terms {
            @Override
            public boolean oncePerPerson() {
                return true;
            }
        }

        /**
         * People give points, and the company pays for each.
         *
         * @param minorPerPoint what a point is worth, in cents or the like
         * @param mostPoints how many points the budget is enough for
         */
        record Cause(long minorPerPoint, String currency, long mostPoints) implements Terms {
            @Override
            public long cost() {
                return 0;
            }

            @Override
            public boolean oncePerPerson() {
                return false;
            }
        }
    }

    /** The draw's terms, if it is one. */
    public Optional<Terms.Draw> asDraw() {
        return terms instanceof Terms.Draw draw ? Optional.of(draw) : Optional.empty();
    }
}
