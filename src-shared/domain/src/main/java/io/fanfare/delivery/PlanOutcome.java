package io.fanfare.delivery;

import io.fanfare.campaign.PlannedPage;

/** What became of a plan order. */
public sealed interface PlanOutcome {
    /** Every mail of the page is queued, and the page after it is asked for. */
    record Planned(PlannedPage page) implements PlanOutcome {}

    /** The campaign is unknown, not launched or over: nothing was done. */
    record NotRunning() implements PlanOutcome {}
}
