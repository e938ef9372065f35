package io.fanfare.functions.campaignapi;

import java.util.List;

/** What became of checking a body. */
sealed interface Form<T> {
    record Valid<T>(T draft) implements Form<T> {}

    record Invalid<T>(Problem problem) implements Form<T> {}

    static <T> Form<T> of(T draft, Checks checks) {
        List<Violation> violations = checks.violations();
        return violations.isEmpty() ? new Valid<>(draft) : new Invalid<>(Problem.invalid(violations));
    }
}
