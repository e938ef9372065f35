package io.fanfare.functions.eraseperson;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoPersonalRows;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoTracking;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.privacy.CarryOutErasure;
import io.fanfare.privacy.ErasePerson;
import io.fanfare.privacy.Erasures;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What this function is made of. */
@Factory
final class ErasePersonWiring {
    @Bean(preDestroy = "close")
    @Singleton
    DynamoDbClient dynamo() {
        return Clients.of(DynamoDbClient.builder());
    }

    @Singleton
    Table main(Settings settings, DynamoDbClient dynamo) {
        return new Table(dynamo, settings.text(Setting.MAIN_TABLE));
    }

    @Singleton
    Erasures erasures(Table main) {
        return new DynamoErasures(main);
    }

    @Singleton
    CarryOutErasure carryOut(Settings settings, Table main) {
        return new CarryOutErasure(
                new DynamoRoster(main),
                new ErasePerson(
                        new WrittenErasures(),
                        new DynamoTracking(main),
                        new DynamoBalances(main),
                        new DynamoPersonalRows(main)),
                settings.number(Setting.LEAVERS_KEPT_DAYS));
    }
}
