package io.fanfare.sharing;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import org.jspecify.annotations.Nullable;

/** What a link code says once it is deciphered. Numbers of one byte lie in 0 to 255. */
public sealed interface Link {
    Purpose purpose();

    /** A link of one person. */
    sealed interface OfPerson extends Link {
        EmployeeId person();
    }

    /**
     * A person's tracked link to an item on a network.
     *
     * @param language that the post is in, null when it is not known: a card on the network speaks it too
     * @param variant which of the suggested texts of that language, at most {@link #MOST_VARIANT}
     */
    record ToShare(
            ItemId item,
            EmployeeId person,
            int network,
            @Nullable Language language,
            int variant) implements OfPerson {
        /** Language and variant share a byte. */
        public static final int MOST_VARIANT = 31;

        public ToShare {
            requireByte("network", network);
            if (variant < 0 || variant > MOST_VARIANT) {
                throw new IllegalArgumentException("variant must lie in 0 to " + MOST_VARIANT);
            }
        }

        @Override
        public Purpose purpose() {
            return Purpose.SHARE;
        }
    }

    /** Ends a person's mails. It never expires. */
    record ToUnsubscribe(EmployeeId person) implements OfPerson {
        @Override
        public Purpose purpose() {
            return Purpose.UNSUBSCRIBE;
        }
    }

    /** The link of a person's mails that no person sees: whoever follows it is a machine. It never expires. */
    record ToDecoy(EmployeeId person) implements OfPerson {
        @Override
        public Purpose purpose() {
            return Purpose.DECOY;
        }
    }

    /**
     * The click id ({@code fcid}) that a redirect appends: whose link was followed, and in which hour.
     *
     * @param inside whether the click came from one of the company's networks
     */
    record Click(ItemId item, EmployeeId person, int network, Hour hour, boolean inside) implements OfPerson {
        public Click {
            requireByte("network", network);
        }

        @Override
        public Purpose purpose() {
            return Purpose.CLICK;
        }
    }

    /** A person's page for one item. */
    record ToPage(ItemId item, EmployeeId person, int generation, ExpiryWeek expiry) implements OfPerson {
        public ToPage {
            requireByte("generation", generation);
        }

        @Override
        public Purpose purpose() {
            return Purpose.PAGE;
        }
    }

    /** Where a colleague's invitation leads. It says who invites, in cipher, and lets nobody in anywhere. It never expires. */
    record ToJoin(EmployeeId person) implements OfPerson {
        @Override
        public Purpose purpose() {
            return Purpose.JOIN;
        }
    }

    /** Where the code of a stand leads; when that ends is the stand's to say. */
    record ToStand(int number) implements Link {
        public ToStand {
            if (number < 1) {
                throw new IllegalArgumentException("stands are numbered from 1");
            }
        }

        @Override
        public Purpose purpose() {
            return Purpose.STAND;
        }
    }

    /**
     * The page on which a person opts in.
     *
     * @param inviter through whose link the person came; null when through nobody's
     */
    record ToOptIn(EmployeeId person, @Nullable EmployeeId inviter, int generation, ExpiryWeek expiry)
            implements OfPerson {
        public ToOptIn {
            requireByte("generation", generation);
        }

        @Override
        public Purpose purpose() {
            return Purpose.OPT_IN;
        }
    }

    /** A person's own page. */
    record ToMe(EmployeeId person, int generation, ExpiryWeek expiry) implements OfPerson {
        public ToMe {
            requireByte("generation", generation);
        }

        @Override
        public Purpose purpose() {
            return Purpose.ME;
        }
    }

    /**
     * The page on which a person takes along or erases what is kept about them. The number is one of chance that stands with the person for a
     * quarter of an hour; that is all the expiry it needs.
     *
     * @param number from 1
     */
    record ToData(EmployeeId person, int number) implements Link {
        public ToData {
            if (number < 1) {
                throw new IllegalArgumentException("number must be 1 or more");
            }
        }

        @Override
        public Purpose purpose() {
            return Purpose.DATA;
        }
    }

    private static void requireByte(String name, int value) {
        if (value < 0 || value > 255) {
            throw new IllegalArgumentException(name + " must lie in 0 to 255");
        }
    }
}
