package io.fanfare.delivery;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which mail of a week: that of a campaign (an invitation too), the digest, the answer to an introduction, what somebody who shared hears, or a welcome. */
public sealed interface MailKey {
    MailKey DIGEST = new Digest();
    MailKey JOINING = new Joining();

    MailKey DATA = new Data();

    /** {@code c12}, {@code dg}, {@code jo}, {@code r3t1795424700}, {@code e12}, {@code w1} or {@code data}. */
    String text();

    record OfCampaign(CampaignId campaign) implements MailKey {
        @Override
        public String text() {
            return "c" + campaign;
        }
    }

    record Digest() implements MailKey {
        @Override
        public String text() {
            return "dg";
        }
    }

    /** One a week, however often and wherever somebody's address is given. */
    record Joining() implements MailKey {
        @Override
        public String text() {
            return "jo";
        }
    }

    /** The link to a person's data: it has no place in the week and no claim, so that {@link #parse} does not know it. */
    record Data() implements MailKey {
        @Override
        public String text() {
            return "data";
        }
    }

    /**
     * That an item was recalled: once a recall, however many looks find the same sharer.
     *
     * @param second of the recall, since 1970; 0 where it is not known
     */
    record OfRecall(ItemId item, long second) implements MailKey {
        private static final Pattern TEXT = Pattern.compile("r([1-9]\\d{0,9})(?:t([1-9]\\d{0,9}))?");

        @Override
        public String text() {
            return "r" + item + (second == 0 ? "" : "t" + second);
        }

        private static Optional<MailKey> of(String text) {
            var match = TEXT.matcher(text);
            return match.matches()
                    ? Optional.of(new OfRecall(
                            new ItemId(Integer.parseInt(match.group(1))),
                            match.group(2) == null ? 0 : Long.parseLong(match.group(2))))
                    : Optional.empty();
        }
    }

    /** What a campaign brought, once it has ended. */
    record OfResults(CampaignId campaign) implements MailKey {
        @Override
        public String text() {
            return "e" + campaign;
        }
    }

    /** One of the three mails to a newcomer, in the week of their yes. */
    record OfWelcome(WelcomeStep step) implements MailKey {
        @Override
        public String text() {
            return "w" + step.number();
        }
    }

    /** The key of that {@link #text()}; empty for any other. */
    static Optional<MailKey> parse(String text) {
        if (text.equals(DIGEST.text())) {
            return Optional.of(DIGEST);
        }
        if (text.equals(JOINING.text())) {
            return Optional.of(JOINING);
        }
        try {
            return numbered(text);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<MailKey> numbered(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.charAt(0) == 'r') {
            return OfRecall.of(text);
        }
        int number = Integer.parseInt(text.substring(1));
        return switch (text.charAt(0)) {
            case 'c' -> Optional.of(new OfCampaign(new CampaignId(number)));
            case 'e' -> Optional.of(new OfResults(new CampaignId(number)));
            case 'w' -> WelcomeStep.numbered(number).map(OfWelcome::new);
            default -> Optional.empty();
        };
    }
}
