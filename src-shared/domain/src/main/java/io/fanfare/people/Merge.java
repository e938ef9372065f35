package io.fanfare.people;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row beside the person it names. The file owns name, address, department, country, cohort, persona and dates; language, zone and
 * topics belong to the person once they have set them. A column that the file lacks, and a blank language or zone, change nothing.
 */
record Merge(Columns columns, Language defaultLanguage, String digestSlot) {

    /** The profile of a person whom the roster does not know yet, or the rule that forbids one. */
    Fresh fresh(PersonRow row) {
        if (row.externalId() == null) {
            return new Lacking(Field.EMPLOYEE_ID);
        }
        if (row.firstName() == null) {
            return new Lacking(Field.FIRST_NAME);
        }
        if (row.lastName() == null) {
            return new Lacking(Field.LAST_NAME);
        }
        if (row.department() == null) {
            return new Lacking(Field.DEPARTMENT);
        }
        if (row.country() == null) {
            return new Lacking(Field.COUNTRY);
        }
        var zone = row.zone() != null ? row.zone() : Names.zone(row.country()).orElse(null);
        if (zone == null) {
            return new Lacking(Field.TIME_ZONE);
        }
        return new Complete(new Profile(
                row.externalId(),
                row.firstName(),
                row.lastName(),
                row.address(),
                row.department(),
                row.language() == null ? defaultLanguage : row.language(),
                row.country(),
                zone,
                row.topics() == null ? Set.of() : row.topics(),
                row.cohort(),
                row.persona(),
                Boolean.TRUE.equals(row.executive()),
                row.hiredOn(),
                row.leftOn()));
    }

    Employee person(EmployeeId id, Profile profile) {
        return new Employee(id, profile, Set.of(), Consent.NONE, 0, null, null, digestSlot, Publicity.NONE, 1);
    }

    /** The person as the row wants them; equal to what stands when the row says nothing new. */
    Employee changed(Employee person, PersonRow row) {
        var old = person.profile();
        var chosen = person.chosen();
        var profile = new Profile(
                old.externalId(),
                or(row.firstName(), old.firstName()),
                or(row.lastName(), old.lastName()),
                row.address(),
                or(row.department(), old.department()),
                chosen.contains(Employee.Choice.LANGUAGE) ? old.language() : or(row.language(), old.language()),
                or(row.country(), old.country()),
                chosen.contains(Employee.Choice.ZONE) ? old.zone() : or(row.zone(), old.zone()),
                chosen.contains(Employee.Choice.TOPICS) || !columns.has(Field.TOPICS)
                        ? old.topics()
                        : or(row.topics(), Set.of()),
                columns.has(Field.COHORT) ? row.cohort() : old.cohort(),
                columns.has(Field.PERSONA) ? row.persona() : old.persona(),
                columns.has(Field.EXECUTIVE) ? Boolean.TRUE.equals(row.executive()) : old.executive(),
                columns.has(Field.HIRED_ON) ? row.hiredOn() : old.hiredOn(),
                columns.has(Field.LEFT_ON) ? row.leftOn() : old.leftOn());
        return new Employee(
                person.id(),
                profile,
                chosen,
                person.consent(),
                person.generation(),
                person.pausedUntil(),
                suppression(person, row.address()),
                person.digestSlot(),
                person.publicity(),
                person.version());
    }

    /** A bounce was about the old address; a complaint was the person's own word. */
    private static Employee.@Nullable Suppression suppression(Employee person, String address) {
        boolean moved = !person.profile().address().equals(address);
        return moved && person.suppressed() != Employee.Suppression.COMPLAINED ? null : person.suppressed();
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }

    /** What a row gives for a new person. */
    sealed interface Fresh {}

    record Complete(Profile profile) implements Fresh {}

    /** @param field what a new person needs and the row does not have */
    record Lacking(Field field) implements Fresh {}
}
