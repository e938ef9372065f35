package io.fanfare.delivery;

import io.fanfare.kernel.CampaignId;
import java.util.Optional;

/** Which mail of a week: that of a campaign (an invitation too), the digest, or the answer to an introduction. */
public sealed interface MailKey {
    MailKey DIGEST = new Digest();

    /** {@code c12}, {@code dg} or {@code j1}. */
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

    /** @param day of the week, 1 (Monday) to 7: one such mail a day */
    record Joining(int day) implements MailKey {
        public Joining {
            requireDay(day);
        }

        static void requireDay(int day) {
            if (day < 1 || day > 7) {
                throw new IllegalArgumentException("a day of the week lies in 1 to 7");
            }
        }

        @Override
        public String text() {
            return "j" + day;
        }
    }

    /** The key of that {@link #text()}; empty for any other. */
    static Optional<MailKey> parse(String text) {
        if (text.equals(DIGEST.text())) {
            return Optional.of(DIGEST);
        }
        try {
            return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
                case 'c' -> Optional.of(new OfCampaign(new CampaignId(Integer.parseInt(text.substring(1)))));
                case 'j' -> Optional.of(new Joining(Integer.parseInt(text.substring(1))));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
