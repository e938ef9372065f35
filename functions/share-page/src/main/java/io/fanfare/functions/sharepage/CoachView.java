package io.fanfare.functions.sharepage;

import io.fanfare.people.Employee;

/**
 * The colleague whom a person may ask.
 *
 * @param mail a link that opens a mail to them
 */
public record CoachView(String name, String firstName, String mail) {
    static CoachView of(Employee coach) {
        var profile = coach.profile();
        return new CoachView(
                (profile.firstName() + " " + profile.lastName()).strip(),
                profile.firstName(),
                "mailto:" + profile.address());
    }
}
