package io.fanfare.people;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The people of the company, by number and by segment. */
public interface Roster {
    /** Into how many segments the roster is split, and with it weeks and balances. */
    int SEGMENTS = 64;

    /** The segment behind them all, which no walk over the roster comes to: the health probe's. */
    int HIDDEN_SEGMENT = SEGMENTS;

    /** How many people of a segment are read at once. */
    int PAGE = 500;

    Optional<Employee> find(EmployeeId person);

    /** At most {@code limit} people of a segment (0 to 63) with numbers above {@code after}, in order of number. */
    Page page(int segment, int after, int limit);

    /** Everybody of a segment (0 to 63), in order of number. */
    default List<Employee> segment(int segment) {
        var people = new ArrayList<Employee>();
        Page page;
        do {
            page = page(segment, people.isEmpty() ? 0 : people.getLast().id().value(), PAGE);
            people.addAll(page.people());
        } while (page.more() && !page.people().isEmpty());
        return people;
    }

    /** Records an invitation; changes nothing for people who were invited or have answered before. */
    void invited(EmployeeId person, Instant at);

    /** Says yes: consent with its record, and a place in the digest slot of the person's zone. Saying it again changes nothing. */
    void optIn(EmployeeId person, String consentVersion, Instant at);

    /**
     * The same by somebody who came through a colleague's invitation. A first yes is put down to that colleague, once, together with it; who had
     * said yes or no before came by themselves.
     */
    void optInThrough(EmployeeId inviter, EmployeeId person, String consentVersion, Instant at);

    /** Says no or leaves: no mail from now on. Saying it again changes nothing. */
    void optOut(EmployeeId person, Instant at);

    /** No mail before that day; with its record. The same again changes nothing. */
    void pause(EmployeeId person, LocalDate until, Instant at);

    /** How far colleagues may see what the person did from now on. */
    void show(EmployeeId person, Publicity publicity);

    /** Nothing goes to this address any more; a reason that weighs as much or more stays. */
    void suppress(EmployeeId person, Employee.Suppression reason);

    /** Mails may go to the address again; a complaint stays, since it is the person's own word. */
    void lift(EmployeeId person);

    /** @param more whether the segment holds people beyond the last of these */
    record Page(List<Employee> people, boolean more) {
        public Page {
            people = List.copyOf(people);
        }
    }
}
