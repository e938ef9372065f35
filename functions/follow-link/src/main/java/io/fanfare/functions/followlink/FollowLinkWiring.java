package io.fanfare.functions.followlink;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.Cached;
import io.fanfare.aws.dynamo.DynamoTargets;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.secrets.Secrets;
import io.fanfare.aws.sqs.SpillingEngagements;
import io.fanfare.aws.sqs.SqsEngagements;
import io.fanfare.engagement.CompanyNetworks;
import io.fanfare.engagement.Engagements;
import io.fanfare.engagement.FollowLink;
import io.fanfare.engagement.HearSite;
import io.fanfare.engagement.Visits;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Purpose.Secret;
import io.fanfare.sharing.Targets.Target;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the redirect is made of. */
@Factory
final class FollowLinkWiring {
    /** A visitor does not wait longer than this for our bookkeeping. */
    private static final Duration QUEUE_LIMIT = Duration.ofMillis(250);

    @Singleton
    Visits visits(Settings settings) {
        return new Visits(new CompanyNetworks(settings.list(Setting.COMPANY_NETWORKS)));
    }

    @Singleton
    Secrets<KeyRing> publicRing(Settings settings, InstantSource clock) {
        var client = Clients.of(SecretsManagerClient.builder());
        return Secrets.ring(client, settings.text(Setting.PUBLIC_SECRET_ID), clock);
    }

    @Singleton
    PreviewPage previewPage(Settings settings) {
        return new PreviewPage(settings.address(Setting.BASE_URL));
    }

    @Singleton
    Engagements engagements(Settings settings, Secrets<KeyRing> ring, InstantSource clock) {
        return new SpillingEngagements(
                new SqsEngagements(sqs(), settings.text(Setting.ENGAGEMENTS_QUEUE_URL), clock),
                ring::get,
                new SecureRandom(),
                clock);
    }

    @Singleton
    SiteScript siteScript(Secrets<KeyRing> ring, Engagements engagements) {
        return new SiteScript(new HearSite(() -> new LinkCodec(Secret.PUBLIC, ring.get()), engagements));
    }

    @Singleton
    FollowLink followLink(Settings settings, Secrets<KeyRing> ring, Engagements engagements, InstantSource clock) {
        var dynamo = Clients.of(DynamoDbClient.builder());
        var targets = new Cached<ItemId, Target>(
                new DynamoTargets(new Table(dynamo, settings.text(Setting.MAIN_TABLE)))::find, clock);
        return new FollowLink(
                () -> new LinkCodec(Secret.PUBLIC, ring.get()),
                targets::find,
                new Destinations(settings.list(Setting.DESTINATION_HOSTS)),
                Networks.DEFAULT,
                engagements,
                settings.language(Setting.DEFAULT_LANGUAGE));
    }

    private static SqsClient sqs() {
        return Clients.of(SqsClient.builder()
                .overrideConfiguration(
                        call -> call.apiCallTimeout(QUEUE_LIMIT).retryStrategy(AwsRetryStrategy.doNotRetry())));
    }
}
