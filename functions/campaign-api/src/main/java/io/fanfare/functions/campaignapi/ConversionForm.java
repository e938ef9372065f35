package io.fanfare.functions.campaignapi;

import io.fanfare.conversion.Conversion;
import io.fanfare.engagement.NoteConversion;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a conversion as it was sent into a report that keeps the rules. */
final class ConversionForm {
    /** As long as evidence is kept. */
    private static final Duration KEPT = Duration.ofDays(400);

    /** Whole numbers that every JSON reader keeps exactly. */
    private static final long HIGHEST_VERSION = 1L << 53;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Checks checks = new Checks();

    private ConversionForm() {}

    static Form<NoteConversion.Report> check(String key, ConversionBody body, Instant now) {
        var form = new ConversionForm();
        return Form.of(form.report(key, body, now), form.checks);
    }

    private NoteConversion.Report report(String key, ConversionBody body, Instant now) {
        var occurredAt = checks.moment("occurredAt", body.occurredAt());
        checks.rule(!occurredAt.isAfter(now.plus(Conversion.AHEAD)), "occurredAt", "not-in-future");
        checks.rule(occurredAt.equals(Instant.EPOCH) || occurredAt.isAfter(now.minus(KEPT)), "occurredAt", "too-old");
        long version = Objects.requireNonNullElse(body.version(), 1L);
        checks.rule(version >= 1 && version <= HIGHEST_VERSION, "version", "range");
        return new NoteConversion.Report(
                key,
                version,
                kind(body.kind()),
                occurredAt,
                value(body.value()),
                clicks(body.clicks()),
                Boolean.TRUE.equals(body.inside()));
    }

    private Conversion.Kind kind(@Nullable String word) {
        if (word == null) {
            checks.rule(false, "kind", "required");
            return Conversion.Kind.LEAD;
        }
        var found = Stream.of(Conversion.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        checks.rule(found.isPresent(), "kind", "one-of");
        return found.orElse(Conversion.Kind.LEAD);
    }

    private Conversion.@Nullable Money value(ConversionBody.@Nullable ValueBody value) {
        if (value == null) {
            return null;
        }
        var minor = value.minor();
        var currency = value.currency();
        checks.rule(minor != null, "value.minor", "required");
        checks.rule(minor == null || minor >= 0 && minor <= Conversion.Money.MOST, "value.minor", "range");
        checks.rule(currency != null, "value.currency", "required");
        checks.rule(currency == null || CURRENCIES.contains(currency), "value.currency", "currency");
        return minor == null || minor < 0 || minor > Conversion.Money.MOST || currency == null
                ? null
                : new Conversion.Money(minor, currency);
    }

    /** Doubled ones count once: a site collects what it meets. */
    private List<String> clicks(@Nullable List<@Nullable String> clicks) {
        if (clicks == null || clicks.isEmpty()) {
            checks.rule(false, "clicks", "required");
            return List.of();
        }
        checks.rule(clicks.stream().noneMatch(Objects::isNull), "clicks", "required");
        var distinct = clicks.stream().filter(Objects::nonNull).distinct().toList();
        boolean fits = checks.rule(distinct.size() <= Conversion.MOST_CLICKS, "clicks", "too-many");
        return fits ? List.copyOf(distinct) : List.of();
    }
}
