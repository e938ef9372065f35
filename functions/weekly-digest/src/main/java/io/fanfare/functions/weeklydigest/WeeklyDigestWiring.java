package io.fanfare.functions.weeklydigest;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoDigestCalendar;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.log.Origin;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsDigestPages;
import io.fanfare.digest.AskForDigests;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the digest's run is made of. */
@Factory
final class WeeklyDigestWiring {
    @Singleton
    Settings settings(Environment environment) {
        return new Settings(
                setting -> environment.getProperty(setting, String.class).orElse(null));
    }

    /** Micronaut's own keeps every call's context as a bean for good, and looks through all of them at the next call. */
    @Singleton
    @Replaces(DefaultLambdaContextFactory.class)
    LambdaContextFactory callContexts() {
        return _ -> {};
    }

    @Singleton
    @Requires(missingBeans = InstantSource.class)
    InstantSource clock() {
        return InstantSource.system();
    }

    @Singleton
    Origin origin(Environment environment, InstantSource clock) {
        return Origin.of(name -> environment.getProperty(name, String.class), clock);
    }

    @Singleton
    AskForDigests askForDigests(Settings settings, InstantSource clock) {
        var dynamo = Clients.of(DynamoDbClient.builder());
        var sqs = Clients.of(SqsClient.builder());
        return new AskForDigests(
                new DynamoDigestCalendar(new Table(dynamo, settings.text(Setting.MAIN_TABLE))),
                new SqsDigestPages(new Queue(sqs, settings.text(Setting.PLANS_QUEUE_URL)), clock));
    }
}
