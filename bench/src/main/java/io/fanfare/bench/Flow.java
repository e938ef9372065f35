package io.fanfare.bench;

/**
 * What a flow costs and what it may cost, in request units by AWS's rules, each for one of what it counts.
 *
 * @param name what is counted: a person, a mail, a hit
 */
record Flow(String name, double writes, double mayWrite, double reads, double mayRead) {
    boolean isWithinBudget() {
        return writes <= mayWrite && reads <= mayRead;
    }
}
