package io.fanfare.functions.sendmail.words;

import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

record English() implements Wording {
    @Override
    public Language language() {
        return Language.EN;
    }

    /** Small numbers are words, as people write them. */
    private String few(int number) {
        return switch (number) {
            case 2 -> "two";
            case 3 -> "three";
            case 4 -> "four";
            case 5 -> "five";
            default -> number(number);
        };
    }

    @Override
    public String greeting(String firstName) {
        return "Hi " + firstName + ",";
    }

    @Override
    public String campaignSubject(String title, int more) {
        if (more == 0) {
            return title;
        }
        return title + (more == 1 ? " – and one more" : " – and " + few(more) + " more");
    }

    @Override
    public String campaignLead(int items, String company) {
        return items == 1
                ? "There is something new from " + company + " that your network may enjoy."
                : "There are " + few(items) + " new things from " + company + " that your network may enjoy.";
    }

    @Override
    public String upToYou(int items) {
        return items == 1
                ? "Share it if you like it, leave it if you don’t."
                : "Share what you like, leave what you don’t.";
    }

    @Override
    public String itemClass(ItemClass itemClass) {
        return switch (itemClass) {
            case HERO -> "In the spotlight";
            case HUB -> "From our work";
            case HYGIENE -> "Good to know";
        };
    }

    @Override
    public String fromTheField() {
        return "from our field";
    }

    @Override
    public String goal(Goal goal) {
        return switch (goal) {
            case THOUGHT_LEADERSHIP -> "knowledge";
            case BRAND -> "who we are";
            case SALES -> "for customers";
            case RECRUITMENT -> "working with us";
        };
    }

    @Override
    public String inLanguage(Language other) {
        return "in " + name(other);
    }

    @Override
    public String why() {
        return "Why your network may like it";
    }

    @Override
    public String suggestion() {
        return "A text to start from";
    }

    @Override
    public String ownWords() {
        return "How would you tell it? One sentence of your own is enough.";
    }

    @Override
    public String blanks() {
        return "The marked part is for your own words.";
    }

    @Override
    public String disclosureNote() {
        return "So that readers know where you stand, your post also says:";
    }

    @Override
    public String lookAndShare() {
        return "Look and share";
    }

    @Override
    public String whatHappens() {
        return "Opens your own page. Nothing is posted until you press Post.";
    }

    @Override
    public String notForMe() {
        return "Not for me";
    }

    @Override
    public String until(String day) {
        return "Good to share until " + day + ".";
    }

    @Override
    public String optional() {
        return "Sharing is always up to you, and nobody gets to see who did not.";
    }

    @Override
    public String whyYouGetThis(String company) {
        return "You get this mail because you chose to share news from " + company + " now and then.";
    }

    @Override
    public String yourPage() {
        return "Your page";
    }

    @Override
    public String pause() {
        return "Take a break";
    }

    @Override
    public String unsubscribe() {
        return "Stop these mails";
    }

    @Override
    public String image() {
        return "Picture with this item";
    }

    @Override
    public String invitationSubject(String company) {
        return "Would you like to share news from " + company + "?";
    }

    @Override
    public String invitationTitle() {
        return "Would you like to take part?";
    }

    @Override
    public String invitationLead(String sender, String company) {
        return sender + " would like to ask you something. People trust a colleague more than a logo. "
                + "That is why some of us share a story from " + company
                + " with our own network now and then, in our own words.";
    }

    @Override
    public String joiningLead(@Nullable String inviter, String company) {
        return "Your address was given on "
                + (inviter == null ? "our invitation page" : "the invitation page of " + inviter)
                + ", so here is the question. Some of us share a story from " + company
                + " with our own network now and then, in our own words. Would you like to do that, too?";
    }

    @Override
    public String video() {
        return "Video";
    }

    @Override
    public String measuring() {
        return "What we measure";
    }

    @Override
    public List<String> invitationPoints() {
        return List.of(
                "Now and then you get a mail with something worth sharing, chosen for you.",
                "You choose what you share, where, and in which words. You press Post yourself.",
                "Once a week you hear what it brought, such as “12 people read it”.");
    }

    @Override
    public String invitationVoluntary() {
        return "It is voluntary. You can take a break or stop with one tap, and nobody gets to see who said no.";
    }

    @Override
    public String invitationButton() {
        return "See what it is";
    }

    @Override
    public String whyInvited(String company) {
        return "You get this one invitation because you work or used to work at " + company
                + ". If you leave it, you will not hear from us about it again.";
    }

    @Override
    public String whyJoining(String company) {
        return "You get this mail because your address was given on an invitation page of " + company
                + ". If that was not you, leave it: without your yes nothing happens.";
    }

    @Override
    public String doNotAsk() {
        return "Do not ask me again";
    }

    @Override
    public String dataSubject(String company) {
        return "Your data at " + company;
    }

    @Override
    public String dataTitle() {
        return "Your data";
    }

    @Override
    public String dataLead() {
        return "This link leads to everything that is kept about you here. You can look at it, take it along or have it erased.";
    }

    @Override
    public String dataNote() {
        return "It works for 15 minutes, and once for each. Did you not ask for it? Then do nothing: without the link nothing happens.";
    }

    @Override
    public String dataButton() {
        return "See my data";
    }

    @Override
    public String whyDataLink() {
        return "You get this mail because somebody asked for it on your own page.";
    }

    @Override
    public String resultsSubject(String title) {
        return "What came of it: " + title;
    }

    @Override
    public String resultsThanks() {
        return "It is over now, and you had a part in it. Thank you.";
    }

    @Override
    public String resultsMore(int more) {
        return more == 1 ? "and one more item" : "and " + few(more) + " more items";
    }

    @Override
    public String resultsOwn(long readers) {
        return readers == 1 ? "1 person read it through you." : number(readers) + " people read it through you.";
    }

    @Override
    public String resultsTogether(long readers) {
        return "Everybody who shared it reached "
                + (readers == 1 ? "1 person" : number(readers) + " people")
                + ", all together.";
    }

    @Override
    public String whyResults(String company) {
        return "You get this one mail because you shared something of this from " + company + ".";
    }

    @Override
    public String recallSubject(String title) {
        return "Taken back: " + title;
    }

    @Override
    public String recallTitle() {
        return "Something was taken back";
    }

    @Override
    public String recallLead(String company) {
        return "You shared this, thank you for that. " + company
                + " has taken it back now, and the link in your post no longer leads there.";
    }

    @Override
    public String recallNothing() {
        return "You need not do anything. If you would like to delete your post, please do.";
    }

    @Override
    public String whyRecall(String company) {
        return "You get this one mail because you shared this item from " + company + ".";
    }

    @Override
    public String digestSubject(long readers, int items) {
        if (readers > 0) {
            return readers == 1 ? "1 person read what you shared" : number(readers) + " people read what you shared";
        }
        return items == 1 ? "One thing still worth a look" : number(items) + " things still worth a look";
    }

    @Override
    public String digestWeek(String days) {
        return "Your week, " + days;
    }

    @Override
    public String digestThanks(long readers) {
        return "Thank you. "
                + (readers == 1
                        ? "1 person read what you shared last week."
                        : number(readers) + " people read what you shared last week.");
    }

    @Override
    public String digestLead(int items) {
        return items == 1
                ? "In case last week was a busy one: this is still there for you."
                : "In case last week was a busy one: these are still there for you.";
    }

    @Override
    public String digestPoints(long points) {
        return points == 1 ? "It brought you 1 point." : "It brought you " + number(points) + " points.";
    }

    @Override
    public String digestBars(int weeks) {
        return "Readers in each of the last " + number(weeks) + " weeks";
    }

    @Override
    public String digestOffers(int items) {
        return "Still there, if you like";
    }

    @Override
    public String together(long readers) {
        return "Together we reached " + (readers == 1 ? "1 person last week." : number(readers) + " people last week.");
    }

    @Override
    public String progress(long now, long target, boolean ofReaders) {
        return number(now) + " of " + number(target) + (ofReaders ? " readers" : " points");
    }

    @Override
    public String fromLeader() {
        return "From the lead of your team";
    }

    @Override
    public String challenge() {
        return "The challenge";
    }

    @Override
    public String topOfWeek() {
        return "Last week’s first places";
    }

    @Override
    public String points(long points) {
        return points == 1 ? "1 point" : number(points) + " points";
    }
}
