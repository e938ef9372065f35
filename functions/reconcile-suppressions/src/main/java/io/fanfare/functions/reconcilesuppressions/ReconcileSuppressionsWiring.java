package io.fanfare.functions.reconcilesuppressions;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.ses.SesSuppressedAddresses;
import io.fanfare.delivery.ReconcileSuppressions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** What this function is made of. */
@Factory
final class ReconcileSuppressionsWiring {
    /** Reading the list may be tried again, unlike sending: the SDK waits out SES's one call a second. */
    @Singleton
    ReconcileSuppressions reconcileSuppressions(Settings settings) {
        var table = new Table(Clients.of(DynamoDbClient.builder()), settings.text(Setting.MAIN_TABLE));
        return new ReconcileSuppressions(
                new SesSuppressedAddresses(Clients.of(SesV2Client.builder())),
                new DynamoPeopleRegister(table),
                new DynamoRoster(table));
    }
}
