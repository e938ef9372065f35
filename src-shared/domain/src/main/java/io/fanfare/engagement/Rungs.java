package io.fanfare.engagement;

import io.fanfare.content.NotForMe;
import io.fanfare.content.Uniformity;
import io.fanfare.conversion.Model;
import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many people reached which rung of evidence with an item. Delivered is counted with the campaign's mails.
 *
 * @param opened people who opened their page
 * @param declined people for whom it was not
 * @param reasons the same by the reason that they gave first
 * @param anywhere people by rung, on any network
 * @param networks people by rung, for each network
 * @param texts how alike their texts are
 */
public record Rungs(
        int opened,
        int declined,
        Map<NotForMe, Integer> reasons,
        Counts anywhere,
        Map<Integer, Counts> networks,
        Texts texts) {
    public static final Rungs NONE = new Rungs(0, 0, Map.of(), Counts.NONE, Map.of(), Texts.NONE);

    public Rungs {
        reasons = Map.copyOf(reasons);
        networks = Map.copyOf(networks);
        // Rows from before texts were told apart have none.
        texts = Objects.requireNonNullElse(texts, Texts.NONE);
    }

    /**
     * How alike the texts are that people went out with, each person's last one; of those whose browser told.
     *
     * @param asSuggested people who left the text as it was suggested
     */
    public record Texts(Uniformity uniformity, int asSuggested) {
        public static final Texts NONE = new Texts(Uniformity.NONE, 0);

        /** Whose text differs from what was suggested. */
        public int edited() {
            return uniformity.people() - asSuggested;
        }
    }

    /** People who stand on a rung or above it on the ladder's own terms: each rung needs its own evidence. */
    public record Counts(int intent, int previewed, int reached, int confirmed, int converted) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /** Reads the rungs from the days of all shares of an item. */
    public static Rungs of(Collection<Hours.ShareDay> days) {
        var shares = new HashMap<ShareOf, Marks>();
        var opened = new HashSet<EmployeeId>();
        var declined = new HashMap<EmployeeId, NotForMe>();
        var texts = new LastTexts();
        for (var day : days) {
            if (day.network() == Engagement.Hit.SHARE_PAGE) {
                new TreeMap<>(day.hours()).values().forEach(facts -> {
                    note(opened, day.person(), facts.human() + facts.inside() > 0);
                    facts.notForMe().ifPresent(reason -> declined.putIfAbsent(day.person(), reason));
                });
            } else {
                shares.computeIfAbsent(new ShareOf(day.person(), day.network()), _ -> new Marks())
                        .add(day);
                texts.add(day);
            }
        }
        var anywhere = new Tally();
        var networks = new TreeMap<Integer, Tally>();
        shares.forEach((share, marks) -> {
            anywhere.add(share.person(), marks);
            networks.computeIfAbsent(share.network(), _ -> new Tally()).add(share.person(), marks);
        });
        var counts = new HashMap<Integer, Counts>();
        networks.forEach((network, tally) -> counts.put(network, tally.counts()));
        return new Rungs(
                opened.size(), declined.size(), counted(declined.values()), anywhere.counts(), counts, texts.told());
    }

    private static Map<NotForMe, Integer> counted(Collection<NotForMe> reasons) {
        var counts = new EnumMap<NotForMe, Integer>(NotForMe.class);
        reasons.forEach(reason -> counts.merge(reason, 1, Integer::sum));
        return counts;
    }

    private static void note(Set<EmployeeId> people, EmployeeId person, boolean holds) {
        if (holds) {
            people.add(person);
        }
    }

    private record ShareOf(EmployeeId person, int network) {}

    /** The moments of one share that its rungs are read from. */
    private static final class Marks {
        private Instant firstIntent = Instant.MAX;
        private Instant lastPreview = Instant.MIN;
        private boolean reached;
        private boolean confirmed;
        private boolean converted;

        void add(Hours.ShareDay day) {
            day.hours().forEach((hour, facts) -> {
                if (facts.firstIntent() > 0) {
                    var at = hour.start().plusSeconds(facts.firstIntent());
                    firstIntent = at.isBefore(firstIntent) ? at : firstIntent;
                }
                if (facts.lastPreview() > 0) {
                    var at = hour.start().plusSeconds(facts.lastPreview());
                    lastPreview = at.isAfter(lastPreview) ? at : lastPreview;
                }
                reached |= facts.human() > 0;
                confirmed |= facts.confirmed() > 0;
            });
            converted |= day.conversions().values().stream().anyMatch(credit -> credit.authentic(Model.LAST_7) > 0);
        }

        boolean intended() {
            return !firstIntent.equals(Instant.MAX);
        }

        /** The network's crawler at or after the first intent. */
        boolean previewed() {
            return intended() && !lastPreview.isBefore(firstIntent);
        }
    }

    /** The text that each person went out with last. */
    private static final class LastTexts {
        private final Map<EmployeeId, Text> last = new HashMap<>();

        void add(Hours.ShareDay day) {
            day.hours().forEach((hour, facts) -> {
                if (facts.print() > 0) {
                    var at = hour.start().plusSeconds(facts.firstIntent());
                    var suggested = facts.distance().orElse(1) == 0;
                    last.merge(day.person(), new Text(at, facts.print(), suggested), Text::later);
                }
            });
        }

        Texts told() {
            var counts = last.values().stream().collect(Collectors.toMap(Text::print, _ -> 1, Integer::sum));
            int asSuggested =
                    (int) last.values().stream().filter(Text::suggested).count();
            return new Texts(Uniformity.of(counts.values()), asSuggested);
        }
    }

    private record Text(Instant at, int print, boolean suggested) {
        /** Of two of the same second, the greater print, so that the order in which days are read makes no difference. */
        Text later(Text other) {
            int byMoment = at.compareTo(other.at);
            return byMoment > 0 || byMoment == 0 && print >= other.print ? this : other;
        }
    }

    private static final class Tally {
        private final Set<EmployeeId> intent = new HashSet<>();
        private final Set<EmployeeId> previewed = new HashSet<>();
        private final Set<EmployeeId> reached = new HashSet<>();
        private final Set<EmployeeId> confirmed = new HashSet<>();
        private final Set<EmployeeId> converted = new HashSet<>();

        void add(EmployeeId person, Marks marks) {
            note(intent, person, marks.intended());
            note(previewed, person, marks.previewed());
            note(reached, person, marks.reached);
            note(confirmed, person, marks.confirmed);
            note(converted, person, marks.converted);
        }

        Counts counts() {
            return new Counts(intent.size(), previewed.size(), reached.size(), confirmed.size(), converted.size());
        }
    }
}
