package io.fanfare.campaign;

/** Why somebody of the audience gets no mail of a campaign. */
public enum NotAsked {
    /** Did not say yes, or said no. */
    NO_OPT_IN,
    /** Takes a break. */
    PAUSED,
    /** Nothing may be sent to the address. */
    UNREACHABLE
}
