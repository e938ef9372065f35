package io.fanfare.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.content.Item;
import io.fanfare.conversion.Tally;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.engagement.PageFold;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Networks;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Plays somebody who has every answer of the API and wants to find a small group: subtracts rungs from one another, networks from the whole
 * and from one another, items of a campaign from one another, all from the number of mails. Made-up companies, seeded.
 */
class SuppressionAttackTest {
    private static final Hour NINE = Hour.parse("2026-11-23T09");
    private static final int ROUNDS = 3_000;
    private static final PageEngagement NOTHING = new PageEngagement() {
        @Override
        public Map<String, PageFold.Counts> of(ItemId item) {
            return Map.of();
        }

        @Override
        public Map<String, PageFold.Counts> ofCompany() {
            return Map.of();
        }
    };
    private static final ItemReport REPORT = new ItemReport(NOTHING, Networks.DEFAULT, Language.EN);
    private static final List<Function<CampaignResults.RungCounts, PeopleCount>> RUNGS = List.of(
            CampaignResults.RungCounts::intent,
            CampaignResults.RungCounts::previewed,
            CampaignResults.RungCounts::reached,
            CampaignResults.RungCounts::confirmed);

    @Test
    void no_difference_of_nested_counts_is_a_small_group() {
        var random = new Random(20261122);
        for (int round = 0; round < ROUNDS; round++) {
            int people = 1 + random.nextInt(60);
            var told = item(random, people);
            var ladder = new ArrayList<PeopleCount>(List.of(new PeopleCount.Exactly(people), told.opened()));
            assertApart(ladder, told);
            assertApart(List.of(told.opened(), told.notForMe()), told);
            assertApart(List.of(told.opened(), told.anywhere().intent()), told);
            assertUnder(told.anywhere(), told);
            told.networks().values().forEach(network -> assertUnder(network, told));
        }
    }

    @Test
    void the_whole_less_the_networks_that_are_told_leaves_every_small_network_open() {
        var random = new Random(20261123);
        for (int round = 0; round < ROUNDS; round++) {
            var told = item(random, 10 + random.nextInt(60));
            for (var rung : RUNGS) {
                var whole = rung.apply(told.anywhere());
                var parts = told.networks().values().stream().map(rung).toList();
                if (whole instanceof PeopleCount.Exactly(var all)) {
                    assertOpen(all, parts, told);
                }
            }
        }
    }

    /** Where everybody shared on one network alone, which an attacker may guess, the parts add up to the whole. */
    @Test
    void guessing_that_nobody_used_two_networks_fixes_no_small_count_either() {
        var random = new Random(20261124);
        for (int round = 0; round < ROUNDS; round++) {
            var parts = new HashMap<Integer, Integer>();
            int size = 1 + random.nextInt(6);
            for (int part = 0; part < size; part++) {
                parts.put(part, random.nextInt(14));
            }
            int whole = parts.values().stream().mapToInt(Integer::intValue).sum();
            var told = PeopleCount.breakdown(parts, whole, everybody(parts, 1_000));
            int rest = whole
                    - told.values().stream().mapToInt(count -> count.base(0)).sum();
            var hidden = told.values().stream()
                    .filter(count -> count instanceof PeopleCount.Words)
                    .toList();
            for (int at = 0; at < hidden.size(); at++) {
                if (hidden.get(at).equals(PeopleCount.Words.FEW) && hidden.size() < size) {
                    int others = 0;
                    for (int other = 0; other < hidden.size(); other++) {
                        others += other == at ? 0 : hidden.get(other).equals(PeopleCount.Words.FEW) ? 4 : whole;
                    }
                    int least = Math.max(0, rest - others);
                    int most = Math.min(4, rest);
                    assertThat(most - least).as("%s -> %s", parts, told).isPositive();
                    assertThat(least).as("%s -> %s", parts, told).isZero();
                }
            }
        }
    }

    @Test
    void items_of_a_campaign_have_no_figure_in_common_but_the_mails() {
        var random = new Random(20261125);
        for (int round = 0; round < ROUNDS; round++) {
            int people = 10 + random.nextInt(60);
            var one = item(random, people);
            var other = item(random, people);
            // All that two items share is how many got the mail: what is told of each holds against it alone.
            for (var told : List.of(one, other)) {
                if (told.opened() instanceof PeopleCount.Exactly(var opened)) {
                    assertThat(people - opened).isGreaterThanOrEqualTo(PeopleCount.K);
                    assertThat(opened).isGreaterThanOrEqualTo(PeopleCount.K);
                }
            }
        }
    }

    private static void assertUnder(CampaignResults.RungCounts counts, CampaignResults.ItemResults told) {
        assertApart(List.of(counts.intent(), counts.previewed()), told);
        assertApart(List.of(counts.intent(), counts.reached()), told);
        assertApart(List.of(counts.intent(), counts.confirmed()), told);
    }

    /** The first holds the second: their difference is told, and must not be small. */
    private static void assertApart(List<PeopleCount> nested, CampaignResults.ItemResults told) {
        if (nested.get(0) instanceof PeopleCount.Exactly(var outer)
                && nested.get(1) instanceof PeopleCount.Exactly(var inner)) {
            assertThat(outer - inner).as(told.toString()).isGreaterThanOrEqualTo(PeopleCount.K);
        }
    }

    /** The least that somebody can prove of a part that is FEW stays nothing. */
    private static void assertOpen(int whole, List<PeopleCount> parts, CampaignResults.ItemResults told) {
        int rest = whole - parts.stream().mapToInt(count -> count.base(0)).sum();
        long few = parts.stream().filter(PeopleCount.Words.FEW::equals).count();
        boolean unbounded = parts.stream()
                .anyMatch(count -> count.equals(PeopleCount.Words.HIDDEN) || count.equals(PeopleCount.Words.MOST));
        if (few > 0 && !unbounded && few < parts.size()) {
            assertThat(rest).as(told.toString()).isLessThanOrEqualTo(Math.toIntExact((few - 1) * 4));
        }
    }

    private static Map<Integer, Integer> everybody(Map<Integer, Integer> parts, int people) {
        var bases = new HashMap<Integer, Integer>();
        parts.keySet().forEach(part -> bases.put(part, people));
        return bases;
    }

    /** An item and what its people did with it, on up to four networks. */
    private static CampaignResults.ItemResults item(Random random, int people) {
        var days = new ArrayList<Hours.ShareDay>();
        double opens = random.nextDouble();
        double shares = random.nextDouble();
        double previews = random.nextDouble();
        double reads = random.nextDouble();
        int networks = 1 + random.nextInt(4);
        for (int person = 1; person <= people; person++) {
            if (random.nextDouble() >= opens) {
                continue;
            }
            boolean declines = random.nextInt(10) == 0;
            days.add(day(person, 0, new HourFacts(1, 0, 0, 0, 0, 0, 0, 0, 0, 60, declines ? 90 : 0, 0)));
            for (int network = 1; network <= networks; network++) {
                if (random.nextDouble() < shares / networks) {
                    int preview = random.nextDouble() < previews ? 70 : 0;
                    int human = random.nextDouble() < reads ? 1 + random.nextInt(3) : 0;
                    int confirmed = random.nextInt(3) == 0 ? 80 : 0;
                    days.add(day(
                            person, network, new HourFacts(human, 0, 1, 0, 0, 60, 0, confirmed, preview, human, 0, 0)));
                }
            }
        }
        return REPORT.of(
                new Item(
                        new ItemId(1),
                        null,
                        Item.ItemClass.HUB,
                        Set.of(),
                        Set.of(),
                        URI.create("https://www.example.com/"),
                        null,
                        false,
                        false,
                        null,
                        null,
                        List.of(),
                        Map.of(Language.EN, new Item.Text("Title", "Summary", null, List.of())),
                        null,
                        1),
                new Figures.ItemFigures(Rungs.of(days), null, Map.of(), Tally.NONE),
                people);
    }

    private static Hours.ShareDay day(int person, int network, HourFacts facts) {
        return new Hours.ShareDay(new EmployeeId(person), network, NINE.day(), Map.of(NINE, facts), Map.of());
    }
}
