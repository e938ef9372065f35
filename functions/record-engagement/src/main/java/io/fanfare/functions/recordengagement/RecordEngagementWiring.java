package io.fanfare.functions.recordengagement;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoAccounts;
import io.fanfare.aws.dynamo.DynamoEvidenceLog;
import io.fanfare.aws.dynamo.DynamoHooks;
import io.fanfare.aws.dynamo.DynamoSubjects;
import io.fanfare.aws.dynamo.DynamoTracking;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.json.ConversionEventReader;
import io.fanfare.aws.json.WebhookReader;
import io.fanfare.aws.secrets.Secrets;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.engagement.RecordReports;
import io.fanfare.engagement.UntiedEvidence;
import io.fanfare.engagement.WebhookEvidence;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Purpose;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What this function is made of. */
@Factory
final class RecordEngagementWiring {
    @Bean(preDestroy = "close")
    @Singleton
    DynamoDbClient dynamo() {
        return Clients.of(DynamoDbClient.builder());
    }

    @Bean(preDestroy = "close")
    @Singleton
    SecretsManagerClient secretsManager() {
        return Clients.of(SecretsManagerClient.builder());
    }

    @Singleton
    RecordEngagement recordEngagement(
            Settings settings, DynamoDbClient dynamo, SecretsManagerClient secrets, InstantSource clock) {
        var main = new Table(dynamo, settings.text(Setting.MAIN_TABLE));
        var rows =
                new DynamoEvidenceLog(main, new Table(dynamo, settings.text(Setting.TRACES_TABLE)), new SecureRandom());
        var log = new UntiedEvidence(rows, new DynamoTracking(main).untracked(clock));
        var ring = Secrets.ring(secrets, settings.text(Setting.PUBLIC_SECRET_ID), clock);
        Supplier<LinkCodec> codec = () -> new LinkCodec(Purpose.Secret.PUBLIC, ring.get());
        var webhooks = new WebhookEvidence(codec, Networks.DEFAULT, new DynamoAccounts(main)::owner);
        var reports =
                new RecordReports(WebhookReader::read, webhooks, log, new DynamoSubjects(main), new DynamoHooks(main));
        return new RecordEngagement(
                log,
                webhook -> conversion(webhook, codec.get())
                        .map(log::appendVersion)
                        .orElseGet(() -> reports.record(webhook)),
                clock);
    }

    private static Optional<Evidence.OfConversion> conversion(Engagement.FromWebhook webhook, LinkCodec codec) {
        if (webhook instanceof Engagement.WebhookReceipt receipt) {
            var body = Base64.getDecoder().decode(receipt.body());
            return ConversionEventReader.read(receipt, body, codec).map(Evidence.OfConversion::new);
        }
        return Optional.empty();
    }
}
