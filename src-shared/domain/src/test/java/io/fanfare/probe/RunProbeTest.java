package io.fanfare.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.content.Item;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.ClaimOutcome;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.FakeDeliveries;
import io.fanfare.delivery.MailKey;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.people.Employee;
import io.fanfare.points.Entry;
import io.fanfare.points.Ledger;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.probe.Browser.Answer;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each tick does and tells, with everything around it in memory. */
class RunProbeTest {
    private static final String BASE = "https://share.example.com";
    private static final URI DESTINATION = URI.create("https://www.example.com/");
    private static final String LINK = BASE + "/s/1Wd6ryjhSJgxMwuraYsUcpG";
    private static final String NETWORK = "https://www.linkedin.com/feed/?shareActive=true&text=A%20test%20";
    private static final LinkCodec CODEC = new LinkCodec(
            Secret.PERSONAL, new KeyRing(Map.of("mint", "1", "1", "a-key-of-a-test-with-enough-characters")));

    private final Stored stored = new Stored();
    private final List<PlanOrder> orders = new ArrayList<>();
    private final FakeDeliveries deliveries = new FakeDeliveries();
    private final Pages pages = new Pages();
    private final Map<Run, HourFacts> facts =
            new TreeMap<>((one, other) -> one.hour().compareTo(other.hour()));
    private final List<ItemId> posted = new ArrayList<>();
    private final Run first = new Run(Hour.parse("2026-11-23T09"));
    private Instant now = Instant.parse("2026-11-23T09:30:00Z");

    @Test
    void a_first_tick_launches_its_run_and_expects_nothing_of_those_before() {
        assertThat(tick()).isEmpty();
        assertThat(orders).containsExactly(new PlanOrder(first.campaign(), 64, 0, first.number() - 1));
        assertThat(pages.asked).isEmpty();
    }

    @Test
    void a_run_that_comes_through_is_told_by_nothing() {
        tick();
        delivered(first);
        later(1);
        assertThat(tick()).isEmpty();
        assertThat(pages.asked)
                .hasSize(3)
                .anyMatch(asked ->
                        asked.startsWith("POST " + BASE + "/p/") && asked.endsWith("network=linkedin&variant=0"))
                .contains("GET " + LINK);
        later(2);
        judged(first);
        posted.add(first.item());
        assertThat(tick()).isEmpty();
    }

    @Test
    void a_tick_that_comes_twice_asks_no_page_twice_and_launches_the_same_run() {
        tick();
        tick();
        delivered(first);
        later(1);
        tick();
        tick();
        assertThat(orders.stream().distinct()).hasSize(2);
        assertThat(stored.launched).hasSize(2);
        assertThat(pages.asked).hasSize(3);
    }

    @Test
    void a_tick_that_never_came_is_no_missed_stage() {
        tick();
        delivered(first);
        later(5);
        assertThat(tick()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SENT", "BOUNCED", "REFUSED", "CLAIMED"})
    void a_mail_that_is_not_delivered_within_the_hour_is_missed(State state) {
        tick();
        claimed(first, state);
        later(1);
        assertThat(tick()).containsExactly(new Missed(Stage.MAIL, first, state.name()));
    }

    @Test
    void a_mail_that_nobody_claimed_is_missed_and_the_pages_are_walked_all_the_same() {
        tick();
        later(1);
        assertThat(tick()).containsExactly(new Missed(Stage.MAIL, first, "NO_CLAIM"));
        assertThat(pages.asked).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"404, PAGE, STATUS_404", "0, PAGE, STATUS_0"})
    void a_page_that_does_not_open_is_missed(int status, Stage stage, String found) {
        pages.page = new Answer(status, Optional.empty());
        assertThat(walked()).containsExactly(new Missed(stage, first, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/p/other",
                NETWORK,
                NETWORK + "https%3A%2F%2Felsewhere.example%2Fs%2F1Wd6ryjhSJgxMwuraYsUcpG"
            })
    void a_press_that_does_not_lead_to_the_network_with_the_link_is_missed(String location) {
        pages.press = new Answer(303, Optional.of(location).filter(text -> !text.isEmpty()));
        assertThat(walked()).containsExactly(new Missed(Stage.SHARE, first, "STATUS_303"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://elsewhere.example/"})
    void a_link_that_does_not_lead_to_the_item_is_missed(String location) {
        pages.link = new Answer(302, Optional.of(location).filter(text -> !text.isEmpty()));
        assertThat(walked()).containsExactly(new Missed(Stage.LINK, first, "STATUS_302"));
    }

    @Test
    void what_was_not_walked_is_not_looked_for_in_figures() {
        pages.link = Answer.NONE;
        walked();
        later(2);
        assertThat(tick()).extracting(Missed::stage).doesNotContain(Stage.FIGURES, Stage.POINTS);
    }

    @Test
    void figures_without_the_press_or_without_the_reader_are_missed_and_points_are_not_asked_for() {
        walked();
        later(2);
        assertThat(settled()).containsExactly(new Missed(Stage.FIGURES, first, "NO_INTENT"));
        facts.put(first, new HourFacts(0, 0, 0, 0, 1, 60, 0, 0, 0, 0, 0, 0));
        assertThat(settled()).containsExactly(new Missed(Stage.FIGURES, first, "NO_READER"));
    }

    @Test
    void points_that_nobody_posted_are_missed() {
        walked();
        judged(first);
        later(2);
        assertThat(settled()).containsExactly(new Missed(Stage.POINTS, first, "NOTHING_POSTED"));
    }

    @Test
    void a_fault_of_one_step_is_told_by_its_kind_and_keeps_no_other_from_being_done() {
        stored.broken = true;
        assertThat(tick())
                .extracting(Missed::stage)
                .containsExactly(Stage.LAUNCH, Stage.MAIL, Stage.PAGE, Stage.FIGURES, Stage.CLEANING);
        stored.broken = false;
        tick();
        delivered(first);
        pages.broken = true;
        later(1);
        assertThat(tick()).containsExactly(new Missed(Stage.PAGE, first, "java.lang.IllegalStateException"));
        assertThat(stored.launched).containsKey(first.before(-1));
    }

    /** 28 days until its hours are sealed, and a day. */
    @Test
    void a_run_is_cleaned_away_once_nothing_can_write_it_anew() {
        tick();
        later(29 * 24 - 1);
        tick();
        assertThat(stored.launched).containsKey(first);
        later(1);
        tick();
        assertThat(stored.launched).doesNotContainKey(first);
    }

    private List<Missed> walked() {
        tick();
        delivered(first);
        later(1);
        return tick();
    }

    /** Of the first run; the next one has no mail here. */
    private List<Missed> settled() {
        return tick().stream().filter(missed -> missed.run().equals(first)).toList();
    }

    private void later(int hours) {
        now = now.plus(Duration.ofHours(hours));
    }

    private void delivered(Run run) {
        claimed(run, State.DELIVERED);
    }

    private void claimed(Run run, State state) {
        var claim =
                new Claim(run.week(), run.person(), new MailKey.OfCampaign(run.campaign()), true, Map.of(), null, now);
        if (deliveries.claim(claim, 1) instanceof ClaimOutcome.Claimed taken && state != State.CLAIMED) {
            switch (state) {
                case REFUSED -> deliveries.refused(taken.id());
                default -> deliveries.heard(taken.id(), state, "m1");
            }
        }
    }

    private void judged(Run run) {
        facts.put(run, new HourFacts(1, 0, 0, 0, 0, 60, 0, 0, 0, 90, 0, 0));
    }

    private List<Missed> tick() {
        var staging = new Staging(DESTINATION);
        return new RunProbe(
                        stored,
                        staging,
                        orders::addAll,
                        deliveries,
                        new Walk(BASE, () -> CODEC, pages, staging),
                        (person, _) -> days(Run.of(person)),
                        new Posted())
                .tick(now);
    }

    private List<Hours.ShareDay> days(Run run) {
        var hour = run.hour().plus(1);
        return Optional.ofNullable(facts.get(run)).stream()
                .map(found -> new Hours.ShareDay(run.person(), 1, hour.day(), Map.of(hour, found), Map.of()))
                .toList();
    }

    private static final class Stored implements Runs {
        private final Map<Run, Progress> launched =
                new TreeMap<>((one, other) -> one.hour().compareTo(other.hour()));
        private boolean broken;

        @Override
        public void launch(Campaign campaign, Item item, Employee person) {
            fail();
            launched.putIfAbsent(Run.of(person.id()), Progress.LAUNCHED);
        }

        @Override
        public Progress progress(Run run) {
            fail();
            return launched.getOrDefault(run, Progress.NONE);
        }

        @Override
        public void walked(Run run) {
            launched.put(run, Progress.WALKED);
        }

        @Override
        public List<Run> upTo(Run last) {
            fail();
            return launched.keySet().stream()
                    .filter(run -> run.number() <= last.number())
                    .toList();
        }

        @Override
        public void clean(Run run) {
            launched.remove(run);
        }

        private void fail() {
            if (broken) {
                throw new IllegalStateException("broken");
            }
        }
    }

    private static final class Pages implements Browser {
        private final List<String> asked = new ArrayList<>();
        private Answer page = new Answer(200, Optional.empty());
        private Answer press =
                new Answer(303, Optional.of(NETWORK + "https%3A%2F%2Fshare.example.com%2Fs%2F1Wd6ryjhSJgxMwuraYsUcpG"));
        private Answer link = new Answer(302, Optional.of(DESTINATION + "?utm_source=linkedin&fcid=1"));
        private boolean broken;

        @Override
        public Answer get(String address) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            asked.add("GET " + address);
            return address.equals(LINK) ? link : page;
        }

        @Override
        public Answer post(String address, String form) {
            asked.add("POST " + address + " " + form);
            return press;
        }
    }

    private final class Posted implements Ledger {
        @Override
        public Earned earned(EmployeeId person, ItemId item, Freshness freshness) {
            var owed = new Owed(Map.of(new Owed.Posting(Rule.CLICK, first.hour().day()), 1L), Map.of());
            return posted.contains(item) ? new Earned(owed, 1, null) : Earned.NOTHING;
        }

        @Override
        public List<Entry.Shares> since(EmployeeId person, ItemId item, Instant since) {
            return List.of();
        }

        @Override
        public Written post(Posting posting) {
            throw new IllegalStateException("the probe posts nothing itself");
        }
    }
}
