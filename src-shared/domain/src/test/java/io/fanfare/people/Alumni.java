package io.fanfare.people;

import java.time.LocalDate;

/** People who came by themselves, as alumni. */
public final class Alumni {
    private Alumni() {}

    /** The same person, had they come by themselves on that day. */
    public static Employee alumnus(Employee person, LocalDate since) {
        var profile = person.profile();
        return new Employee(
                person.id(),
                new Profile(
                        Profile.ALUMNUS + person.id(),
                        profile.firstName(),
                        profile.lastName(),
                        profile.address(),
                        profile.department(),
                        profile.language(),
                        profile.country(),
                        profile.zone(),
                        profile.topics(),
                        Profile.ALUMNI,
                        null,
                        false,
                        since,
                        null),
                person.chosen(),
                person.consent(),
                person.generation(),
                person.pausedUntil(),
                person.suppressed(),
                person.digestSlot(),
                person.publicity(),
                person.version());
    }
}
