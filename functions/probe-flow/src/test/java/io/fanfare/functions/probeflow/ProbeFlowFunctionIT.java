package io.fanfare.functions.probeflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoFacts;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoRuns;
import io.fanfare.aws.dynamo.Key;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.json.PlanMessages;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsPlanOrders;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.ClaimId;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailKey;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.probe.Run;
import io.fanfare.probe.RunProbe;
import io.fanfare.probe.Staging;
import io.fanfare.probe.Walk;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSecrets;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

class ProbeFlowFunctionIT {
    private static final Run FIRST = new Run(Hour.parse("2026-11-23T09"));
    private static final Faults.Plan WELL = new Faults.Plan() {};
    private static final String SECRET = "probe-personal";
    private static final String LINK = "/s/1Wd6ryjhSJgxMwuraYsUcpG";

    private final FixedClock clock = FixedClock.at("2026-11-23T09:30:00Z");
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);
    private final String queue = LocalSqs.shared().newQueue();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private HttpServer pages;
    private ApplicationContext context;
    private int pageStatus = 200;

    @BeforeEach
    void start() throws IOException {
        LocalAws.use();
        Log.to(logged::add);
        LocalSecrets.shared().put(SECRET, Samples.PERSONAL_RING);
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.createContext("/", this::answer);
        pages.start();
        context = ApplicationContext.builder()
                .properties(Map.of(
                        "main.table",
                        tableName,
                        "plans.queue.url",
                        queue,
                        "personal.secret.id",
                        SECRET,
                        "base.url",
                        base(),
                        "destination.hosts",
                        "*.example.com,www.example.org"))
                .build();
        context.registerSingleton(InstantSource.class, clock);
        context.start();
    }

    @AfterEach
    void stop() {
        context.close();
        pages.stop(0);
        Log.toStandardOutput();
    }

    @Test
    void a_tick_launches_its_run_once_however_often_it_comes() {
        tick();
        var rows = rows();
        tick();

        assertThat(rows()).isEqualTo(rows).hasSize(3);
        assertThat(ordered()).containsExactly(new PlanOrder(FIRST.campaign(), 64, 0, FIRST.number() - 1));
        assertThat(rows.toString()).doesNotContain("CALENDAR", "AGENDA");
    }

    @Test
    void an_hour_later_the_pages_are_walked_once_and_the_redirect_is_not_followed() {
        tick();
        delivered(FIRST);
        clock.advance(Duration.ofHours(1));
        tick();
        tick();

        assertThat(asked).hasSize(3);
        assertThat(asked.get(0)).matches("GET /p/[1-9A-Za-z]{23}");
        assertThat(asked.get(1)).matches("POST /p/[1-9A-Za-z]{23}/intent network=linkedin&variant=0");
        assertThat(asked.get(2)).isEqualTo("GET " + LINK);
    }

    @Test
    void a_missed_stage_is_one_line_without_anybody_in_it_and_an_error_of_the_function() {
        tick();
        delivered(FIRST);
        pageStatus = 503;
        clock.advance(Duration.ofHours(1));
        logged.clear();

        assertThatThrownBy(this::tick).isInstanceOf(IllegalStateException.class);
        assertThat(logged).hasSize(2);
        assertThat(logged.getFirst())
                .contains(
                        "\"event\":\"probe.missed\"",
                        "\"stage\":\"PAGE\"",
                        "\"run\":" + FIRST.number(),
                        "\"since\":\"2026-11-23T09\"",
                        "\"found\":\"STATUS_503\"");
        assertThat(logged.getLast()).contains("\"event\":\"probe.ticked\"", "\"missed\":1");
        assertThat(String.join("", logged)).doesNotContain("@", "/p/", "withheld");
        assertThat(rows().keySet().toString())
                .as("the rest is done")
                .contains(FIRST.before(-1).person().padded());
    }

    @Test
    void a_site_that_does_not_answer_is_a_missed_page() {
        tick();
        delivered(FIRST);
        pages.stop(0);
        clock.advance(Duration.ofHours(1));

        assertThatThrownBy(this::tick).isInstanceOf(IllegalStateException.class);
        assertThat(String.join("", logged)).contains("\"found\":\"STATUS_0\"");
    }

    /** Everything of a life of 29 days, with what others write under a run's keys. */
    @Test
    void what_is_old_goes_and_everything_lies_under_keys_that_the_role_opens() {
        var opened = opened();
        assertThat(opened).hasSizeGreaterThan(5);
        tick();
        delivered(FIRST);
        assertThat(rows().keySet())
                .hasSize(4)
                .allMatch(key -> opened.stream()
                        .anyMatch(pattern -> pattern.matcher(key.pk()).matches()));

        clock.advance(Duration.ofHours(29 * 24 - 1));
        tick();
        assertThat(rows().keySet().toString()).contains(FIRST.person().padded());
        delivered(new Run(Hour.of(clock.instant())));
        clock.advance(Duration.ofHours(1));
        tick();
        assertThat(rows().keySet().toString()).doesNotContain(FIRST.person().padded());
    }

    @Test
    void a_crash_anywhere_is_made_up_for_by_the_same_tick() {
        aroundEachCall(8, (table, plan) -> {
            probe(table, WELL).tick(clock.instant());
            clock.advance(Duration.ofHours(1));
            boolean crashed = crashes(probe(table, plan));
            probe(table, WELL).tick(clock.instant());
            assertThat(states(table))
                    .isEqualTo(Map.of(
                            FIRST.person().padded(),
                            true,
                            FIRST.before(-1).person().padded(),
                            false));
            assertThat(ordered())
                    .containsExactlyInAnyOrder(
                            new PlanOrder(FIRST.campaign(), 64, 0, FIRST.number() - 1),
                            new PlanOrder(FIRST.before(-1).campaign(), 64, 0, FIRST.number()));
            return crashed;
        });
    }

    /** Lambda does not call again, and the next tick is another run. */
    @Test
    void a_launch_that_crashed_and_was_never_repeated_leaves_nothing_either() {
        aroundEachCall(4, (table, plan) -> {
            boolean crashed = crashes(probe(table, plan));
            clock.advance(Duration.ofDays(29));
            probe(table, WELL).tick(clock.instant());
            assertThat(rows(table).keySet().toString())
                    .doesNotContain(FIRST.person().padded());
            return crashed;
        });
    }

    @Test
    void the_role_opens_no_row_of_people_campaigns_and_content() {
        var opened = opened();
        var keys = Stream.of(1, 63, 64, 2_000, 20_000_000, 1_999_999_999, EmployeeId.NOBODY.value())
                .flatMap(number -> {
                    var person = new EmployeeId(number);
                    return Stream.of(
                            Keys.person(person).pk(),
                            Keys.balance(person).pk(),
                            Keys.weekRow(FIRST.week(), person).pk(),
                            Keys.history(person),
                            Keys.shares(new ItemId(number), person),
                            Keys.itemPartition(new ItemId(number)),
                            Keys.campaignPartition(new CampaignId(number)));
                });
        assertThat(Stream.concat(keys, Stream.of("COUNTER", "HOURS", "COMPANY", "CANARIES", "ERASURES")))
                .noneMatch(key ->
                        opened.stream().anyMatch(pattern -> pattern.matcher(key).matches()));
    }

    @Test
    void a_crash_while_cleaning_leaves_nothing_once_the_tick_comes_again() {
        aroundEachCall(12, (table, plan) -> {
            probe(table, WELL).tick(clock.instant());
            clock.advance(Duration.ofDays(29));
            boolean crashed = crashes(probe(table, plan));
            probe(table, WELL).tick(clock.instant());
            assertThat(rows(table).keySet().toString())
                    .doesNotContain(FIRST.person().padded());
            return crashed;
        });
    }

    /** Plays it with a crash before, then after, its first call, its second and so on, until it goes through; in more than so many calls. */
    private void aroundEachCall(int calls, BiPredicate<String, Faults.Plan> crashing) {
        for (boolean afterwards : new boolean[] {false, true}) {
            int call = 0;
            boolean crashed;
            do {
                call++;
                clock.set(FIRST.hour().start().plusSeconds(1_800));
                crashed = crashing.test(LocalDynamo.shared().newMainTable(), Faults.crashAt(call, afterwards));
            } while (crashed);
            assertThat(call).isGreaterThan(calls);
        }
    }

    private boolean crashes(RunProbe probe) {
        try {
            probe.tick(clock.instant());
            return false;
        } catch (Faults.Crash _) {
            return true;
        }
    }

    private RunProbe probe(String table, Faults.Plan plan) {
        var rows = new Table(
                Faults.around(DynamoDbClient.class, LocalDynamo.shared().client(), plan), table);
        var sqs = Faults.around(SqsClient.class, LocalSqs.shared().client(), plan);
        var staging = new Staging(URI.create("https://www.example.com/"));
        return new RunProbe(
                new DynamoRuns(rows),
                staging,
                new SqsPlanOrders(new Queue(sqs, queue), clock),
                new DynamoDeliveries(rows),
                new Walk(base(), Samples::personalCodec, new PlainBrowser(), staging),
                new DynamoFacts(rows),
                new DynamoLedger(rows));
    }

    /** Which runs there are, and whether they were walked. */
    private static Map<String, Boolean> states(String table) {
        return new Table(LocalDynamo.shared().client(), table)
                .query("ROSTER#64", "", Table.Read.STRONG).stream()
                        .collect(Collectors.toMap(row -> row.get("sk").s(), row -> row.containsKey("walked")));
    }

    @SuppressWarnings("unchecked")
    private void tick() {
        new ProbeFlowFunction(context).execute(SampleEvents.read("probe-flow/tick", Map.class));
    }

    private void delivered(Run run) {
        var deliveries = new DynamoDeliveries(main);
        var mail = new MailKey.OfCampaign(run.campaign());
        deliveries.claim(new Claim(run.week(), run.person(), mail, true, Map.of(), null, clock.instant()), 1);
        deliveries.heard(new ClaimId(run.week(), run.person(), mail, 1), State.DELIVERED, "m1");
    }

    private Set<PlanOrder> ordered() {
        return LocalSqs.shared().drain(queue).stream().map(PlanMessages::read).collect(Collectors.toSet());
    }

    private Map<Key, Map<String, AttributeValue>> rows() {
        return rows(tableName);
    }

    private static Map<Key, Map<String, AttributeValue>> rows(String table) {
        return LocalDynamo.shared().client().scan(scan -> scan.tableName(table)).items().stream()
                .collect(Collectors.toMap(
                        row -> new Key(row.get("pk").s(), row.get("sk").s()), row -> row));
    }

    /** The leading keys that the template opens to the probe's role. */
    private static List<Pattern> opened() {
        try {
            var template = Files.readString(SampleEvents.root().resolve("template.yaml"));
            var list = Pattern.compile("\"dynamodb:LeadingKeys\": \\[(\"ROSTER#64\".*)]")
                    .matcher(template);
            assertThat(list.find()).isTrue();
            var patterns = new ArrayList<Pattern>();
            for (var key : list.group(1).split(", ")) {
                patterns.add(
                        Pattern.compile(key.replace("\"", "").replace("*", ".*").replace('?', '.')));
            }
            return patterns;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String base() {
        return "http://127.0.0.1:" + pages.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getPath();
            asked.add((exchange.getRequestMethod() + " " + path + " " + body).strip());
            if (path.startsWith("/s/")) {
                exchange.getResponseHeaders().add("Location", "https://www.example.com/?fcid=1");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.endsWith("/intent")) {
                var link = URLEncoder.encode(base() + LINK, StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Location", "https://www.linkedin.com/feed/?text=A%20" + link);
                exchange.sendResponseHeaders(303, -1);
            } else {
                exchange.sendResponseHeaders(pageStatus, -1);
            }
        }
    }
}
