package io.fanfare.functions.recordmailfeedback;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoSending;
import io.fanfare.aws.dynamo.DynamoSoftBounces;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.sqs.SqsEngagements;
import io.fanfare.delivery.FollowSendingStatus;
import io.fanfare.delivery.RecordMailFeedback;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What recording mail feedback is made of. */
@Factory
final class RecordMailFeedbackWiring {
    @Singleton
    Table table(Settings settings) {
        return new Table(Clients.of(DynamoDbClient.builder()), settings.text(Setting.MAIN_TABLE));
    }

    @Singleton
    FollowSendingStatus followSendingStatus(Table table) {
        return new FollowSendingStatus(new DynamoSending(table));
    }

    @Singleton
    RecordMailFeedback recordMailFeedback(Settings settings, Table table, InstantSource clock) {
        var sqs = Clients.of(SqsClient.builder());
        return new RecordMailFeedback(
                new DynamoDeliveries(table),
                new DynamoRoster(table),
                new DynamoSoftBounces(table),
                new SqsEngagements(sqs, settings.text(Setting.ENGAGEMENTS_QUEUE_URL), clock));
    }
}
