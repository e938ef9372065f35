package io.fanfare.people;

/** What is to be done for a row. */
sealed interface Plan {
    record Reject(Rejection rejection) implements Plan {}

    record Keep(int line) implements Plan {}

    record Newcomer(int line, Profile profile) implements Plan {}

    record Add(int line, Employee person) implements Plan {}

    record Change(int line, Employee before, Employee after) implements Plan {}
}
