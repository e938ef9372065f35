package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.json.MailMessages;
import io.fanfare.aws.json.PlanMessages;
import io.fanfare.aws.json.SharersMessages;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsMailOrders;
import io.fanfare.aws.sqs.SqsPlanOrders;
import io.fanfare.aws.sqs.SqsSharersOrders;
import io.fanfare.campaign.AdvanceCampaigns;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.CampaignDrafts.Stored;
import io.fanfare.campaign.LaunchCampaign;
import io.fanfare.campaign.LaunchGate.Obstacle;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.SharersOrder;
import io.fanfare.content.Item;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.PlanPage;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.RollUpDelivery;
import io.fanfare.events.DomainEvent;
import io.fanfare.events.DomainEvents;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.UnitCounter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A fresh table and fresh queues, and the use cases of campaigns on them, with faults where a test wants them. */
final class Stage {
    static final Faults.Plan NO_FAULTS = new Faults.Plan() {};

    final FixedClock clock = new FixedClock(Examples.NOW);
    final UnitCounter units = new UnitCounter();
    final Table table;
    final DynamoCampaigns campaigns;
    final DynamoDeliveries deliveries;
    final DynamoDeliveryReports reports;
    final DynamoPlannedPages pages;
    final DynamoItems items;
    final List<DomainEvent> told = new ArrayList<>();
    private final DynamoDbClient dynamo = LocalDynamo.shared().client(units);
    private final SqsClient sqs = LocalSqs.shared().client();
    private final String plansUrl = LocalSqs.shared().newQueue();
    private final String sharersUrl = LocalSqs.shared().newQueue();
    private final String mailsUrl = LocalSqs.shared().newQueue();

    /** What stands in the way of a scheduled launch. */
    List<Obstacle> obstacles = List.of();

    Stage() {
        table = new Table(dynamo, LocalDynamo.shared().newMainTable());
        campaigns = new DynamoCampaigns(table);
        deliveries = new DynamoDeliveries(table);
        reports = new DynamoDeliveryReports(table);
        pages = new DynamoPlannedPages(table);
        items = new DynamoItems(table);
    }

    /** People 1 to that number who opted in, all of one language. */
    void people(int count, Language language) {
        people(IntStream.rangeClosed(1, count).mapToObj(id -> Examples.person(id, language, State.IN)));
    }

    void people(Stream<Employee> people) {
        LocalDynamo.shared().fill(table.name(), people.map(EmployeeRows::row).toList());
    }

    /** Puts a new campaign, or replaces the version before it. */
    void store(Campaign campaign) {
        assertThat(campaigns.store(campaign, List.of(), List.of())).isEqualTo(new Stored.Done());
    }

    void person(Employee person) {
        table.put(EmployeeRows.row(person));
    }

    LaunchCampaign launcher(Faults.Plan faults) {
        return new LaunchCampaign(new DynamoCampaigns(table(faults)), plans(faults));
    }

    /** One that dies around a call, or before it tells what it has to tell. */
    AdvanceCampaigns advancer(Faults.Plan faults, DomainEvents events) {
        return new AdvanceCampaigns(
                new DynamoCampaigns(table(faults)),
                new DynamoPlannedPages(table(faults)),
                plans(faults),
                sharers(faults),
                events,
                (_, _) -> obstacles,
                new DynamoHolds(table(faults)));
    }

    AdvanceCampaigns advancer() {
        return advancer(NO_FAULTS, told::addAll);
    }

    RollUpDelivery rollUp() {
        return new RollUpDelivery(campaigns, pages, deliveries, reports, new CanaryRow(table));
    }

    PlanPage planner(int size, Faults.Plan faults) {
        var faulty = table(faults);
        return new PlanPage(
                new DynamoCampaigns(faulty),
                new DynamoRoster(faulty),
                new Cached<ItemId, Item>(new DynamoItems(faulty)::find, clock)::find,
                new DynamoItems(faulty),
                new DynamoPlannedPages(faulty),
                plans(faults),
                new SqsMailOrders(new Queue(Faults.around(SqsClient.class, sqs, faults), mailsUrl), clock),
                new DynamoWaitingMails(faulty),
                QuietTimes.NONE,
                Language.NL,
                size);
    }

    private Table table(Faults.Plan faults) {
        return new Table(Faults.around(DynamoDbClient.class, dynamo, faults), table.name());
    }

    private SqsPlanOrders plans(Faults.Plan faults) {
        return new SqsPlanOrders(new Queue(Faults.around(SqsClient.class, sqs, faults), plansUrl), clock);
    }

    private SqsSharersOrders sharers(Faults.Plan faults) {
        return new SqsSharersOrders(new Queue(Faults.around(SqsClient.class, sqs, faults), sharersUrl), clock);
    }

    /** Takes what waits to be written to sharers. */
    List<SharersOrder> waitingSharers() {
        return LocalSqs.shared().drain(sharersUrl).stream()
                .map(SharersMessages::read)
                .toList();
    }

    /** One tick of launch-due. */
    void tick() {
        advancer().advance(clock.instant());
        rollUp().rollUp(clock.instant());
    }

    Campaign campaign(int id) {
        return campaigns.find(new CampaignId(id)).orElseThrow();
    }

    /** Takes what waits in the queue of pages to plan. */
    List<PlanOrder> waitingPlans() {
        return LocalSqs.shared().drain(plansUrl).stream()
                .map(PlanMessages::read)
                .toList();
    }

    /** Takes what waits in the queue of mails. */
    List<MailOrder> waitingMails() {
        return LocalSqs.shared().drain(mailsUrl).stream()
                .map(MailMessages::read)
                .map(MailOrder.class::cast)
                .toList();
    }

    /** Plans until no order waits; the orders that were planned. */
    List<PlanOrder> planAll(int size) {
        var planner = planner(size, NO_FAULTS);
        var done = new ArrayList<PlanOrder>();
        var waiting = new ArrayDeque<>(waitingPlans());
        while (!waiting.isEmpty()) {
            var order = waiting.poll();
            planner.plan(order, clock.instant());
            done.add(order);
            if (waiting.isEmpty()) {
                waiting.addAll(waitingPlans());
            }
        }
        return done;
    }
}
