package io.fanfare.people;

import java.util.Locale;

/** Why a row of a people file is not taken over. The words are stable; what they ask for stands in docs/people-import.md. */
public enum Rule {
    /** Must have a value. */
    REQUIRED,
    /** Longer than the field or the row may be. */
    TOO_LONG,
    /** Holds a control character, a line break or a mark that turns the direction of text. */
    CONTROL_CHARACTER,
    /** Begins as a formula of a spreadsheet does. */
    FORMULA,
    /** Begins as the id of an alumnus does who came by themselves. */
    RESERVED,
    /** Is not a mail address. */
    ADDRESS,
    /** Is not a language that Fanfare writes. */
    LANGUAGE,
    /** Is not a country: ISO 3166 alpha-2, or its name. */
    COUNTRY,
    /** Is not a zone of the IANA time zone database. */
    TIME_ZONE,
    /** Is not a day, as {@code 2026-11-21}, {@code 21-11-2026} or {@code 21.11.2026}. */
    DATE,
    /** The day of leaving comes before the day of hiring. */
    ORDER,
    /** Is not one of the cohorts. */
    COHORT,
    /** Is neither yes nor no. */
    YES_OR_NO,
    /** Has more cells than the file has columns, so that nobody knows which belongs where. */
    CELLS,
    /** Opens a quote that nothing closes. */
    QUOTE,
    /** An earlier row of the file has the same id. */
    DUPLICATE_ID,
    /** An earlier row of the file has the same address. */
    DUPLICATE_ADDRESS,
    /** The address belongs to a person with another id. */
    ADDRESS_TAKEN,
    /** Left before Fanfare knew them: what is not needed is not stored. */
    LEFT_ALREADY,
    /** Somebody changed the same person meanwhile; the same file again settles it. */
    CHANGED_MEANWHILE;

    /** The word in replies: {@code duplicate-id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
