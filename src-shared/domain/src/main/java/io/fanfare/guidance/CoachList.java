package io.fanfare.guidance;

import io.fanfare.guidance.Coach.State;
import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is asked to coach which department, and what they said. Volunteers only: a name is shown after its own yes. */
public record CoachList(Map<String, Coach> byDepartment) {
    public static final CoachList EMPTY = new CoachList(Map.of());

    public CoachList {
        byDepartment = Map.copyOf(byDepartment);
    }

    /** These people and nobody else; who was named for the same department before keeps their answer and is not asked twice. */
    public CoachList named(Map<String, EmployeeId> people, Instant now) {
        var next = new TreeMap<String, Coach>();
        people.forEach((department, person) -> next.put(
                department,
                Optional.ofNullable(byDepartment.get(department))
                        .filter(coach -> coach.person().equals(person))
                        .orElseGet(() -> new Coach(person, State.ASKED, now))));
        return new CoachList(next);
    }

    /** The same with a person's answer, for every department that they were named for. */
    public CoachList answered(EmployeeId person, State answer, Instant now) {
        var next = new TreeMap<>(byDepartment);
        next.replaceAll((_, coach) ->
                coach.person().equals(person) && coach.state() != answer ? new Coach(person, answer, now) : coach);
        return new CoachList(next);
    }

    /** The department's coach, if they accepted. */
    public Optional<EmployeeId> of(String department) {
        return Optional.ofNullable(byDepartment.get(department))
                .filter(coach -> coach.state() == State.ACCEPTED)
                .map(Coach::person);
    }

    /** The departments that a person was named for, in order of the alphabet. */
    public List<String> departments(EmployeeId person) {
        return byDepartment.entrySet().stream()
                .filter(entry -> entry.getValue().person().equals(person))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether a person said yes for every department that they were named for. */
    public boolean accepts(EmployeeId person) {
        return byDepartment.values().stream()
                .filter(coach -> coach.person().equals(person))
                .allMatch(coach -> coach.state() == State.ACCEPTED);
    }
}
