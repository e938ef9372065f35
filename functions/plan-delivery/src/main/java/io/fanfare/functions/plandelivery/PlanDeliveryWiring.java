package io.fanfare.functions.plandelivery;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.Cached;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoDigestCalendar;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPlannedPages;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoSharers;
import io.fanfare.aws.dynamo.DynamoWaitingMails;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsDigestPages;
import io.fanfare.aws.sqs.SqsMailOrders;
import io.fanfare.aws.sqs.SqsPlanOrders;
import io.fanfare.aws.sqs.SqsSharersOrders;
import io.fanfare.content.Item;
import io.fanfare.delivery.PlanPage;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.WriteToSharers;
import io.fanfare.digest.PlanDigests;
import io.fanfare.kernel.ItemId;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What planning is made of. */
@Factory
final class PlanDeliveryWiring {
    @Singleton
    Table table(Settings settings) {
        return new Table(Clients.of(DynamoDbClient.builder()), settings.text(Setting.MAIN_TABLE));
    }

    @Singleton
    SqsClient sqs() {
        return Clients.of(SqsClient.builder());
    }

    @Singleton
    SqsMailOrders mailOrders(Settings settings, SqsClient sqs, InstantSource clock) {
        return new SqsMailOrders(new Queue(sqs, settings.text(Setting.MAILS_QUEUE_URL)), clock);
    }

    @Singleton
    PlanPage planPage(Settings settings, Table table, SqsClient sqs, SqsMailOrders mails, InstantSource clock) {
        var items = new DynamoItems(table);
        return new PlanPage(
                new DynamoCampaigns(table),
                new DynamoRoster(table),
                new Cached<ItemId, Item>(items::find, clock)::find,
                items,
                new DynamoPlannedPages(table),
                new SqsPlanOrders(new Queue(sqs, settings.text(Setting.PLANS_QUEUE_URL)), clock),
                mails,
                new DynamoWaitingMails(table),
                quiet(settings),
                settings.language(Setting.DEFAULT_LANGUAGE),
                PlanPage.PAGE);
    }

    private static QuietTimes quiet(Settings settings) {
        return QuietTimes.parse(settings.text(Setting.QUIET_TIMES), settings.list(Setting.HOLIDAYS));
    }

    @Singleton
    WriteToSharers writeToSharers(
            Settings settings, Table table, SqsClient sqs, SqsMailOrders mails, InstantSource clock) {
        return new WriteToSharers(
                new DynamoSharers(table),
                new SqsSharersOrders(new Queue(sqs, settings.text(Setting.PLANS_QUEUE_URL)), clock),
                mails);
    }

    @Singleton
    PlanDigests planDigests(Settings settings, Table table, SqsClient sqs, SqsMailOrders mails, InstantSource clock) {
        return new PlanDigests(
                new DynamoDigestCalendar(table),
                new SqsDigestPages(new Queue(sqs, settings.text(Setting.PLANS_QUEUE_URL)), clock),
                mails,
                PlanDigests.PAGE);
    }
}
