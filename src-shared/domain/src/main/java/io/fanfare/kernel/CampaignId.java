package io.fanfare.kernel;

/** The compact number of a campaign in this deployment, from 1; fits 32 bits. */
public record CampaignId(int value) implements Comparable<CampaignId> {
    public CampaignId {
        if (value < 1) {
            throw new IllegalArgumentException("campaign id must be 1 or more");
        }
    }

    @Override
    public int compareTo(CampaignId other) {
        return Integer.compare(value, other.value);
    }

    /** Ten digits, so that texts sort as numbers do. */
    public String padded() {
        return String.format(java.util.Locale.ROOT, "%010d", value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
