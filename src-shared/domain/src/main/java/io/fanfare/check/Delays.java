package io.fanfare.check;

import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.SpentAsks;

/** What keeps mails from going at the launch. */
public record Delays(QuietTimes quiet, SpentAsks spent) {
    /** Nothing does: for whoever looks for errors alone. */
    public static final Delays NONE = new Delays(QuietTimes.NONE, SpentAsks.NONE);
}
