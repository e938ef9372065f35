package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.Authors;
import io.fanfare.engagement.Engagement.WebhookCall;
import io.fanfare.engagement.Engagement.WebhookReceipt;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.Hooks;
import io.fanfare.engagement.JudgeConversions;
import io.fanfare.engagement.JudgeHours;
import io.fanfare.engagement.PageFold;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.engagement.RecordReports;
import io.fanfare.engagement.WebhookEvidence;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.people.Account;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.Networks;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.Samples;
import io.fanfare.webhook.Inbound;
import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class RecordReportsIT {
    private static final ItemId ITEM = Samples.ITEM;
    private static final String CODE = Samples.publicCodec().encode(new Link.ToShare(ITEM, Samples.PERSON, 1, null, 0));

    private final DynamoDbClient client = LocalDynamo.shared().client();
    private final FixedClock clock = FixedClock.at("2026-11-23T12:05:00Z");
    private String mainName = "";
    private String tracesName = "";

    @BeforeEach
    void freshTables() {
        mainName = LocalDynamo.shared().newMainTable();
        tracesName = LocalDynamo.shared().newTracesTable();
    }

    @Test
    void additions_and_removals_in_any_order_and_doubled_end_the_same() {
        var events = List.of(
                event("s1", Kind.SHARE, Verb.ADDED, "post", CODE, null, "08:10"),
                event("c1", Kind.COMMENT, Verb.ADDED, "comment 1", null, null, "08:20"),
                event("c2", Kind.COMMENT, Verb.ADDED, "comment 2", null, null, "08:21"),
                event("c3", Kind.COMMENT, Verb.REMOVED, "comment 1", null, null, "10:01"),
                event("r1", Kind.REACTION, Verb.ADDED, "like 1", null, null, "08:30"),
                event("r2", Kind.REACTION, Verb.REMOVED, "like 1", null, null, "09:30"),
                event("r3", Kind.REACTION, Verb.ADDED, "like 1", null, null, "09:40"),
                event("r4", Kind.REACTION, Verb.REMOVED, "never seen", null, null, "09:40"),
                event("e1", Kind.COMMENT, Verb.CHANGED, "comment 2", null, null, "09:50"),
                event("u1", Kind.UNKNOWN, Verb.ADDED, null, null, null, "09:50"));
        for (int seed = 1; seed <= 12; seed++) {
            freshTables();
            var random = new Random(seed);
            var deliveries = new ArrayList<>(events);
            deliveries.addAll(events.subList(0, 7));
            Collections.shuffle(deliveries, random);
            for (var delivery : deliveries) {
                record(client, List.of(delivery));
                if (random.nextInt(3) == 0) {
                    judge();
                }
            }
            judge();
            var figures = new DynamoPageEngagement(main());
            assertThat(figures.ofCompany()).as("seed %d", seed).containsEntry("linkedin", new PageFold.Counts(0, 1, 1));
            assertThat(figures.of(ITEM)).containsEntry("linkedin", new PageFold.Counts(1, 0, 0));
            assertThat(confirmed()).isEqualTo(1);
        }
    }

    @Test
    void a_removed_share_takes_the_confirmed_rung_back_whichever_comes_first() {
        var added = event("s1", Kind.SHARE, Verb.ADDED, "post", CODE, null, "08:10");
        var removed = event("s2", Kind.SHARE, Verb.REMOVED, "post", null, null, "11:10");
        record(client, List.of(added));
        judge();
        assertThat(confirmed()).isEqualTo(1);
        record(client, List.of(removed));
        judge();
        assertThat(confirmed()).isZero();
        assertThat(new DynamoPageEngagement(main()).of(ITEM)).containsEntry("linkedin", PageFold.Counts.NONE);

        freshTables();
        record(client, List.of(removed, added));
        judge();
        assertThat(confirmed()).isZero();
    }

    @Test
    void what_is_said_about_a_known_post_belongs_to_its_item() {
        record(
                client,
                List.of(
                        event("s1", Kind.SHARE, Verb.ADDED, "post", CODE, null, "08:10"),
                        event("c1", Kind.COMMENT, Verb.ADDED, "comment", null, "post", "08:20"),
                        event("c2", Kind.COMMENT, Verb.ADDED, "other", null, "unheard of", "08:20")));
        judge();
        var figures = new DynamoPageEngagement(main());
        assertThat(figures.of(ITEM)).containsEntry("linkedin", new PageFold.Counts(1, 1, 0));
        assertThat(figures.ofCompany()).containsEntry("linkedin", new PageFold.Counts(0, 1, 0));
    }

    @Test
    void a_crash_at_any_call_is_mended_by_the_redelivery() {
        var events = List.of(
                event("r1", Kind.REACTION, Verb.ADDED, "like 1", null, null, "08:30"),
                event("r2", Kind.REACTION, Verb.REMOVED, "like 1", null, null, "09:30"),
                event("s1", Kind.SHARE, Verb.ADDED, "post", CODE, null, "08:10"));
        for (int call = 1; call <= 12; call++) {
            freshTables();
            try {
                record(Faults.around(DynamoDbClient.class, client, Faults.crashAt(call, call % 2 == 0)), events);
            } catch (Faults.Crash _) {
                record(client, events);
            }
            judge();
            assertThat(new DynamoPageEngagement(main()).ofCompany().getOrDefault("linkedin", PageFold.Counts.NONE))
                    .as("call %d", call)
                    .isEqualTo(PageFold.Counts.NONE);
            assertThat(confirmed()).isEqualTo(1);
        }
    }

    @Test
    void an_interrupted_run_leaves_no_figure_behind_that_was_taken_back_since() {
        record(client, List.of(event("r1", Kind.REACTION, Verb.ADDED, "like 1", null, null, "08:30")));
        var hours = new DynamoHours(main(), new Table(client, tracesName));
        var eight = Hour.parse("2026-11-23T08");
        assertThat(hours.lease(eight, clock.instant(), Duration.ofMinutes(1))).isPresent();
        hours.setPages(eight, 1, Map.of(new PageFold.Page(null, "linkedin"), new PageFold.Counts(0, 0, 1)));
        record(client, List.of(event("r2", Kind.REACTION, Verb.REMOVED, "like 1", null, null, "09:30")));
        clock.advance(Duration.ofMinutes(2));
        judge();
        assertThat(new DynamoPageEngagement(main()).ofCompany()).containsEntry("linkedin", PageFold.Counts.NONE);
    }

    @Test
    void a_connection_shows_its_handshakes_refusals_and_doubles() {
        var hooks = new DynamoHooks(main());
        var event = event("c1", Kind.COMMENT, Verb.ADDED, "comment 1", null, null, "08:20");
        record(client, List.of(event, event("c2", Kind.COMMENT, Verb.ADDED, "comment 2", null, null, "08:20")));
        record(client, List.of(event));
        var first = Instant.parse("2026-11-23T10:00:00Z");
        var last = first.plus(Duration.ofHours(2));
        hooks.called(new WebhookCall("linkedin", "a", last, WebhookCall.ANSWERED, "", 840, 1));
        hooks.called(new WebhookCall("linkedin", "a", first, WebhookCall.ANSWERED, "", 90, 1));
        hooks.called(new WebhookCall("linkedin", "a", first, "NOT_AUTHENTIC", "no signature matches", 3, 1));
        hooks.called(new WebhookCall("linkedin", "a", last, "NOT_AUTHENTIC", "no signature matches", 3, 4));
        assertThat(hooks.all())
                .containsExactly(new Hooks.Status(
                        "a",
                        "linkedin",
                        last,
                        840,
                        clock.instant(),
                        3,
                        1,
                        last,
                        "no signature matches",
                        Map.of("NOT_AUTHENTIC", 5L)));
    }

    @Test
    void reports_survive_their_rows() {
        var report = new Evidence.Report("x", "1", Kind.SHARE, Verb.ADDED, "x");
        var moment = Instant.parse("2026-11-23T08:30:00.123Z");
        for (var deed : List.of(
                new Evidence.Posted(moment, ITEM, Samples.PERSON, 3, report),
                new Evidence.PageEvent(moment, ITEM, report),
                new Evidence.PageEvent(moment, null, report),
                new Evidence.Withdrawn(moment, "WEBHOOK#x#1"))) {
            assertThat(EvidenceRows.evidence(EvidenceRows.deed((Evidence.Deed) deed)))
                    .isEqualTo(deed);
        }
    }

    @Test
    void what_a_named_account_shares_is_the_share_of_whoever_named_it() {
        var heron = Account.of(Account.Network.X, "@heron").orElseThrow();
        var ann = new EmployeeId(21);
        new DynamoAccounts(main()).name(ann, heron, clock.instant());
        var post = byAccount("p", CODE, null, List.of());
        record(client, List.of(post));
        judge();
        assertThat(confirmed()).as("the link alone").isEqualTo(1);

        record(client, List.of(byAccount("q", null, "post p", List.of(heron.digest()))));
        judge();
        assertThat(confirmed())
                .as("and a post about that post by a named account")
                .isEqualTo(2);
        assertThat(new ShareDays(main()).of(ITEM, ann, Table.Read.STRONG))
                .singleElement()
                .satisfies(day -> assertThat(day.network()).isEqualTo(3));

        record(client, List.of(byAccount("r", null, "post unheard of", List.of(heron.digest()))));
        record(client, List.of(byAccount("s", null, "post p", List.of("0".repeat(64)))));
        judge();
        assertThat(confirmed()).isEqualTo(2);
    }

    private static Inbound byAccount(String id, @Nullable String code, @Nullable String about, List<String> accounts) {
        var moment = Instant.parse("2026-11-23T08:10:00Z");
        return new Inbound("x", id, Kind.SHARE, Verb.ADDED, "post " + id, code, "x", about, accounts, moment);
    }

    private static Inbound event(
            String id,
            Kind kind,
            Verb verb,
            @Nullable String subject,
            @Nullable String code,
            @Nullable String post,
            String time) {
        var moment = Instant.parse("2026-11-23T" + time + ":00Z");
        return new Inbound("linkedin", id, kind, verb, subject, code, "linkedin", post, moment);
    }

    private void record(DynamoDbClient dynamo, List<Inbound> events) {
        var table = new Table(dynamo, mainName);
        var log = new DynamoEvidenceLog(table, new Table(dynamo, tracesName), new SecureRandom());
        var reports = new RecordReports(
                _ -> events,
                new WebhookEvidence(
                        Samples::publicCodec, Networks.DEFAULT, new DynamoAccounts(new Table(client, mainName))::owner),
                log,
                new DynamoSubjects(table),
                new DynamoHooks(table));
        var recorder = new RecordEngagement(log, reports::record, clock);
        recorder.mark(recorder.append(new WebhookReceipt("linkedin", "a", "id", clock.instant(), "")));
    }

    private void judge() {
        var traces = new Table(client, tracesName);
        new JudgeHours(
                        new DynamoHours(main(), traces),
                        new DynamoScanners(main(), traces),
                        new JudgeConversions(new DynamoConversionHours(main()), _ -> {}),
                        Authors.NOBODY,
                        (_, _) -> {},
                        clock,
                        Duration.ofMinutes(15))
                .judge();
    }

    private int confirmed() {
        return new DynamoFigures(main()).of(ITEM).rungs().anywhere().confirmed();
    }

    private Table main() {
        return new Table(client, mainName);
    }
}
