package io.fanfare.functions.weeklydigest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.aws.dynamo.DynamoDigestCalendar;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.json.DigestMessages;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsDigestPages;
import io.fanfare.delivery.MailOrder;
import io.fanfare.digest.AskForDigests;
import io.fanfare.digest.PlanDigests;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

class WeeklyDigestFunctionIT {
    /** Monday 08:00 in Amsterdam, in winter. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00Z");

    private static final Week WEEK = Week.of(LocalDate.of(2026, 11, 23));
    private final FixedClock clock = new FixedClock(MONDAY);
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);
    private final String queue = LocalSqs.shared().newQueue();
    private ApplicationContext context;

    @BeforeEach
    void start() {
        LocalAws.use();
        context = ApplicationContext.builder()
                .properties(Map.of("main.table", tableName, "plans.queue.url", queue))
                .build();
        context.registerSingleton(InstantSource.class, clock);
        context.start();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void on_monday_morning_everybody_in_the_slot_is_asked_for_once() {
        optIn(1, 2, 17, 33, 49, 65);

        run();
        run();

        assertThat(waiting()).containsExactlyInAnyOrder(order(1), order(2), order(17), order(33), order(49), order(65));
    }

    @Test
    void who_left_is_not_in_the_slot_any_more() {
        optIn(1, 2);
        new DynamoRoster(main).optOut(new EmployeeId(1), MONDAY.minusSeconds(60));

        run();

        assertThat(waiting()).containsExactly(order(2));
    }

    @Test
    void each_zone_has_its_own_monday() {
        optIn(1);
        optIn(in(2, "Asia/Kolkata"));
        optIn(in(3, "Pacific/Pago_Pago"));
        clock.set(Instant.parse("2026-11-22T00:00:00Z"));

        var asked = new ArrayList<String>();
        for (int hour = 0; hour < 48; hour++) {
            run();
            waiting().forEach(order -> asked.add(clock.instant() + " " + order.person() + " " + order.slot()));
            clock.advance(Duration.ofHours(1));
        }

        assertThat(asked)
                .containsExactly(
                        "2026-11-23T03:00:00Z 2 2026-11-23T02:30:00Z",
                        "2026-11-23T07:00:00Z 1 2026-11-23T07:00:00Z",
                        "2026-11-23T19:00:00Z 3 2026-11-23T19:00:00Z");
    }

    @Test
    void runs_that_were_missed_are_made_up_for() {
        optIn(1);
        clock.set(MONDAY.minus(Duration.ofHours(2)));
        run();
        clock.set(MONDAY.plus(Duration.ofHours(5)));
        run();

        assertThat(waiting()).containsExactly(order(1));
    }

    @Test
    void a_digest_over_twelve_hours_late_is_left_out() {
        optIn(1);
        clock.set(MONDAY.minus(Duration.ofHours(2)));
        run();
        clock.set(MONDAY.plus(Duration.ofHours(13)));
        run();

        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_crash_anywhere_asks_again_and_loses_nobody() {
        optIn(1, 2, 17);
        for (boolean afterwards : new boolean[] {false, true}) {
            int call = 0;
            boolean crashed;
            do {
                call++;
                // Each turn on a table that looks as if no run had ever been.
                main.delete(Keys.digestWatermark());
                crashed = crashes(asker(Faults.crashAt(call, afterwards)));
                if (crashed) {
                    asker(new Faults.Plan() {}).run(MONDAY.plusSeconds(30));
                }
                assertThat(waiting().stream().map(MailOrder.ForDigest::person).distinct())
                        .as("around call " + call)
                        .hasSize(3);
            } while (crashed);
            assertThat(call).as("watermark, slots, two batches of pages").isGreaterThan(5);
        }
    }

    private static boolean crashes(AskForDigests asker) {
        try {
            asker.run(MONDAY);
            return false;
        } catch (Faults.Crash _) {
            return true;
        }
    }

    private AskForDigests asker(Faults.Plan plan) {
        var dynamo = Faults.around(DynamoDbClient.class, LocalDynamo.shared().client(), plan);
        var sqs = Faults.around(SqsClient.class, LocalSqs.shared().client(), plan);
        return new AskForDigests(
                new DynamoDigestCalendar(new Table(dynamo, tableName)),
                new SqsDigestPages(new Queue(sqs, queue), clock));
    }

    @Test
    void the_watermark_never_goes_back() {
        var calendar = new DynamoDigestCalendar(main);
        calendar.reached(MONDAY);
        calendar.reached(MONDAY.minusSeconds(1));

        assertThat(calendar.watermark()).hasValue(MONDAY);
    }

    @Test
    void a_queue_that_takes_nothing_leaves_the_watermark_where_it_was() {
        optIn(1);
        var plan = new Faults.Plan() {
            @Override
            public void before(String operation) {
                if ("sendMessageBatch".equals(operation)) {
                    throw new IllegalStateException("the queue does not answer");
                }
            }
        };

        assertThatThrownBy(() -> asker(plan).run(MONDAY)).isInstanceOf(IllegalStateException.class);
        run();

        assertThat(waiting()).containsExactly(order(1));
    }

    private void run() {
        new WeeklyDigestFunction(context).execute(tick());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tick() {
        return SampleEvents.read("weekly-digest/tick", Map.class);
    }

    /** The digests that the queued pages ask for, with two people a page. */
    private List<MailOrder.ForDigest> waiting() {
        var orders = new ArrayList<MailOrder.ForDigest>();
        var pages = new ArrayDeque<>(LocalSqs.shared().drain(queue).stream()
                .map(DigestMessages::read)
                .toList());
        var plan = new PlanDigests(
                new DynamoDigestCalendar(main),
                pages::addAll,
                mails -> mails.forEach(mail -> orders.add((MailOrder.ForDigest) mail)),
                2);
        while (!pages.isEmpty()) {
            plan.plan(pages.remove(), clock.instant());
        }
        return orders;
    }

    private static MailOrder.ForDigest order(int person) {
        return new MailOrder.ForDigest(new EmployeeId(person), WEEK, MONDAY);
    }

    private void optIn(int... people) {
        for (int person : people) {
            optIn(Examples.person(person, Language.NL, State.NONE));
        }
    }

    private void optIn(Employee person) {
        new DynamoPeopleRegister(main).add(person);
        new DynamoRoster(main).optIn(person.id(), "2026-11", MONDAY.minus(Duration.ofDays(1)));
    }

    private static Employee in(int id, String zone) {
        var person = Examples.person(id, Language.EN, State.NONE);
        var profile = person.profile();
        return new Employee(
                person.id(),
                new Profile(
                        profile.externalId(),
                        profile.firstName(),
                        profile.lastName(),
                        profile.address(),
                        profile.department(),
                        profile.language(),
                        profile.country(),
                        ZoneId.of(zone),
                        profile.topics(),
                        null,
                        null,
                        false,
                        null,
                        null),
                person.chosen(),
                person.consent(),
                0,
                null,
                null,
                person.digestSlot(),
                Publicity.NONE,
                1);
    }
}
