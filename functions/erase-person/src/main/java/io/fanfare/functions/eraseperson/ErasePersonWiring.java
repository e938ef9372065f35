package io.fanfare.functions.eraseperson;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoPersonalRows;
import io.fanfare.aws.dynamo.DynamoTracking;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.log.Origin;
import io.fanfare.privacy.ErasePerson;
import io.fanfare.privacy.Erasures;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What this function is made of. */
@Factory
final class ErasePersonWiring {
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

    @Bean(preDestroy = "close")
    @Singleton
    DynamoDbClient dynamo() {
        return Clients.of(DynamoDbClient.builder());
    }

    @Singleton
    Table main(Environment environment, DynamoDbClient dynamo) {
        var settings =
                new Settings(name -> environment.getProperty(name, String.class).orElse(null));
        return new Table(dynamo, settings.text(Setting.MAIN_TABLE));
    }

    @Singleton
    Erasures erasures(Table main) {
        return new DynamoErasures(main);
    }

    @Singleton
    ErasePerson erasePerson(Table main) {
        return new ErasePerson(
                new WrittenErasures(),
                new DynamoTracking(main),
                new DynamoBalances(main),
                new DynamoPersonalRows(main));
    }
}
