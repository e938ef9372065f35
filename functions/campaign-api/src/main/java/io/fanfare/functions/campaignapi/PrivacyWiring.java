package io.fanfare.functions.campaignapi;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoOwnData;
import io.fanfare.aws.dynamo.DynamoOwnSettings;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoPersonalRows;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsErasures;
import io.fanfare.people.ChangeOwnSettings;
import io.fanfare.people.PeopleRegister;
import io.fanfare.privacy.Erasures;
import io.fanfare.privacy.OwnData;
import io.fanfare.privacy.PersonalRows;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What one person may ask for about themselves is made of. */
@Factory
final class PrivacyWiring {
    @Singleton
    PeopleRegister register(Table table) {
        return new DynamoPeopleRegister(table);
    }

    @Singleton
    OwnData.Source ownData(Table table) {
        return new DynamoOwnData(table);
    }

    @Singleton
    PersonalRows personalRows(Table table) {
        return new DynamoPersonalRows(table);
    }

    @Singleton
    Erasures erasures(SqsClient client, Settings settings, InstantSource clock) {
        return new SqsErasures(new Queue(client, settings.text(Setting.ERASURES_QUEUE_URL)), clock);
    }

    @Singleton
    ChangeOwnSettings ownSettings(Table table) {
        return new ChangeOwnSettings(new DynamoOwnSettings(table));
    }
}
