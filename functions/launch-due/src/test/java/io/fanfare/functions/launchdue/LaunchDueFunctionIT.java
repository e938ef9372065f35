package io.fanfare.functions.launchdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoDeliveryReports;
import io.fanfare.aws.dynamo.DynamoHolds;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoPlannedPages;
import io.fanfare.aws.dynamo.DynamoWaitingMails;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.json.MailMessages;
import io.fanfare.aws.json.PlanMessages;
import io.fanfare.aws.json.SharersMessages;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.LaunchGate;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.PlannedPage;
import io.fanfare.campaign.SharersOrder;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.WaitingMails.Batch;
import io.fanfare.delivery.WaitingMails.Place;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.Roster;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalEventBridge;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchDueFunctionIT {
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);
    private final DynamoCampaigns campaigns = new DynamoCampaigns(main);
    private final String plans = LocalSqs.shared().newQueue();
    private final String mails = LocalSqs.shared().newQueue();
    private final String bus = LocalEventBridge.shared().newBus();
    private final FixedClock clock = new FixedClock(Samples.MOMENT);

    @Test
    void tick_by_tick_a_campaign_goes_from_the_calendar_to_its_end() {
        schedule();
        new DynamoItems(main).create(Examples.item(1, 3, Language.NL));
        new DynamoPeopleRegister(main).add(Examples.person(Samples.PERSON.value(), Language.NL, Consent.State.IN));

        tick();
        assertThat(status()).isEqualTo(Status.PLANNING);
        assertThat(LocalSqs.shared().drain(plans).stream().map(PlanMessages::read))
                .containsExactlyInAnyOrderElementsOf(PlanOrder.all(Samples.CAMPAIGN));

        tick();
        assertThat(status()).isEqualTo(Status.PLANNING);

        var pages = new DynamoPlannedPages(main);
        for (int segment = 0; segment < Roster.SEGMENTS; segment++) {
            pages.record(new PlannedPage(Samples.CAMPAIGN, segment, 0, 2, Map.of(), null));
        }
        tick();
        assertThat(status()).isEqualTo(Status.SENDING);
        assertThat(new DynamoDeliveryReports(main)
                        .find(Samples.CAMPAIGN)
                        .orElseThrow()
                        .planned())
                .isEqualTo(128);

        clock.advance(Duration.ofDays(7));
        tick();
        assertThat(status()).isEqualTo(Status.ENDED);
        assertThat(LocalSqs.shared().drain(plans).stream().map(SharersMessages::read))
                .as("who shared it hears what it brought")
                .containsExactlyInAnyOrderElementsOf(SharersOrder.all(
                        Samples.ITEM,
                        new SharersOrder.Occasion.Ended(Samples.CAMPAIGN, Samples.MOMENT.plus(Duration.ofDays(7)))));
        assertThat(LocalEventBridge.shared().details(bus))
                .extracting(event -> event.path("id").asText())
                .containsExactly("campaign#1");
    }

    /** 002-2: mails that waited for the end of a quiet time. */
    @Test
    void a_tick_queues_the_mails_whose_moment_has_come_once() {
        var order = new MailOrder.ForInvitation(Samples.CAMPAIGN, Samples.PERSON, Week.of(Samples.MOMENT));
        new DynamoWaitingMails(main)
                .keep(new Batch(Samples.MOMENT, new Place.OfPlan(Samples.CAMPAIGN, 7, 0), List.of(order)));

        tick();
        tick();

        assertThat(LocalSqs.shared().drain(mails).stream().map(MailMessages::read))
                .containsExactly(order);
    }

    /** D20: at its moment nobody is there to read what the check says, so it is kept. */
    @Test
    void a_campaign_for_nobody_is_held_back_where_marketing_sees_it() {
        schedule();

        tick();
        tick();
        assertThat(status()).isEqualTo(Status.SCHEDULED);
        assertThat(LocalSqs.shared().drain(plans)).isEmpty();
        assertThat(new DynamoHolds(main)
                        .of(campaigns.find(Samples.CAMPAIGN).orElseThrow())
                        .orElseThrow()
                        .obstacles())
                .extracting(LaunchGate.Obstacle::rule)
                .containsExactly("audience-empty", "item-missing");
    }

    private void schedule() {
        campaigns.store(
                Examples.scheduled(Examples.campaign(Samples.CAMPAIGN.value(), 1), Samples.MOMENT),
                List.of(),
                List.of());
    }

    private Status status() {
        return campaigns.find(Samples.CAMPAIGN).orElseThrow().status();
    }

    @SuppressWarnings("unchecked")
    private void tick() {
        LocalAws.use();
        var context = ApplicationContext.builder()
                .properties(Map.of(
                        "main.table", tableName, "plans.queue.url", plans, "mails.queue.url", mails, "event.bus", bus))
                .properties(Map.of(
                        "base.url",
                        "https://share.example.com",
                        "company.name",
                        "Noordlicht",
                        "company.address",
                        "Kade 12, 3011 AB Rotterdam",
                        "default.language",
                        "en",
                        "destination.hosts",
                        "www.example.com",
                        "fetch.page.alias",
                        Samples.FETCH_PAGE_ALIAS))
                .build();
        context.registerSingleton(InstantSource.class, clock);
        try (var started = context.start()) {
            new LaunchDueFunction(started).execute(SampleEvents.read("launch-due/tick", Map.class));
        }
    }
}
