package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.PostOffice;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Purpose;
import io.fanfare.webhook.Inbound;
import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What platforms report, in whatever order it comes, and how often. */
class RecordReportsTest {
    private static final ItemId ITEM = new ItemId(4);
    private static final EmployeeId SANNE = new EmployeeId(7);
    private static final String CODE =
            PostOffice.codec(Purpose.Secret.PUBLIC).encode(new Link.ToShare(ITEM, SANNE, 1, null, 0));
    private static final PageFold.Page OF_ITEM = new PageFold.Page(ITEM, "linkedin");
    private static final PageFold.Page OF_COMPANY = new PageFold.Page(null, "linkedin");
    private static final Engagement.WebhookReceipt RECEIPT =
            new Engagement.WebhookReceipt("standard", "c1", "m1", Instant.parse("2026-11-23T11:00:00Z"), "");

    private FakeHours log = new FakeHours();
    private FakeSubjects subjects = new FakeSubjects(log.calls);
    private final List<String> told = new ArrayList<>();

    @Test
    void any_order_doubled_ends_in_what_is_there() {
        var events = List.of(
                event("s1", Kind.SHARE, Verb.ADDED, "post", CODE, null, "08:10"),
                event("c1", Kind.COMMENT, Verb.ADDED, "comment 1", null, null, "08:20"),
                event("r1", Kind.REACTION, Verb.ADDED, "like 1", null, null, "08:30"),
                event("r2", Kind.REACTION, Verb.REMOVED, "like 1", null, null, "09:30"),
                event("r3", Kind.REACTION, Verb.ADDED, "like 1", null, null, "09:40"),
                event("r4", Kind.REACTION, Verb.REMOVED, "never seen", null, null, "09:40"),
                event("r5", Kind.REACTION, Verb.ADDED, "like 2", null, null, "09:41"),
                event("r6", Kind.REACTION, Verb.REMOVED, "like 2", null, null, "09:42"),
                event("e1", Kind.COMMENT, Verb.CHANGED, "comment 1", null, null, "09:50"),
                event("u1", Kind.UNKNOWN, Verb.ADDED, "whatever", null, null, "09:50"));
        for (int seed = 1; seed <= 50; seed++) {
            fresh();
            var deliveries = new ArrayList<>(events);
            deliveries.addAll(events);
            Collections.shuffle(deliveries, new Random(seed));
            deliveries.forEach(this::record);
            assertThat(counts(OF_COMPANY)).as("seed %d", seed).isEqualTo(new PageFold.Counts(0, 1, 1));
            assertThat(counts(OF_ITEM)).isEqualTo(new PageFold.Counts(1, 0, 0));
            assertThat(confirmed()).isEqualTo(1);
        }
    }

    @Test
    void a_crash_at_any_call_is_mended_by_the_redelivery() {
        var events = List.of(
                event("s1", Kind.SHARE, Verb.ADDED, "post", CODE, null, "08:10"),
                event("r1", Kind.REACTION, Verb.ADDED, "like 1", null, null, "08:30"),
                event("r2", Kind.REACTION, Verb.REMOVED, "like 1", null, null, "09:30"),
                event("s2", Kind.SHARE, Verb.REMOVED, "post", null, null, "09:40"));
        boolean more = true;
        for (int call = 1; more; call++) {
            fresh();
            log.calls.at(call, call % 2 == 0, Calls::crash);
            try {
                record(events);
            } catch (Calls.Crash _) {
                record(events);
            }
            more = log.calls.cameToIt();
            assertThat(counts(OF_COMPANY)).isEqualTo(PageFold.Counts.NONE);
            assertThat(counts(OF_ITEM)).isEqualTo(PageFold.Counts.NONE);
            assertThat(confirmed()).isZero();
        }
    }

    @Test
    void a_removal_concerns_the_hour_of_what_it_takes_back_too() {
        assertThat(record(event("s1", Kind.SHARE, Verb.ADDED, "post", CODE, null, "08:10")))
                .containsExactly(Hour.parse("2026-11-23T08"));
        assertThat(record(event("s2", Kind.SHARE, Verb.REMOVED, "post", null, null, "10:10")))
                .containsExactlyInAnyOrder(Hour.parse("2026-11-23T08"), Hour.parse("2026-11-23T10"));
    }

    @Test
    void what_is_said_about_a_known_post_belongs_to_its_item() {
        record(event("s1", Kind.SHARE, Verb.ADDED, "post", CODE, null, "08:10"));
        record(event("c1", Kind.COMMENT, Verb.ADDED, "comment", null, "post", "08:20"));
        record(event("c2", Kind.COMMENT, Verb.ADDED, "other", null, "unheard of", "08:20"));
        assertThat(counts(OF_ITEM)).isEqualTo(new PageFold.Counts(1, 1, 0));
        assertThat(counts(OF_COMPANY)).isEqualTo(new PageFold.Counts(0, 1, 0));
    }

    @Test
    void the_same_name_at_another_provider_is_another_thing() {
        record(event("r1", Kind.REACTION, Verb.ADDED, "like 1", null, null, "08:30"));
        record(new Inbound("meta", "r2", Kind.REACTION, Verb.REMOVED, "like 1", null, "linkedin", null, at("09:30")));
        assertThat(counts(OF_COMPANY)).isEqualTo(new PageFold.Counts(0, 0, 1));
    }

    @Test
    void what_has_no_name_counts_and_nothing_takes_it_back() {
        record(event("r1", Kind.REACTION, Verb.ADDED, null, null, null, "08:30"));
        record(event("r2", Kind.REACTION, Verb.REMOVED, null, null, null, "09:30"));
        assertThat(counts(OF_COMPANY)).isEqualTo(new PageFold.Counts(0, 0, 1));
    }

    @Test
    void whoever_runs_fanfare_is_told_how_many_events_came_and_how_many_were_doubles() {
        var one = event("r1", Kind.REACTION, Verb.ADDED, "like 1", null, null, "08:30");
        var other = event("r2", Kind.REACTION, Verb.ADDED, "like 2", null, null, "08:31");
        record(List.of(one));
        record(List.of(one, other, other));
        record(List.of());
        assertThat(told).containsExactly("c1 1 0", "c1 3 2", "c1 0 0");
    }

    @Test
    void a_call_without_events_is_told_and_touches_no_hour() {
        var call = new Engagement.WebhookCall("x", "c2", at("09:00"), "NOT_AUTHENTIC", "no", 12, 3);
        assertThat(reports(List.of()).record(call)).isEmpty();
        assertThat(told).containsExactly("c2 NOT_AUTHENTIC");
        assertThat(log.everything()).isEmpty();
    }

    private void fresh() {
        log = new FakeHours();
        subjects = new FakeSubjects(log.calls);
    }

    private Set<Hour> record(Inbound event) {
        return record(List.of(event));
    }

    private Set<Hour> record(List<Inbound> events) {
        return reports(events).record(RECEIPT);
    }

    private RecordReports reports(Collection<Inbound> events) {
        return new RecordReports(
                _ -> events,
                new WebhookEvidence(
                        () -> PostOffice.codec(Purpose.Secret.PUBLIC), Networks.DEFAULT, (_, _) -> Optional.empty()),
                log,
                subjects,
                new Told(told));
    }

    private PageFold.Counts counts(PageFold.Page page) {
        return log.evidence.keySet().stream()
                .map(hour -> PageFold.of(hour, log.everything()).counts(page))
                .reduce(PageFold.Counts.NONE, PageFold.Counts::plus);
    }

    /** In how many hours the share is confirmed. */
    private long confirmed() {
        return log.evidence.keySet().stream()
                .map(hour -> EngagementExamples.fold(hour, log.everything()).facts(new ShareKey(ITEM, SANNE, 1)))
                .filter(facts -> facts.confirmed() > 0)
                .count();
    }

    private static Inbound event(
            String id,
            Kind kind,
            Verb verb,
            @Nullable String subject,
            @Nullable String code,
            @Nullable String post,
            String time) {
        return new Inbound("standard", id, kind, verb, subject, code, "linkedin", post, at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }

    private record Told(List<String> told) implements Hooks {
        @Override
        public void called(Engagement.WebhookCall call) {
            told.add(call.connection() + " " + call.outcome());
        }

        @Override
        public void received(Engagement.WebhookReceipt receipt, int events, int doubles) {
            told.add(receipt.connection() + " " + events + " " + doubles);
        }

        @Override
        public List<Status> all() {
            throw new UnsupportedOperationException("no rule reads them");
        }
    }

    /** What is known of things on networks, in memory. */
    private record FakeSubjects(Calls calls, Map<Subject, Set<Addition>> additions, Map<Subject, Set<Instant>> removals)
            implements Subjects {
        FakeSubjects(Calls calls) {
            this(calls, new HashMap<>(), new HashMap<>());
        }

        @Override
        public void added(Subject subject, Addition addition) {
            calls.run(() ->
                    additions.computeIfAbsent(subject, _ -> new HashSet<>()).add(addition));
        }

        @Override
        public void removed(Subject subject, Instant moment) {
            calls.run(() ->
                    removals.computeIfAbsent(subject, _ -> new HashSet<>()).add(moment));
        }

        @Override
        public History history(Subject subject) {
            return calls.answer(() ->
                    new History(additions.getOrDefault(subject, Set.of()), removals.getOrDefault(subject, Set.of())));
        }
    }
}
