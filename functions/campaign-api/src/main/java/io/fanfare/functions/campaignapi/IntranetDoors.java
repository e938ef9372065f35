package io.fanfare.functions.campaignapi;

import io.fanfare.intranet.Doorplate;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Makes addresses for the company's own pages and writes them out.
 *
 * @param base without a slash at the end
 * @param chance tokens that nobody can guess
 */
record IntranetDoors(String base, Supplier<String> chance) {
    Doorplate make(Instant now) {
        return new Doorplate(chance.get(), now);
    }

    IntranetReply reply(Doorplate plate) {
        var address = base + "/intranet/" + plate.token();
        return new IntranetReply(
                address + ".html", address + ".rss", plate.since().toString());
    }
}
