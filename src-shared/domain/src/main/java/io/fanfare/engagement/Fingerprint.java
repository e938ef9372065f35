package io.fanfare.engagement;

/**
 * How the company's own scanner looks to us, learned from mailboxes that nobody reads.
 *
 * @param net the reduced address
 * @param agent the user agent
 * @param delay how soon it came
 */
public record Fingerprint(String net, String agent, Delay delay) {}
