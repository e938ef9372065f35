package io.fanfare.board;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Period;
import java.util.regex.Pattern;

/** What a board covers: a period, a campaign or a contest. */
public sealed interface Scope {
    /** As it stands in addresses: {@code 2026-11}, {@code campaign-7}, {@code contest-2}. */
    String text();

    /** Reads what {@link #text} writes; anything else is an {@link IllegalArgumentException}. */
    static Scope parse(String text) {
        var match = Numbered.TEXT.matcher(text);
        if (!match.matches()) {
            return new OfPeriod(Period.parse(text));
        }
        int number = Integer.parseInt(match.group(2));
        return match.group(1).equals(Numbered.CAMPAIGN)
                ? new OfCampaign(new CampaignId(number))
                : new OfContest(number);
    }

    record OfPeriod(Period period) implements Scope {
        @Override
        public String text() {
            return period.text();
        }
    }

    record OfCampaign(CampaignId campaign) implements Scope {
        @Override
        public String text() {
            return Numbered.CAMPAIGN + "-" + campaign;
        }
    }

    record OfContest(int contest) implements Scope {
        @Override
        public String text() {
            return Numbered.CONTEST + "-" + contest;
        }
    }

    /** How campaigns and contests are written. */
    final class Numbered {
        private static final String CAMPAIGN = "campaign";
        private static final String CONTEST = "contest";
        private static final Pattern TEXT = Pattern.compile("(campaign|contest)-([1-9]\\d{0,8})");

        private Numbered() {}
    }
}
