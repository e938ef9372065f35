package io.fanfare.bench;

import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoPersonalWeeks;
import io.fanfare.aws.dynamo.DynamoPlannedPages;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoSoftBounces;
import io.fanfare.aws.dynamo.DynamoWaitingMails;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.LaunchCampaign;
import io.fanfare.campaign.OpenContests;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.content.Item;
import io.fanfare.delivery.ClaimId;
import io.fanfare.delivery.Company;
import io.fanfare.delivery.DeliverMail;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.Letter;
import io.fanfare.delivery.MailFeedback;
import io.fanfare.delivery.MailFeedback.Consequence;
import io.fanfare.delivery.MailLinks;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.Mailbox;
import io.fanfare.delivery.Offers;
import io.fanfare.delivery.Pace;
import io.fanfare.delivery.PlanPage;
import io.fanfare.delivery.Postman.Posted;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.RecordMailFeedback;
import io.fanfare.delivery.SendCampaignMail;
import io.fanfare.delivery.TimeLeft;
import io.fanfare.digest.JointNews;
import io.fanfare.digest.SendDigest;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.Samples;
import io.fanfare.testkit.UnitCounter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Planning a campaign for 400 people of one segment, sending a mail, sending a digest of three items. */
final class MailFlows {
    private static final int PEOPLE = 400;
    private static final int SEGMENT = 5;
    private static final int BUDGET = 3;
    private static final Week WEEK = Week.of(Examples.NOW);
    private static final EmployeeId ANN = new EmployeeId(64 + SEGMENT);
    private static final TimeLeft PLENTY = () -> Duration.ofMinutes(5);

    private final UnitCounter units = new UnitCounter();
    private final Table main =
            new Table(LocalDynamo.shared().client(units), LocalDynamo.shared().newMainTable());
    private final DynamoCampaigns campaigns = new DynamoCampaigns(main);
    private final DynamoItems items = new DynamoItems(main);
    private final DynamoDeliveries deliveries = new DynamoDeliveries(main);
    private final MailLinks links =
            new MailLinks("https://share.example", Samples::publicCodec, Samples::personalCodec);
    /** Functions keep campaigns and items for five minutes: their reads are not a mail's. */
    private final Map<CampaignId, Campaign> knownCampaigns = new HashMap<>();

    private final Map<ItemId, Item> knownItems = new HashMap<>();
    private ClaimId lastClaim = new ClaimId(WEEK, ANN, io.fanfare.delivery.MailKey.DIGEST, 1);

    MailFlows() {
        var register = new DynamoPeopleRegister(main);
        IntStream.rangeClosed(1, PEOPLE)
                .forEach(at -> register.add(Examples.person(64 * at + SEGMENT, Language.NL, Consent.State.IN)));
        var launch = new LaunchCampaign(campaigns, _ -> {});
        for (int id = 1; id <= 4; id++) {
            var item = Examples.item(id, 3, Language.NL);
            items.create(item);
            knownItems.put(item.id(), item);
            campaigns.store(Examples.campaign(id, id), List.of(), List.of());
            launch.launch(new CampaignId(id), "bench-" + id, Examples.NOW);
            campaigns.find(new CampaignId(id)).ifPresent(campaign -> knownCampaigns.put(campaign.id(), campaign));
        }
    }

    Flow aPersonPlanned() {
        var next = new java.util.ArrayDeque<>(List.of(PlanOrder.first(new CampaignId(1), SEGMENT)));
        var planner = new PlanPage(
                campaigns,
                new DynamoRoster(main),
                id -> Optional.ofNullable(knownItems.get(id)),
                items,
                new DynamoPlannedPages(main),
                next::addAll,
                _ -> {},
                new DynamoWaitingMails(main),
                QuietTimes.NONE,
                Language.NL,
                PlanPage.PAGE);
        units.reset();
        while (!next.isEmpty()) {
            planner.plan(next.poll(), Examples.NOW);
        }
        return new Flow("a person planned", units.writes() / PEOPLE, 0.1, units.reads() / PEOPLE, 0.1);
    }

    Flow aMail() {
        units.reset();
        send(4, WEEK);
        hear();
        return new Flow("a mail, sent and delivered", units.writes(), 3, units.reads(), 1.5);
    }

    Flow aDigest() {
        for (int campaign = 1; campaign <= 3; campaign++) {
            send(campaign, WEEK.previous());
        }
        units.reset();
        var digest = new SendDigest(
                new DynamoRoster(main),
                id -> Optional.ofNullable(knownCampaigns.get(id)),
                id -> Optional.ofNullable(knownItems.get(id)),
                new DynamoPersonalWeeks(main),
                // Read once in five minutes for all digests: cached, as campaigns and items are.
                new JointNews(
                        _ -> Optional.empty(), _ -> Optional.empty(), List::of, _ -> Optional.empty(), Language.NL),
                links,
                new Offers(links, new OpenContests(List::of), Language.NL),
                deliveries,
                deliver());
        digest.send(new MailOrder.ForDigest(ANN, WEEK, Examples.NOW), PLENTY, Examples.NOW);
        hear();
        return new Flow("a digest of three items", units.writes(), 3, units.reads(), 3.5);
    }

    /** SES tells of every mail twice: that it was sent, and that it arrived. */
    private void hear() {
        var feedback =
                new RecordMailFeedback(deliveries, new DynamoRoster(main), new DynamoSoftBounces(main), (_, _) -> {});
        feedback.record(new MailFeedback(lastClaim, State.SENT, "message", new Consequence.None()));
        feedback.record(new MailFeedback(lastClaim, State.DELIVERED, "message", new Consequence.Arrived(Examples.NOW)));
    }

    private void send(int campaign, Week week) {
        var mail = new SendCampaignMail(
                new DynamoRoster(main),
                id -> Optional.ofNullable(knownCampaigns.get(id)),
                id -> Optional.ofNullable(knownItems.get(id)),
                _ -> false,
                links,
                new Offers(links, new OpenContests(List::of), Language.NL),
                deliveries,
                deliver(),
                QuietTimes.NONE);
        var order = new MailOrder.ForCampaign(new CampaignId(campaign), ANN, week, Map.of(new ItemId(campaign), 2L));
        mail.send(order, PLENTY, Examples.NOW);
    }

    private DeliverMail deliver() {
        var company = new Company("Example", "Street 1", new Mailbox(null, "news@example.com"), Language.NL);
        return new DeliverMail(
                _ -> new Letter.Rendered("subject", "html", "text"),
                deliveries,
                this::post,
                company,
                BUDGET,
                Duration.ofSeconds(10),
                Pace.FREE);
    }

    private Posted post(Letter letter) {
        lastClaim = ClaimId.parse(letter.tags().getOrDefault(DeliverMail.CLAIM_TAG, ""))
                .orElseThrow();
        return new Posted.Accepted("message");
    }
}
