package io.fanfare.people;

import io.fanfare.kernel.Language;
import io.fanfare.people.Employee.Choice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person sets for themselves. The people file no longer changes a language, zone or topics that were set so. */
public sealed interface OwnSetting {
    /** The person as they want it. */
    Employee of(Employee person);

    record InLanguage(Language language) implements OwnSetting {
        @Override
        public Employee of(Employee person) {
            var old = person.profile();
            return chosen(person, Choice.LANGUAGE, profile(old, language, old.zone(), old.topics()));
        }
    }

    record InZone(ZoneId zone) implements OwnSetting {
        @Override
        public Employee of(Employee person) {
            var old = person.profile();
            return chosen(person, Choice.ZONE, profile(old, old.language(), zone, old.topics()));
        }
    }

    /** @param topics as {@link Topics} gives them; none means none */
    record About(Set<String> topics) implements OwnSetting {
        public About {
            topics = Set.copyOf(topics);
        }

        @Override
        public Employee of(Employee person) {
            var old = person.profile();
            return chosen(person, Choice.TOPICS, profile(old, old.language(), old.zone(), topics));
        }
    }

    /**
     * When the digest comes, on the person's own clock.
     *
     * @param hour 0 to 23
     */
    record DigestAt(DayOfWeek day, int hour) implements OwnSetting {
        public DigestAt {
            if (hour < 0 || hour > 23) {
                throw new IllegalArgumentException("an hour of the day lies in 0 to 23");
            }
        }

        @Override
        public Employee of(Employee person) {
            var slot = String.format(Locale.ROOT, "%s#%02d", day, hour);
            return with(person, person.generation(), person.pausedUntil(), slot, person.publicity());
        }
    }

    /** No mail before that day; null for no break. */
    record BreakUntil(@Nullable LocalDate day) implements OwnSetting {
        @Override
        public Employee of(Employee person) {
            return with(person, person.generation(), day, person.digestSlot(), person.publicity());
        }
    }

    /** On the boards under their own name, or under another; or not at all. */
    record OnBoards(boolean boards, @Nullable String alias) implements OwnSetting {
        @Override
        public Employee of(Employee person) {
            var publicity = new Publicity(boards, alias, person.publicity().spotlight());
            return with(person, person.generation(), person.pausedUntil(), person.digestSlot(), publicity);
        }
    }

    record InSpotlight(boolean spotlight) implements OwnSetting {
        @Override
        public Employee of(Employee person) {
            var old = person.publicity();
            var publicity = new Publicity(old.boards(), old.alias(), spotlight);
            return with(person, person.generation(), person.pausedUntil(), person.digestSlot(), publicity);
        }
    }

    /** No link of an earlier mail works any more, but the ones that stop the mails. */
    record SignedOut() implements OwnSetting {
        private static final int GENERATIONS = 256;

        @Override
        public Employee of(Employee person) {
            int next = (person.generation() + 1) % GENERATIONS;
            return with(person, next, person.pausedUntil(), person.digestSlot(), person.publicity());
        }
    }

    private static Employee chosen(Employee person, Choice choice, Profile profile) {
        var choices = new HashSet<>(person.chosen());
        choices.add(choice);
        return new Employee(
                person.id(),
                profile,
                choices,
                person.consent(),
                person.generation(),
                person.pausedUntil(),
                person.suppressed(),
                person.digestSlot(),
                person.publicity(),
                person.version());
    }

    private static Employee with(
            Employee person, int generation, @Nullable LocalDate pausedUntil, String digestSlot, Publicity publicity) {
        return new Employee(
                person.id(),
                person.profile(),
                person.chosen(),
                person.consent(),
                generation,
                pausedUntil,
                person.suppressed(),
                digestSlot,
                publicity,
                person.version());
    }

    private static Profile profile(Profile old, Language language, ZoneId zone, Set<String> topics) {
        return new Profile(
                old.externalId(),
                old.firstName(),
                old.lastName(),
                old.address(),
                old.department(),
                language,
                old.country(),
                zone,
                topics,
                old.cohort(),
                old.persona(),
                old.executive(),
                old.hiredOn(),
                old.leftOn());
    }
}
