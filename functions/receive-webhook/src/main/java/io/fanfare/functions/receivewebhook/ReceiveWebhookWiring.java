package io.fanfare.functions.receivewebhook;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.secrets.Secrets;
import io.fanfare.aws.sqs.HurriedEngagements;
import io.fanfare.aws.sqs.SqsEngagements;
import io.fanfare.engagement.ReceiveWebhook;
import io.fanfare.webhook.Connections;
import io.fanfare.webhook.WebhookProviders;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the webhook is made of. */
@Factory
final class ReceiveWebhookWiring {
    /** Somebody waits for a new connection to answer. */
    private static final Duration CONNECTIONS_STAY = Duration.ofMinutes(5);

    @Singleton
    ReceiveWebhook receiveWebhook(Settings settings, InstantSource clock) {
        var secrets = Clients.of(SecretsManagerClient.builder());
        var connections = new Secrets<>(
                secrets, settings.text(Setting.WEBHOOKS_SECRET_ID), clock, CONNECTIONS_STAY, Connections::new);
        var sqs = Clients.of(SqsClient.builder());
        var queue = settings.text(Setting.ENGAGEMENTS_QUEUE_URL);
        return new ReceiveWebhook(
                WebhookProviders::named,
                connections::get,
                new SqsEngagements(sqs, queue, clock),
                new HurriedEngagements(sqs, queue, clock),
                clock);
    }
}
