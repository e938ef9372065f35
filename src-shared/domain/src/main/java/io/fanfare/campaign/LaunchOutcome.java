package io.fanfare.campaign;

/** What became of the wish to launch a campaign. */
public sealed interface LaunchOutcome {
    /** Its planning is under way. */
    record Launched(Campaign campaign) implements LaunchOutcome {}

    /** The same key launched it before; what a crash may have swallowed was sent again. */
    record AlreadyLaunched(Campaign campaign) implements LaunchOutcome {}

    /** Another key launched it, or it ended without a launch. */
    record Conflict(Campaign campaign) implements LaunchOutcome {}

    /** There is no such campaign. */
    record Unknown() implements LaunchOutcome {}

    /** It must be changed before it can be launched. */
    record Unfit(Reason reason) implements LaunchOutcome {}

    enum Reason {
        /** Content without anything to share. */
        NO_ITEMS,
        /** For nobody in particular, or for everyone without a reason. */
        NO_AUDIENCE,
        /** Its window has closed. */
        WINDOW_CLOSED
    }
}
