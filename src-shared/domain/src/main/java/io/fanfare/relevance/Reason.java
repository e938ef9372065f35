package io.fanfare.relevance;

import io.fanfare.content.Item.ItemClass;
import io.fanfare.content.NotForMe;
import java.util.List;

/** One thing that makes an item suit a person better or worse. */
public sealed interface Reason {
    /** What it adds to the score; below zero where it takes off. */
    int points();

    /** What the person chose weighs most. */
    record FollowsTopic(List<String> topics) implements Reason {
        public FollowsTopic {
            topics = List.copyOf(topics);
        }

        @Override
        public int points() {
            return 40;
        }
    }

    /** The campaign names the person's department. */
    record ForDepartment(String department) implements Reason {
        @Override
        public int points() {
            return 20;
        }
    }

    /** The campaign or the item names whom the person speaks to. */
    record ForPersona(String persona) implements Reason {
        @Override
        public int points() {
            return 20;
        }
    }

    /** The person shared something about it of late. */
    record SharedTopic(List<String> topics) implements Reason {
        public SharedTopic {
            topics = List.copyOf(topics);
        }

        @Override
        public int points() {
            return 20;
        }
    }

    /** The person said of something about it that it is not their topic, or nothing to be proud of. As much as following it would add. */
    record DeclinedTopic(List<String> topics) implements Reason {
        public DeclinedTopic {
            topics = List.copyOf(topics);
        }

        @Override
        public int points() {
            return -40;
        }
    }

    /** The person turned something of this kind down. */
    record DeclinedKind(NotForMe why) implements Reason {
        @Override
        public int points() {
            return -15;
        }
    }

    /** @param days since the launch: news is news for two weeks */
    record Fresh(int days) implements Reason {
        @Override
        public int points() {
            return Math.max(0, 14 - days);
        }
    }

    /** What the company makes the most of comes first, all else equal. */
    record OfClass(ItemClass itemClass) implements Reason {
        @Override
        public int points() {
            return switch (itemClass) {
                case HERO -> 10;
                case HUB -> 5;
                case HYGIENE -> 0;
            };
        }
    }

    /** Somebody else's content for a person who got none of late: nobody is the company's loudspeaker alone. */
    record FromTheField() implements Reason {
        @Override
        public int points() {
            return 10;
        }
    }
}
