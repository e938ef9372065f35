package io.fanfare.probe;

/** The stages of a run, in order. Each rests on those before it. */
public enum Stage {
    /** Its rows are put and its plan is queued. */
    LAUNCH,
    /** The mail service says that the mail reached its mailbox. */
    MAIL,
    /** The share page opens. */
    PAGE,
    /** The press on a network's button leads to the network, with the tracked link. */
    SHARE,
    /** The tracked link leads to the item. */
    LINK,
    /** Press and reader are in the figures of the share. */
    FIGURES,
    /** What is owed for them is posted. */
    POINTS,
    /** Rows of old runs go. */
    CLEANING
}
