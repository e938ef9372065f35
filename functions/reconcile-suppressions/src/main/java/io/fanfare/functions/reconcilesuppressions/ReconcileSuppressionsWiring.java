package io.fanfare.functions.reconcilesuppressions;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dns.JndiRecords;
import io.fanfare.aws.dynamo.DynamoMailReports;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.ses.SesMailSetup;
import io.fanfare.aws.ses.SesSuppressedAddresses;
import io.fanfare.delivery.MailRecords;
import io.fanfare.delivery.ReconcileSuppressions;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** What this function is made of. */
@Factory
final class ReconcileSuppressionsWiring {
    @Singleton
    Table table(Settings settings) {
        return new Table(Clients.of(DynamoDbClient.builder()), settings.text(Setting.MAIN_TABLE));
    }

    /** Reading may be tried again, unlike sending: the SDK waits out SES's one call a second. */
    @Singleton
    SesV2Client ses() {
        return Clients.of(SesV2Client.builder());
    }

    @Singleton
    @Requires(missingBeans = MailRecords.class)
    MailRecords records() {
        return new JndiRecords();
    }

    @Singleton
    ReconcileSuppressions reconcileSuppressions(Table table, SesV2Client ses) {
        return new ReconcileSuppressions(
                new SesSuppressedAddresses(ses), new DynamoPeopleRegister(table), new DynamoRoster(table));
    }

    @Singleton
    CheckMailNightly checkMail(Settings settings, Table table, SesV2Client ses, MailRecords records) {
        return new CheckMailNightly(
                new SesMailSetup(ses),
                records,
                new DynamoRoster(table),
                new DynamoMailReports(table),
                settings.text(Setting.FROM_ADDRESS),
                settings.text(Setting.MAIL_IDENTITY),
                settings.text(Setting.CONFIGURATION_SET),
                settings.address(Setting.BASE_URL),
                settings.number(Setting.ASK_BUDGET) + 1,
                settings.number(Setting.MAIL_CONCURRENCY));
    }
}
