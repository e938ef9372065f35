package io.fanfare.functions.judgehits;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoAuthors;
import io.fanfare.aws.dynamo.DynamoConversionHours;
import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.dynamo.DynamoScanners;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.events.EventBridgeEvents;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.QueuedAwards;
import io.fanfare.engagement.JudgeConversions;
import io.fanfare.engagement.JudgeHours;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What this function is made of. */
@Factory
final class JudgeHitsWiring {
    /** Three time-outs of the function (300 s in template.yaml). */
    private static final Duration LEASE = Duration.ofMinutes(15);

    @Bean(preDestroy = "close")
    @Singleton
    DynamoDbClient dynamo() {
        return Clients.of(DynamoDbClient.builder());
    }

    @Bean(preDestroy = "close")
    @Singleton
    SqsClient sqs() {
        return Clients.of(SqsClient.builder());
    }

    @Bean(preDestroy = "close")
    @Singleton
    EventBridgeClient eventBridge() {
        return Clients.of(EventBridgeClient.builder());
    }

    @Singleton
    JudgeHours judgeHours(
            Settings settings,
            DynamoDbClient dynamo,
            SqsClient sqs,
            EventBridgeClient eventBridge,
            InstantSource clock) {
        var main = new Table(dynamo, settings.text(Setting.MAIN_TABLE));
        var traces = new Table(dynamo, settings.text(Setting.TRACES_TABLE));
        var conversions = new JudgeConversions(
                new DynamoConversionHours(main), new EventBridgeEvents(eventBridge, settings.text(Setting.EVENT_BUS)));
        var awards = new QueuedAwards(new Queue(sqs, settings.text(Setting.AWARDS_QUEUE_URL)), clock);
        return new JudgeHours(
                new DynamoHours(main, traces),
                new DynamoScanners(main, traces),
                conversions,
                new DynamoAuthors(main, clock),
                awards,
                clock,
                LEASE);
    }
}
