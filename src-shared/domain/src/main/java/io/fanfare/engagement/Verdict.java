package io.fanfare.engagement;

/** What a hit was. */
public enum Verdict {
    HUMAN,
    /** A network's crawler that fetched the link to show a preview. */
    PREVIEW,
    /** Any other machine: a mail scanner, a monitor, a prefetching browser. */
    BOT,
    /** Could be either; counted apart. */
    UNSURE
}
