package io.fanfare.functions.reconcilesuppressions;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.log.Origin;
import io.fanfare.aws.ses.SesSuppressedAddresses;
import io.fanfare.delivery.ReconcileSuppressions;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** What this function is made of. */
@Factory
final class ReconcileSuppressionsWiring {
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

    /** Reading the list may be tried again, unlike sending: the SDK waits out SES's one call a second. */
    @Singleton
    ReconcileSuppressions reconcileSuppressions(Environment environment) {
        var settings = new Settings(
                setting -> environment.getProperty(setting, String.class).orElse(null));
        var table = new Table(Clients.of(DynamoDbClient.builder()), settings.text(Setting.MAIN_TABLE));
        return new ReconcileSuppressions(
                new SesSuppressedAddresses(Clients.of(SesV2Client.builder())),
                new DynamoPeopleRegister(table),
                new DynamoRoster(table));
    }
}
