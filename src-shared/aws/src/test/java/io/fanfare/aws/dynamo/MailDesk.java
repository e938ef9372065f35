package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.OpenContests;
import io.fanfare.content.Recalls;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.Company;
import io.fanfare.delivery.DeliverMail;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.Letter;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.MailLinks;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.Mailbox;
import io.fanfare.delivery.Offer;
import io.fanfare.delivery.Offers;
import io.fanfare.delivery.Pace;
import io.fanfare.delivery.Postman;
import io.fanfare.delivery.Postman.Posted;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.SendCampaignMail;
import io.fanfare.delivery.SendInvitation;
import io.fanfare.delivery.SendRecall;
import io.fanfare.delivery.SendWelcome;
import io.fanfare.delivery.TimeLeft;
import io.fanfare.digest.JointNews;
import io.fanfare.digest.SendDigest;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.ShareKey;
import io.fanfare.guidance.FindCoach;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.Samples;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The use cases of mails on a table of their own: Ann, six campaigns with an item each, an invitation, a postman that does as it is told. */
final class MailDesk {
    static final EmployeeId ANN = new EmployeeId(7);
    static final Week WEEK = Week.of(Examples.NOW);
    static final Week LAST_WEEK = WEEK.previous();
    static final int BUDGET = 3;
    static final TimeLeft PLENTY = () -> Duration.ofMinutes(1);

    final Stage stage = new Stage();
    final JointNews news = DynamoJointNews.cached(stage.table, Language.EN, stage.clock);
    final ToldPostman postman = new ToldPostman();
    final List<MailContent> rendered = new ArrayList<>();

    MailDesk() {
        stage.person(Examples.person(7, Language.EN, Consent.State.IN));
        for (int item = 1; item <= 6; item++) {
            stage.items.create(Examples.item(item, 3, Language.EN));
        }
        for (int campaign = 1; campaign <= 6; campaign++) {
            stage.store(Examples.campaign(campaign, campaign));
        }
        stage.store(Examples.invitation(9));
    }

    static MailOrder.ForCampaign campaign(int campaign, long slot) {
        return campaign(campaign, slot, ANN);
    }

    static MailOrder.ForCampaign campaign(int campaign, long slot, EmployeeId person) {
        return new MailOrder.ForCampaign(new CampaignId(campaign), person, WEEK, Map.of(new ItemId(campaign), slot));
    }

    EmployeeId somebodyNew(int id) {
        stage.person(Examples.person(id, Language.EN, Consent.State.IN));
        return new EmployeeId(id);
    }

    MailOutcome send(MailOrder.ForCampaign order) {
        return campaigns(Stage.NO_FAULTS).send(order, PLENTY, stage.clock.instant());
    }

    MailOutcome digest() {
        return digests().send(new MailOrder.ForDigest(ANN, WEEK, stage.clock.instant()), PLENTY, stage.clock.instant());
    }

    /** Mails of last week, one second apart from nothing: each campaign has the item of its own number. */
    void mailedLastWeek(int... campaigns) {
        for (int campaign : campaigns) {
            var order = new MailOrder.ForCampaign(
                    new CampaignId(campaign), ANN, LAST_WEEK, Map.of(new ItemId(campaign), 2L));
            assertThat(campaigns(Stage.NO_FAULTS).send(order, PLENTY, stage.clock.instant()))
                    .isInstanceOf(MailOutcome.Sent.class);
        }
        postman.letters.clear();
        rendered.clear();
    }

    void carriedLastWeek(int... campaigns) {
        for (int campaign : campaigns) {
            var order = new MailOrder.ForCampaign(
                    new CampaignId(campaign), ANN, LAST_WEEK, Map.of(new ItemId(campaign), 2L));
            stage.deliveries.claim(Claim.of(order, Examples.NOW), 0);
        }
    }

    void shared(int item, HourFacts facts) {
        put(item, 1, facts);
    }

    void declined(int item) {
        put(item, 0, new HourFacts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 60, 0));
    }

    static HourFacts facts(int firstIntent, int confirmed) {
        return new HourFacts(0, 0, 0, 0, 0, firstIntent, 0, confirmed, 0, 0, 0, 0);
    }

    void put(int item, int network, HourFacts facts) {
        new DynamoHours(stage.table, stage.table)
                .setShares(Hour.parse("2026-11-18T09"), 1, Map.of(new ShareKey(new ItemId(item), ANN, network), facts));
    }

    void standings(Map<String, Long> values) {
        var row = new HashMap<>(Keys.balance(ANN).toMap());
        values.forEach((name, value) -> row.put(name, Rows.n(value)));
        stage.table.put(row);
    }

    State state(int campaign) {
        return stage.deliveries
                .week(WEEK, ANN)
                .mail(new MailKey.OfCampaign(new CampaignId(campaign)))
                .orElseThrow()
                .state();
    }

    Consent.State consent(int person) {
        return new DynamoRoster(stage.table)
                .find(new EmployeeId(person))
                .orElseThrow()
                .consent()
                .state();
    }

    List<Offer> offers() {
        return switch (rendered.getLast()) {
            case MailContent.OfCampaign campaign -> campaign.offers();
            case MailContent.OfDigest digest -> digest.offers();
            case MailContent.OfInvitation _,
                    MailContent.OfJoining _,
                    MailContent.OfDataLink _,
                    MailContent.OfNewMailbox _,
                    MailContent.OfRecall _,
                    MailContent.OfResults _,
                    MailContent.OfWelcome _ -> List.of();
        };
    }

    List<Integer> itemsOffered() {
        return offers().stream()
                .map(offer -> offer.page().replaceAll(".*/p/([^?]*).*", "$1"))
                .map(code -> Samples.personalCodec().decode(code).orElseThrow())
                .map(link -> ((Link.ToPage) link).item().value())
                .toList();
    }

    SendCampaignMail campaigns(Faults.Plan faults) {
        var table = table(faults);
        return campaigns(faults, new DynamoCampaigns(table)::find);
    }

    SendCampaignMail campaigns(Faults.Plan faults, Function<CampaignId, Optional<Campaign>> campaigns) {
        var table = table(faults);
        var deliveries = new DynamoDeliveries(table);
        return new SendCampaignMail(
                new DynamoRoster(table),
                campaigns,
                new DynamoItems(table)::find,
                item -> new DynamoRecalls(table).find(item).isPresent(),
                links(),
                new Offers(links(), new OpenContests(List::of), Language.EN),
                deliveries,
                deliverMail(deliveries),
                QuietTimes.NONE);
    }

    SendInvitation invitations(Faults.Plan faults) {
        var table = table(faults);
        var deliveries = new DynamoDeliveries(table);
        return new SendInvitation(
                new DynamoRoster(table),
                new DynamoCampaigns(table)::find,
                links(),
                deliveries,
                deliverMail(deliveries),
                Language.EN,
                QuietTimes.NONE);
    }

    SendWelcome welcomes(Faults.Plan faults, QuietTimes quiet) {
        var table = table(faults);
        var roster = new DynamoRoster(table);
        return new SendWelcome(
                roster,
                new FindCoach(new DynamoCoaches(table)::all, roster::find),
                new DynamoGuidelines(table)::current,
                links(),
                deliverMail(new DynamoDeliveries(table)),
                quiet);
    }

    SendRecall recalls(Faults.Plan faults) {
        var table = table(faults);
        return new SendRecall(
                new DynamoRoster(table),
                new DynamoItems(table)::find,
                new DynamoRecalls(table)::find,
                links(),
                deliverMail(new DynamoDeliveries(table)),
                Language.EN,
                QuietTimes.NONE);
    }

    SendDigest digests() {
        return digests(Map.of());
    }

    SendDigest digests(Map<CampaignId, Campaign> known) {
        return new SendDigest(
                new DynamoRoster(stage.table),
                id -> known.containsKey(id) ? Optional.of(known.get(id)) : stage.campaigns.find(id),
                Recalls.standing(stage.items::find, new DynamoRecalls(stage.table)::find),
                new DynamoPersonalWeeks(stage.table),
                news,
                links(),
                new Offers(links(), new OpenContests(List::of), Language.EN),
                stage.deliveries,
                deliverMail(stage.deliveries));
    }

    DeliverMail deliverMail(DynamoDeliveries deliveries) {
        var company = new Company("Noordlicht", "Kade 12", new Mailbox(null, "news@noordlicht.example"), Language.EN);
        return new DeliverMail(
                content -> {
                    rendered.add(content);
                    return new Letter.Rendered("subject", "html", "text");
                },
                deliveries,
                postman,
                company,
                BUDGET,
                Duration.ofSeconds(10),
                Pace.FREE);
    }

    static MailLinks links() {
        return new MailLinks("https://share.example", Samples::publicCodec, Samples::personalCodec);
    }

    Table table(Faults.Plan faults) {
        return new Table(Faults.around(DynamoDbClient.class, stage.table.client(), faults), stage.table.name());
    }

    /** Takes every letter unless told otherwise. */
    static final class ToldPostman implements Postman {
        final List<Letter> letters = new ArrayList<>();
        final Queue<Posted> next = new ArrayDeque<>();

        @Override
        public Posted post(Letter letter) {
            letters.add(letter);
            var told = next.poll();
            return told == null ? new Posted.Accepted("message-" + letters.size()) : told;
        }
    }
}
