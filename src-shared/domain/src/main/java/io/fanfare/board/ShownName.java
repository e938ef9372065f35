package io.fanfare.board;

import io.fanfare.people.Employee;

/** How a person is called where colleagues see it. */
public final class ShownName {
    private ShownName() {}

    /** The alias that the person chose, else the first name and the first letter of the last: "Ann B." */
    public static String onBoards(Employee person) {
        var alias = person.publicity().alias();
        if (alias != null && !alias.isBlank()) {
            return alias.strip();
        }
        var last = person.profile().lastName().strip();
        var first = person.profile().firstName().strip();
        return last.isEmpty() ? first : first + " " + Character.toString(last.codePointAt(0)) + ".";
    }

    /** First and last name. */
    public static String inFull(Employee person) {
        return (person.profile().firstName() + " " + person.profile().lastName()).strip();
    }
}
