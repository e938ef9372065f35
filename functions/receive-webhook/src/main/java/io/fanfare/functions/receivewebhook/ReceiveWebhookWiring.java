package io.fanfare.functions.receivewebhook;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.log.Origin;
import io.fanfare.aws.secrets.Secrets;
import io.fanfare.aws.sqs.HurriedEngagements;
import io.fanfare.aws.sqs.SqsEngagements;
import io.fanfare.engagement.ReceiveWebhook;
import io.fanfare.webhook.Connections;
import io.fanfare.webhook.WebhookProviders;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the webhook is made of. */
@Factory
final class ReceiveWebhookWiring {
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
    ReceiveWebhook receiveWebhook(Settings settings, InstantSource clock) {
        var secrets = Clients.of(SecretsManagerClient.builder());
        var connections = new Secrets<>(secrets, settings.text(Setting.WEBHOOKS_SECRET_ID), clock, Connections::new);
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
