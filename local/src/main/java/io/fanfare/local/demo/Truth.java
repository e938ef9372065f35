package io.fanfare.local.demo;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the crowd really did, noted by the crowd itself: the figures have to come to the same. */
final class Truth {
    final Set<String> optedIn = ConcurrentHashMap.newKeySet();
    final Set<String> left = ConcurrentHashMap.newKeySet();
    /** Click ids of readers who became customers, which the company's shop got. */
    final Queue<String> bought = new ConcurrentLinkedQueue<>();

    final Map<Integer, OfItem> items = new ConcurrentSkipListMap<>();

    OfItem item(int item) {
        return items.computeIfAbsent(item, _ -> new OfItem());
    }

    /** The points that all this is worth by the rules as people are told them. */
    long points() {
        return items.values().stream().mapToLong(OfItem::points).sum();
    }

    /** What happened around one item; people go by their mail address. */
    static final class OfItem {
        final Set<String> opened = ConcurrentHashMap.newKeySet();
        final Set<String> declined = ConcurrentHashMap.newKeySet();
        final Map<String, OfPerson> sharers = new ConcurrentHashMap<>();
        final AtomicInteger previews = new AtomicInteger();
        final AtomicInteger machines = new AtomicInteger();
        final AtomicInteger pageMachines = new AtomicInteger();
        /** Empty when nobody who works here made it. */
        volatile String author = "";

        OfPerson sharer(String person) {
            return sharers.computeIfAbsent(person, _ -> new OfPerson());
        }

        int humans() {
            return sharers.values().stream()
                    .flatMap(sharer -> sharer.readers.values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        int converted() {
            return sharers.values().stream().mapToInt(OfPerson::converted).sum();
        }

        long points() {
            return sharers.values().stream().mapToLong(OfPerson::points).sum() + ofAuthor();
        }

        /** Three for the author for each other person whose share was read, at most thirty. */
        private long ofAuthor() {
            long others = sharers.entrySet().stream()
                    .filter(sharer -> !sharer.getKey().equals(author))
                    .filter(sharer -> !sharer.getValue().readers.isEmpty())
                    .count();
            return author.isEmpty() ? 0 : Math.min(30, 3 * others);
        }
    }

    /** One person's shares of one item, networks by their keys. */
    static final class OfPerson {
        final Set<String> intents = ConcurrentHashMap.newKeySet();
        final Set<String> previewed = ConcurrentHashMap.newKeySet();
        final Set<String> confirmed = ConcurrentHashMap.newKeySet();
        final Map<String, Integer> readers = new ConcurrentHashMap<>();
        final Map<String, Integer> conversions = new ConcurrentHashMap<>();
        volatile boolean ownWords;

        int converted() {
            return conversions.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** A point a reader (at most twenty), ten a network reached, two for an intent where allowed, five for own words read, 25 a conversion. */
        long points() {
            int read = readers.values().stream().mapToInt(Integer::intValue).sum();
            long points = Math.min(20, read) + 10L * readers.size();
            points += 25L * converted();
            points += intents.stream().anyMatch(Set.of("linkedin", "mail", "copy")::contains) ? 2 : 0;
            return points + (ownWords && read > 0 ? 5 : 0);
        }
    }
}
