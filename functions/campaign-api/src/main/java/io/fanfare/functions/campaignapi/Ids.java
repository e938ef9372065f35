package io.fanfare.functions.campaignapi;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in paths; what is not one names nothing. */
final class Ids {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private Ids() {}

    static Optional<ItemId> item(String text) {
        return number(text).map(ItemId::new);
    }

    static Optional<CampaignId> campaign(String text) {
        return number(text).map(CampaignId::new);
    }

    static Optional<Integer> reward(String text) {
        return number(text);
    }

    static Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
