package io.fanfare.functions.probeflow;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoFacts;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoRuns;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.http.Rehearsal;
import io.fanfare.aws.secrets.Secrets;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsPlanOrders;
import io.fanfare.probe.RunProbe;
import io.fanfare.probe.Staging;
import io.fanfare.probe.Walk;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose.Secret;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the probe is made of. */
@Factory
final class ProbeFlowWiring {
    @Singleton
    RunProbe runProbe(Settings settings, InstantSource clock) {
        var main = new Table(Clients.of(DynamoDbClient.builder()), settings.text(Setting.MAIN_TABLE));
        var plans = new Queue(Clients.of(SqsClient.builder()), settings.text(Setting.PLANS_QUEUE_URL));
        var staging = new Staging(destination(settings));
        return new RunProbe(
                new DynamoRuns(main),
                staging,
                new SqsPlanOrders(plans, clock),
                new DynamoDeliveries(main),
                walk(settings, staging, clock),
                new DynamoFacts(main),
                new DynamoLedger(main));
    }

    /** Nobody follows the link, so that any place on the allow-list will do. */
    private static URI destination(Settings settings) {
        return URI.create(
                "https://" + settings.list(Setting.DESTINATION_HOSTS).getFirst().replace("*", "www") + "/");
    }

    private static Walk walk(Settings settings, Staging staging, InstantSource clock) {
        var personalRing = Secrets.ring(
                Clients.of(SecretsManagerClient.builder()), settings.text(Setting.PERSONAL_SECRET_ID), clock);
        var address = Rehearsal.web().map(URI::toString).orElse(settings.address(Setting.BASE_URL));
        return new Walk(address, () -> new LinkCodec(Secret.PERSONAL, personalRing.get()), new PlainBrowser(), staging);
    }
}
