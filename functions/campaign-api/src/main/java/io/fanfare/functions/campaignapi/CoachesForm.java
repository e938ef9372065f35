package io.fanfare.functions.campaignapi;

import io.fanfare.functions.campaignapi.CoachesBody.CoachBody;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.Employee;
import io.fanfare.people.PeopleRegister;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns coaches as they were sent into people of the roster. */
record CoachesForm(PeopleRegister register) {
    private static final int MOST = 200;
    private static final int LONGEST_DEPARTMENT = 60;
    private static final int LONGEST_ID = 40;

    Form<Map<String, EmployeeId>> check(CoachesBody body) {
        var checks = new Checks();
        checks.rule(body.coaches() != null, "coaches", "required");
        var sent = checks.list("coaches", body.coaches(), MOST);
        var lines = java.util.stream.IntStream.range(0, sent.size())
                .mapToObj(at -> line(checks, "coaches[" + at + "]", sent.get(at)))
                .toList();
        checks.rule(
                lines.stream().map(CoachBody::department).distinct().count() == lines.size(),
                "coaches",
                "department-doubled");
        return Form.of(checks.violations().isEmpty() ? people(checks, lines) : Map.of(), checks);
    }

    private static CoachBody line(Checks checks, String field, CoachBody body) {
        return new CoachBody(
                checks.line(field + ".department", body.department(), LONGEST_DEPARTMENT),
                checks.line(field + ".colleague", body.colleague(), LONGEST_ID));
    }

    private Map<String, EmployeeId> people(Checks checks, List<CoachBody> lines) {
        var known = register.byExternalId(
                lines.stream().map(line -> String.valueOf(line.colleague())).toList());
        var people = new TreeMap<String, EmployeeId>();
        for (int at = 0; at < lines.size(); at++) {
            Employee person = known.get(String.valueOf(lines.get(at).colleague()));
            if (checks.rule(person != null && !person.isCanary(), "coaches[" + at + "].colleague", "unknown")
                    && person != null) {
                people.put(String.valueOf(lines.get(at).department()), person.id());
            }
        }
        return people;
    }
}
