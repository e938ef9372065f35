package io.fanfare.bench;

import io.fanfare.aws.dynamo.CanaryRow;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoDeliveryReports;
import io.fanfare.aws.dynamo.DynamoHolds;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPlannedPages;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoWaitingMails;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.ses.SesPostman;
import io.fanfare.campaign.AdvanceCampaigns;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.LaunchCampaign;
import io.fanfare.campaign.OpenContests;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.SharersOrder;
import io.fanfare.campaign.SharersOrders;
import io.fanfare.delivery.Company;
import io.fanfare.delivery.DeliverMail;
import io.fanfare.delivery.Deliveries;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.delivery.MailLinks;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.Mailbox;
import io.fanfare.delivery.Offers;
import io.fanfare.delivery.Pace;
import io.fanfare.delivery.PlanPage;
import io.fanfare.delivery.Postman;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.RollUpDelivery;
import io.fanfare.delivery.SendCampaignMail;
import io.fanfare.delivery.Stationery;
import io.fanfare.functions.sendmail.JteStationery;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.local.events.EventBus;
import io.fanfare.local.http.StandInEndpoint;
import io.fanfare.local.ses.MailWeather;
import io.fanfare.local.ses.SesStandIn;
import io.fanfare.local.template.Stack.MailSet;
import io.fanfare.local.template.Stack.Rule;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.Samples;
import io.fanfare.testkit.UnitCounter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** A campaign of one item for so many people on DynamoDB Local, and the embedded SES with its events. */
final class MailStage implements AutoCloseable {
    static final Company COMPANY =
            new Company("Noordlicht", "Kade 12", new Mailbox(null, "news@noordlicht.example"), Language.EN);

    private static final CampaignId CAMPAIGN = new CampaignId(1);
    private static final String SET = "bench-set";

    final UnitCounter units = new UnitCounter();
    final Table main;
    final MailWeather weather = new MailWeather(11);
    /** How many mails SES took, by address. */
    final Map<String, Integer> taken = new ConcurrentHashMap<>();
    /** What SES told. */
    final Queue<String> events = new ConcurrentLinkedQueue<>();

    private final FixedClock clock = new FixedClock(Examples.NOW);
    private final DynamoCampaigns campaigns;
    private final StandInEndpoint endpoint;
    private final SesV2Client client;
    private final MailLinks links =
            new MailLinks("https://share.example", Samples::publicCodec, Samples::personalCodec);

    MailStage(int people) {
        main = new Table(
                LocalDynamo.shared().client(units), LocalDynamo.shared().newMainTable());
        campaigns = new DynamoCampaigns(main);
        try (var seeder = new Seeder(main)) {
            for (int person = 1; person <= people; person++) {
                seeder.put(LedgerRows.roster(new EmployeeId(person)));
            }
        }
        new DynamoItems(main).create(Examples.item(1, 3, Language.EN));
        campaigns.store(Examples.campaign(1, 1), List.of(), List.of());
        var rule = new Rule("MailFeedbackRule", Rule.DEFAULT_BUS, Map.of("source", List.of("aws.ses")), List.of("q"));
        var ses = new SesStandIn(
                clock,
                mail -> taken.merge(mail.to().getFirst(), 1, Integer::sum),
                weather,
                List.of(new MailSet("Set", SET, List.of("SEND", "DELIVERY", "BOUNCE", "COMPLAINT"))),
                new EventBus(List.of(rule), (_, event) -> events.add(event)),
                "noordlicht.example",
                "eu-west-1",
                "000000000000");
        endpoint = new StandInEndpoint(List.of(ses));
        client = SesPostman.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    URI ses() {
        return endpoint.uri();
    }

    /** Launches the campaign and plans every segment: the orders of all mails. */
    List<MailOrder> plan() {
        var orders = new ArrayList<MailOrder>();
        var plans = new ArrayDeque<PlanOrder>();
        new LaunchCampaign(campaigns, plans::addAll).launch(CAMPAIGN, "bench", clock.instant());
        var pages = new DynamoPlannedPages(main);
        var items = new DynamoItems(main);
        var planner = new PlanPage(
                campaigns,
                new DynamoRoster(main),
                remembered(items::find),
                items,
                pages,
                plans::addAll,
                orders::addAll,
                new DynamoWaitingMails(main),
                QuietTimes.NONE,
                Language.EN,
                PlanPage.PAGE);
        while (!plans.isEmpty()) {
            planner.plan(plans.remove(), clock.instant());
        }
        // It is launched and runs: nothing asks the gate, and nobody hears of its end.
        new AdvanceCampaigns(
                        campaigns, pages, _ -> {}, new Unheard(), _ -> {}, (_, _) -> List.of(), new DynamoHolds(main))
                .advance(clock.instant());
        return orders;
    }

    private static final class Unheard implements SharersOrders {
        @Override
        public void send(List<SharersOrder> orders) {
            throw new IllegalStateException("no campaign of a measurement ends");
        }

        @Override
        public void sendLater(SharersOrder order, Duration delay) {
            throw new IllegalStateException("no campaign of a measurement ends");
        }
    }

    Postman postman() {
        return new SesPostman(client, SET);
    }

    Stationery stationery() {
        return new JteStationery(COMPANY, "https://share.example/about-measuring");
    }

    /** The use case of send-mail; campaign and item are kept, as the function does. */
    SendCampaignMail sender(Table table, Deliveries deliveries, Postman postman, Stationery stationery, Pace pace) {
        return new SendCampaignMail(
                new DynamoRoster(table),
                remembered(campaigns::find),
                remembered(new DynamoItems(main)::find),
                _ -> false,
                links,
                new Offers(links, new OpenContests(List::of), Language.EN),
                deliveries,
                new DeliverMail(stationery, deliveries, postman, COMPANY, 3, SesPostman.TIMEOUT, pace),
                QuietTimes.NONE);
    }

    private static <K, V> java.util.function.Function<K, Optional<V>> remembered(
            java.util.function.Function<K, Optional<V>> source) {
        var known = new ConcurrentHashMap<K, Optional<V>>();
        return key -> known.computeIfAbsent(key, source);
    }

    /** What the roll-up of delivery makes of the week rows ten minutes later. */
    DeliveryFigures figures() {
        var reports = new DynamoDeliveryReports(main);
        new RollUpDelivery(
                        campaigns,
                        new DynamoPlannedPages(main),
                        new DynamoDeliveries(main),
                        reports,
                        new CanaryRow(main))
                .rollUp(clock.instant().plus(Duration.ofMinutes(10)));
        return reports.find(CAMPAIGN).orElseThrow();
    }

    Campaign campaign() {
        return campaigns.find(CAMPAIGN).orElseThrow();
    }

    @Override
    public void close() {
        client.close();
        endpoint.close();
    }
}
