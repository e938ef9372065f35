package io.fanfare.people;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one row by the rules of docs/people-import.md. The first rule that it breaks, from left to right of {@link Field}, rejects it. */
final class RowRules {
    static final Set<String> COHORTS = Set.of("pilot", "early-adopters", Profile.ALUMNI, Profile.CANARY);
    /** All texts of a row together, so that its roster row stays under 800 bytes. */
    static final int ROW_BYTES = 520;

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 60;
    private static final Set<String> YES = Set.of("yes", "ja", "oui", "true", "1", "x");
    private static final Set<String> NO = Set.of("no", "nee", "nej", "nein", "non", "false", "0");
    private static final List<DateTimeFormatter> DATES =
            List.of(day("uuuu-MM-dd"), day("dd-MM-uuuu"), day("dd.MM.uuuu"));
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final PeopleFile.Row row;
    private final Columns columns;

    private RowRules(PeopleFile.Row row, Columns columns) {
        this.row = row;
        this.columns = columns;
    }

    static Checked check(PeopleFile.Row row, Columns columns) {
        try {
            return new Valid(new RowRules(row, columns).person());
        } catch (Broken broken) {
            return new Invalid(new Rejection(row.line(), broken.field, broken.rule));
        }
    }

    private PersonRow person() {
        if (row.open()) {
            throw new Broken(null, Rule.QUOTE);
        }
        if (row.cells().size() > columns.count()) {
            throw new Broken(null, Rule.CELLS);
        }
        var person = new PersonRow(
                row.line(),
                externalId(),
                required(Field.FIRST_NAME),
                required(Field.LAST_NAME),
                address(),
                required(Field.DEPARTMENT),
                read(Field.LANGUAGE, Rule.LANGUAGE, Names::language),
                country(),
                read(Field.TIME_ZONE, Rule.TIME_ZONE, text -> ZONES.contains(text) ? ZoneId.of(text) : null),
                topics(),
                read(Field.COHORT, Rule.COHORT, RowRules::cohort),
                persona(),
                read(Field.EXECUTIVE, Rule.YES_OR_NO, RowRules::yesOrNo),
                read(Field.HIRED_ON, Rule.DATE, RowRules::date),
                read(Field.LEFT_ON, Rule.DATE, RowRules::date));
        if (person.hiredOn() != null
                && person.leftOn() != null
                && person.leftOn().isBefore(person.hiredOn())) {
            throw new Broken(Field.LEFT_ON, Rule.ORDER);
        }
        if (bytes(person) > ROW_BYTES) {
            throw new Broken(null, Rule.TOO_LONG);
        }
        return person;
    }

    private @Nullable String text(Field field, int longest) {
        var text = row.cell(columns.position(field));
        if (text.isEmpty()) {
            return null;
        }
        if (Text.hasControl(text)) {
            throw new Broken(field, Rule.CONTROL_CHARACTER);
        }
        if (Text.isFormula(text)) {
            throw new Broken(field, Rule.FORMULA);
        }
        if (text.length() > longest) {
            throw new Broken(field, Rule.TOO_LONG);
        }
        return text;
    }

    /** Not one that would make of the person somebody whom no file knows. */
    private @Nullable String externalId() {
        var text = text(Field.EMPLOYEE_ID, LONGEST_ID);
        if (text != null && text.startsWith(Profile.ALUMNUS)) {
            throw new Broken(Field.EMPLOYEE_ID, Rule.RESERVED);
        }
        return text;
    }

    /** Null only when the file has no such column. */
    private @Nullable String required(Field field) {
        var text = text(field, LONGEST_NAME);
        if (text == null && columns.has(field)) {
            throw new Broken(field, Rule.REQUIRED);
        }
        return text;
    }

    private String address() {
        var text = row.cell(columns.position(Field.EMAIL));
        if (text.isEmpty()) {
            throw new Broken(Field.EMAIL, Rule.REQUIRED);
        }
        if (Text.hasControl(text)) {
            throw new Broken(Field.EMAIL, Rule.CONTROL_CHARACTER);
        }
        return MailAddress.normalised(text)
                .filter(address -> !Text.isFormula(address))
                .orElseThrow(() -> new Broken(Field.EMAIL, Rule.ADDRESS));
    }

    private @Nullable String country() {
        var country = read(Field.COUNTRY, Rule.COUNTRY, Names::country);
        if (country == null && columns.has(Field.COUNTRY)) {
            throw new Broken(Field.COUNTRY, Rule.REQUIRED);
        }
        return country;
    }

    private <T> @Nullable T read(Field field, Rule rule, Function<String, @Nullable T> reader) {
        var text = text(field, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        var value = reader.apply(text);
        if (value == null) {
            throw new Broken(field, rule);
        }
        return value;
    }

    private @Nullable Set<String> topics() {
        var text = text(Field.TOPICS, Topics.MOST * (Topics.LONGEST + 2));
        if (text == null) {
            return null;
        }
        var topics = new TreeSet<String>();
        for (var part : text.split("[,;|]")) {
            var topic = Topics.plain(part);
            if (Text.isFormula(topic)) {
                throw new Broken(Field.TOPICS, Rule.FORMULA);
            }
            if (topic.length() > Topics.LONGEST) {
                throw new Broken(Field.TOPICS, Rule.TOO_LONG);
            }
            if (!topic.isEmpty()) {
                topics.add(topic);
            }
        }
        if (topics.size() > Topics.MOST) {
            throw new Broken(Field.TOPICS, Rule.TOO_LONG);
        }
        return topics;
    }

    private @Nullable String persona() {
        var text = text(Field.PERSONA, Topics.LONGEST);
        return text == null ? null : Topics.plain(text);
    }

    private static @Nullable String cohort(String text) {
        var cohort = text.toLowerCase(Locale.ROOT).replace(' ', '-');
        return COHORTS.contains(cohort) ? cohort : null;
    }

    private static @Nullable Boolean yesOrNo(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }

    /** No slashes: they put the day first in Paris and the month first in New York. */
    private static @Nullable LocalDate date(String text) {
        for (var format : DATES) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException _) {
                // the next form
            }
        }
        return null;
    }

    /** Strict: 31 February is no day, rather than the last of the month. */
    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static int bytes(PersonRow person) {
        int bytes = person.address().getBytes(StandardCharsets.UTF_8).length;
        for (var text : new @Nullable String[] {
            person.externalId(), person.firstName(), person.lastName(), person.department(), person.persona()
        }) {
            bytes += text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
        }
        for (var topic : person.topics() == null ? Set.<String>of() : person.topics()) {
            bytes += topic.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }

    /** What became of a row. */
    sealed interface Checked {}

    record Valid(PersonRow person) implements Checked {}

    record Invalid(Rejection rejection) implements Checked {}

    /** Carries the broken rule out of the middle of a row; never leaves this class. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient @Nullable Field field;
        private final transient Rule rule;

        Broken(@Nullable Field field, Rule rule) {
            super(null, null, false, false);
            this.field = field;
            this.rule = rule;
        }
    }
}
