package io.fanfare.functions.sharepage;

import io.fanfare.people.Employee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person's own page shows.
 *
 * @param path of this page, the code in it: {@code /me/<code>}
 * @param told what was just done, or why nothing was; null when nothing was asked
 * @param progress empty when there is nothing to draw
 * @param lately items that something came of
 * @param entries the newest lines of the ledger
 * @param together what is kept up and reached with others
 * @param guidelines that there is a version that the person has not accepted, in words; null when there is none
 * @param invitation what the person may pass on; null for somebody who does not take part
 * @param coaching what a named coach is asked; null for somebody whom nobody named
 * @param accounts public accounts that the person named
 * @param tracked whether readers are tied to the person
 * @param leaving whether the person may go on as an alumnus
 */
public record MeView(
        Words words,
        Employee person,
        String path,
        @Nullable Told told,
        @Nullable String guidelines,
        @Nullable InvitationView invitation,
        @Nullable CoachingView coaching,
        Progress progress,
        List<Lately> lately,
        Points points,
        List<Line> entries,
        TogetherView together,
        RewardsView rewards,
        List<NamedAccount> accounts,
        boolean tracked,
        boolean leaving,
        SettingsView settings) {
    public MeView {
        lately = List.copyOf(lately);
        entries = List.copyOf(entries);
        accounts = List.copyOf(accounts);
    }

    /** Path of the guidelines' page: the same code lets in there. */
    public String guidelinesPath() {
        return path.replaceFirst("^/me/", "/guidelines/");
    }

    /**
     * An account that the person named.
     *
     * @param since the day in words
     */
    public record NamedAccount(String network, String digest, String label, String since) {}

    /** @param wrong whether it says why nothing was done */
    public record Told(String text, boolean wrong) {}

    /**
     * @param sentences what the weeks came to
     * @param bars one a week, oldest first
     */
    public record Progress(List<String> sentences, List<Bar> bars) {
        /** The height of the tallest bar. */
        static final int HEIGHT = 96;

        public Progress {
            sentences = List.copyOf(sentences);
            bars = List.copyOf(bars);
        }
    }

    /**
     * A week.
     *
     * @param day its Monday
     * @param x where it stands in the drawing
     * @param height 0 to {@link Progress#HEIGHT}
     */
    public record Bar(String day, String readers, String points, int x, int height, boolean last) {
        /** Where it begins, from above. */
        public int y() {
            return 24 + Progress.HEIGHT - height;
        }

        public int middle() {
            return x + 16;
        }
    }

    /** @param language tag of the title's language */
    public record Lately(
            String title,
            String language,
            String brought,
            @Nullable String pending) {}

    /**
     * @param out since when the person takes no part; null for somebody who does
     */
    public record Points(
            String have, @Nullable String pending, @Nullable String out) {}

    /**
     * A line of the ledger in words.
     *
     * @param title of the item or the reward; null when it is about none
     * @param reasons what it was for
     */
    public record Line(String day, @Nullable String title, String language, List<String> reasons, String points) {
        public Line {
            reasons = List.copyOf(reasons);
        }
    }
}
