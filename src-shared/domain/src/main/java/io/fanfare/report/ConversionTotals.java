package io.fanfare.report;

import io.fanfare.conversion.Tally;
import java.time.LocalDate;

/** All conversions by the day on which they happened. */
public interface ConversionTotals {
    /** Of these UTC days, the last included; by each model, with those that are put down to nobody. */
    Tally of(LocalDate from, LocalDate until);
}
