package io.fanfare.functions.weeklydigest;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoDigestCalendar;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsDigestPages;
import io.fanfare.digest.AskForDigests;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the digest's run is made of. */
@Factory
final class WeeklyDigestWiring {
    @Singleton
    AskForDigests askForDigests(Settings settings, InstantSource clock) {
        var dynamo = Clients.of(DynamoDbClient.builder());
        var sqs = Clients.of(SqsClient.builder());
        return new AskForDigests(
                new DynamoDigestCalendar(new Table(dynamo, settings.text(Setting.MAIN_TABLE))),
                new SqsDigestPages(new Queue(sqs, settings.text(Setting.PLANS_QUEUE_URL)), clock));
    }
}
