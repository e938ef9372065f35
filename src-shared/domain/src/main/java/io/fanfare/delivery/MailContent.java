package io.fanfare.delivery;

import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mail says, before it is set in a language and a layout. */
public sealed interface MailContent {
    Reader reader();

    /** Where one click ends the mails; null for a mailbox that may be a stranger's, whose word is not the reader's. */
    @Nullable String unsubscribe();

    /**
     * Something new to share.
     *
     * @param offers one to five
     * @param until the last whole day of the campaign on the reader's own calendar
     * @param moment when sharing would suit, on the reader's own clock; null when nothing is proposed
     * @param me the reader's own page
     * @param decoy the link that no reader sees
     */
    record OfCampaign(
            Reader reader,
            String sender,
            List<Offer> offers,
            LocalDate until,
            @Nullable LocalDateTime moment,
            String me,
            String unsubscribe,
            String decoy)
            implements MailContent {
        public OfCampaign {
            offers = List.copyOf(offers);
            if (offers.isEmpty()) {
                throw new IllegalArgumentException("a campaign mail offers something");
            }
        }
    }

    /**
     * Asks whether somebody wants to take part.
     *
     * @param line what the sender says in person; null for nothing
     * @param film what the sender would like to show; null for nothing
     */
    record OfInvitation(
            Reader reader,
            String sender,
            @Nullable Said line,
            @Nullable Film film,
            String optIn,
            String unsubscribe) implements MailContent {}

    /** Words of marketing's, in a language that may differ from the reader's. */
    record Said(String text, Language language) {}

    /** @param address over https */
    record Film(String address, Said title) {}

    /**
     * Asks somebody whose address was given on an invitation's page.
     *
     * @param inviter first name of the colleague whose page it was; null for nobody's
     */
    record OfJoining(Reader reader, @Nullable String inviter, String optIn, String unsubscribe)
            implements MailContent {}

    /**
     * Leads to the reader's data, for a quarter of an hour.
     *
     * @param link where to
     */
    record OfDataLink(Reader reader, String link, String unsubscribe) implements MailContent {}

    /**
     * Asks whether a mailbox is the reader's new one. It comes on request, once, and holds nothing else that is the reader's.
     *
     * @param link where they say so, for a quarter of an hour
     */
    record OfNewMailbox(Reader reader, String link) implements MailContent {
        @Override
        public @Nullable String unsubscribe() {
            return null;
        }
    }

    /**
     * One of the three mails to somebody who has just joined.
     *
     * @param coach the name of whom they may ask; null for nobody
     * @param guidelines address of their page; null when there are none to read
     * @param me the reader's own page
     */
    record OfWelcome(
            Reader reader,
            WelcomeStep step,
            @Nullable String coach,
            @Nullable String guidelines,
            String me,
            String unsubscribe)
            implements MailContent {}

    /**
     * What a campaign brought that the reader had a part in.
     *
     * @param title of its first item
     * @param more how many items came with that one
     * @param readers people outside who followed the reader's own links; may be 0
     * @param together those who followed anybody's; 0 where it is not told
     * @param me the reader's own page
     */
    record OfResults(Reader reader, Said title, int more, long readers, long together, String me, String unsubscribe)
            implements MailContent {}

    /**
     * Tells somebody who shared an item that it was taken back.
     *
     * @param title of the item
     * @param statement what the company says about it
     * @param me the reader's own page
     */
    record OfRecall(Reader reader, Said title, Said statement, String me, String unsubscribe) implements MailContent {}

    /**
     * What last week brought, and what is still there to share.
     *
     * @param week the week that the figures are of
     * @param readers people outside who followed this person's links, by week, oldest first; the last is {@code week}
     * @param points earned in that week; below zero when points were taken back
     * @param offers none to five
     * @param together what everybody did; never a reason to write
     * @param me the reader's own page
     * @param decoy the link that no reader sees
     */
    record OfDigest(
            Reader reader,
            Week week,
            List<Long> readers,
            long points,
            List<Offer> offers,
            Together together,
            String me,
            String unsubscribe,
            String decoy)
            implements MailContent {
        public OfDigest {
            readers = List.copyOf(readers);
            offers = List.copyOf(offers);
        }

        /** People who read something in the week itself. */
        public long readersOfWeek() {
            return readers.isEmpty() ? 0 : readers.getLast();
        }
    }

    /**
     * What everybody did together.
     *
     * @param readers people outside whom all together reached in the week; 0 where it is not told
     * @param goal the nearest one; null when there is none
     * @param note what the leader of the reader's team says; null when nothing
     * @param challenge what the leader asks for fun; null when nothing
     * @param top the first of the week's board, for those who stand on boards themselves
     */
    record Together(
            long readers,
            @Nullable Goal goal,
            @Nullable String note,
            @Nullable String challenge,
            List<Place> top) {
        public static final Together NOTHING = new Together(0, null, null, null, List.of());

        public Together {
            top = List.copyOf(top);
        }

        public boolean isNothing() {
            return readers == 0 && goal == null && note == null && challenge == null && top.isEmpty();
        }

        /** @param ofReaders whether it counts readers; else points */
        public record Goal(String title, long now, long target, boolean ofReaders) {
            /** In whole percents, at most 100. */
            public int percent() {
                return Math.clamp(Math.max(0, now) * 100 / target, 0, 100);
            }
        }

        public record Place(int rank, String name, long points) {}
    }

    /** For whom it is written. */
    record Reader(Language language, String firstName) {}

    /** Where the reader can pause the mails: on the page of any item. Null when the mail offers none. */
    static @Nullable String pause(List<Offer> offers) {
        return offers.isEmpty() ? null : offers.getFirst().page() + "#pause";
    }
}
