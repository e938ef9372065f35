package io.fanfare.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The second and later rows with an id or address of the file are refused: which of them is right, only its owner knows. */
final class Duplicates {
    private final Set<String> ids = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    List<RowRules.Checked> without(List<RowRules.Checked> rows) {
        var kept = new ArrayList<RowRules.Checked>();
        for (var row : rows) {
            kept.add(
                    switch (row) {
                        case RowRules.Invalid invalid -> invalid;
                        case RowRules.Valid valid -> checked(valid);
                    });
        }
        return kept;
    }

    private RowRules.Checked checked(RowRules.Valid valid) {
        var person = valid.person();
        if (person.externalId() != null && !ids.add(person.externalId())) {
            return new RowRules.Invalid(new Rejection(person.line(), Field.EMPLOYEE_ID, Rule.DUPLICATE_ID));
        }
        return addresses.add(person.address())
                ? valid
                : new RowRules.Invalid(new Rejection(person.line(), Field.EMAIL, Rule.DUPLICATE_ADDRESS));
    }
}
