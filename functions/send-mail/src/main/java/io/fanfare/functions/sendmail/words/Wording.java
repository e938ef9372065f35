package io.fanfare.functions.sendmail.words;

import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.kernel.Language;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a mail around its content. A colleague speaks: short, first names, thanks before requests, no guilt. */
public interface Wording {
    static Wording of(Language language) {
        return switch (language) {
            case NL -> new Dutch();
            case EN -> new English();
            case DA -> new Danish();
            case FR -> new French();
            case DE -> new German();
        };
    }

    Language language();

    String greeting(String firstName);

    /** @param more how many items come after the one whose title it is */
    String campaignSubject(String title, int more);

    String campaignLead(int items, String company);

    /** That they may share, and may as well not. */
    String upToYou(int items);

    String itemClass(ItemClass itemClass);

    /** In place of the goal, for somebody else's content. */
    String fromTheField();

    String goal(Goal goal);

    /** Notes that content comes in another language than the mail: "in English". */
    String inLanguage(Language other);

    String why();

    String suggestion();

    String blanks();

    /** In place of a suggestion. */
    String ownWords();

    /** Comes before the disclosure line of the post. */
    String disclosureNote();

    String lookAndShare();

    String whatHappens();

    String notForMe();

    String until(String day);

    String optional();

    String whyYouGetThis(String company);

    String pause();

    /** The link to the reader's own page. */
    String yourPage();

    String unsubscribe();

    /** The link to the page that says what is measured. */
    String measuring();

    String image();

    String invitationSubject(String company);

    String invitationTitle();

    String invitationLead(String sender, String company);

    /** @param inviter first name of the colleague whose page it was; null for nobody's */
    String joiningLead(@Nullable String inviter, String company);

    /** Before the title of a film. */
    String video();

    /** What it is, in three short points. */
    List<String> invitationPoints();

    String invitationVoluntary();

    String invitationButton();

    String whyInvited(String company);

    String whyJoining(String company);

    String doNotAsk();

    String dataSubject(String company);

    String dataTitle();

    /** What the link leads to. */
    String dataLead();

    /** How long it works, and what to do when somebody else asked for it. */
    String dataNote();

    String dataButton();

    String whyDataLink();

    /** @param title of the first item, and how many came with it */
    String resultsSubject(String title);

    String resultsThanks();

    /** @param more how many items came with the one whose title stands before, at least 1 */
    String resultsMore(int more);

    /** @param readers of one's own links, at least 1 */
    String resultsOwn(long readers);

    /** @param readers of everybody's links, at least 1 */
    String resultsTogether(long readers);

    String whyResults(String company);

    String recallSubject(String title);

    String recallTitle();

    /** Before the item's title and what the company says of it. */
    String recallLead(String company);

    /** That nothing is asked. */
    String recallNothing();

    String whyRecall(String company);

    String digestSubject(long readers, int items);

    String digestWeek(String days);

    /** @param readers at least 1 */
    String digestThanks(long readers);

    /** In place of the thanks when nobody read anything and there is something left to share. */
    String digestLead(int items);

    /** @param points at least 1 */
    String digestPoints(long points);

    /** What the bars show. */
    String digestBars(int weeks);

    String digestOffers(int items);

    /** @param readers whom all together reached in the week, at least 1 */
    String together(long readers);

    /** How far a goal is, in words: "620 of 1,000 readers". */
    String progress(long now, long target, boolean ofReaders);

    /** Before what the leader of the reader's team says. */
    String fromLeader();

    /** Before what the leader asks for fun. */
    String challenge();

    /** Before the first places of the week's board. */
    String topOfWeek();

    String points(long points);

    /** A label that something follows. */
    default String before(String label) {
        return label + ":";
    }

    /** How a day is written, as in {@code 12 December}. */
    default String day(LocalDate day) {
        return format(day, "d MMMM");
    }

    /** How a week is written, from Monday to Sunday. */
    default String days(LocalDate monday) {
        var sunday = monday.plusDays(6);
        var first = monday.getMonth() == sunday.getMonth() ? format(monday, "d") + "–" : day(monday) + " – ";
        return first + day(sunday);
    }

    default String number(long number) {
        return NumberFormat.getIntegerInstance(language().locale()).format(number);
    }

    default String format(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language().locale()).format(day);
    }

    /** A language by its name in this one. */
    default String name(Language other) {
        return other.locale().getDisplayLanguage(language().locale());
    }
}
