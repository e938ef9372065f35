package io.fanfare.people;

import io.fanfare.kernel.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a valid row says. Null where the file has no such column or the cell is blank.
 *
 * @param line the line on which the row begins
 * @param address normalised
 */
record PersonRow(
        int line,
        @Nullable String externalId,
        @Nullable String firstName,
        @Nullable String lastName,
        String address,
        @Nullable String department,
        @Nullable Language language,
        @Nullable String country,
        @Nullable ZoneId zone,
        @Nullable Set<String> topics,
        @Nullable String cohort,
        @Nullable String persona,
        @Nullable Boolean executive,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn) {}
