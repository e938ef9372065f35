package io.fanfare.engagement;

/** Where what happened is handed in, to be kept as evidence later. */
public interface Engagements {
    /**
     * Hands it in; doubles are harmless.
     *
     * @param correlation the request that caused it
     */
    void note(Engagement engagement, String correlation);
}
