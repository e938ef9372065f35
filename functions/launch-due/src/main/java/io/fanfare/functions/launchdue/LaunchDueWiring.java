package io.fanfare.functions.launchdue;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.CanaryRow;
import io.fanfare.aws.dynamo.DynamoBrands;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoDeliveryReports;
import io.fanfare.aws.dynamo.DynamoHolds;
import io.fanfare.aws.dynamo.DynamoHouseWords;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPlannedPages;
import io.fanfare.aws.dynamo.DynamoRecalls;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoWaitingMails;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.events.EventBridgeEvents;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.lambda.LambdaPages;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsMailOrders;
import io.fanfare.aws.sqs.SqsPlanOrders;
import io.fanfare.aws.sqs.SqsSharersOrders;
import io.fanfare.brand.Brand;
import io.fanfare.campaign.AdvanceCampaigns;
import io.fanfare.campaign.LaunchGate;
import io.fanfare.check.CheckCampaign;
import io.fanfare.check.CheckGate;
import io.fanfare.check.Delays;
import io.fanfare.check.Lint;
import io.fanfare.delivery.ReleaseMails;
import io.fanfare.delivery.RollUpDelivery;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Networks;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the campaigns' clock is made of. */
@Factory
final class LaunchDueWiring {
    @Singleton
    Table table(Settings settings) {
        var dynamo = Clients.of(DynamoDbClient.builder());
        return new Table(dynamo, settings.text(Setting.MAIN_TABLE));
    }

    @Singleton
    AdvanceCampaigns advanceCampaigns(Table table, Settings settings, InstantSource clock) {
        var sqs = Clients.of(SqsClient.builder());
        var plans = new Queue(sqs, settings.text(Setting.PLANS_QUEUE_URL));
        var eventBridge = Clients.of(EventBridgeClient.builder());
        var events = new EventBridgeEvents(eventBridge, settings.text(Setting.EVENT_BUS));
        return new AdvanceCampaigns(
                new DynamoCampaigns(table),
                new DynamoPlannedPages(table),
                new SqsPlanOrders(plans, clock),
                new SqsSharersOrders(plans, clock),
                events,
                gate(table, settings),
                new LoggedHolds(new DynamoHolds(table)));
    }

    private static LaunchGate gate(Table table, Settings settings) {
        var link = settings.text(Setting.BASE_URL) + "/s/" + "x".repeat(LinkCodec.LENGTH);
        var lint = new Lint(
                Networks.DEFAULT,
                settings.language(Setting.DEFAULT_LANGUAGE),
                link,
                new Destinations(settings.list(Setting.DESTINATION_HOSTS)));
        var brands = new DynamoBrands(table);
        var usual = Brand.usual(settings.text(Setting.COMPANY_NAME), settings.text(Setting.COMPANY_ADDRESS));
        return new CheckGate(new CheckCampaign(
                new DynamoCampaigns(table),
                new DynamoItems(table),
                new DynamoRecalls(table)::find,
                new DynamoRoster(table),
                new LambdaPages(settings.text(Setting.FETCH_PAGE_ALIAS)),
                new DynamoHouseWords(table),
                () -> brands.find().orElse(usual),
                lint,
                // Who waits and who has no ask left is no error: a gate need not look.
                Delays.NONE));
    }

    @Singleton
    ReleaseMails releaseMails(Table table, Settings settings, InstantSource clock) {
        var mails = new Queue(Clients.of(SqsClient.builder()), settings.text(Setting.MAILS_QUEUE_URL));
        return new ReleaseMails(new DynamoWaitingMails(table), new SqsMailOrders(mails, clock));
    }

    @Singleton
    RollUpDelivery rollUpDelivery(Table table) {
        return new RollUpDelivery(
                new DynamoCampaigns(table),
                new DynamoPlannedPages(table),
                new DynamoDeliveries(table),
                new DynamoDeliveryReports(table),
                new CanaryRow(table));
    }
}
