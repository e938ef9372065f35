package io.fanfare.functions.awardpoints;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoAuthorCredit;
import io.fanfare.aws.dynamo.DynamoAuthors;
import io.fanfare.aws.dynamo.DynamoFacts;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoRuleVersions;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.events.EventBridgeEvents;
import io.fanfare.aws.http.Clients;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.StandingRules;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.PlatformPolicy;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** What this function is made of. */
@Factory
final class AwardPointsWiring {
    @Bean(preDestroy = "close")
    @Singleton
    DynamoDbClient dynamo() {
        return Clients.of(DynamoDbClient.builder());
    }

    @Bean(preDestroy = "close")
    @Singleton
    EventBridgeClient eventBridge() {
        return Clients.of(EventBridgeClient.builder());
    }

    @Singleton
    AwardPoints awardPoints(
            Settings settings, DynamoDbClient dynamo, EventBridgeClient eventBridge, InstantSource clock) {
        var main = new Table(dynamo, settings.text(Setting.MAIN_TABLE));
        var policy = settings.choice(Setting.PLATFORM_POLICY, PlatformPolicy.class);
        var rules = new StandingRules(
                new DynamoRuleVersions(main),
                policy.rewardedNetworks(Networks.DEFAULT),
                settings.flag(Setting.SITE_CONVERSIONS_EARN));
        return new AwardPoints(
                new DynamoFacts(main),
                new DynamoAuthorCredit(main, new DynamoAuthors(main, clock)),
                new DynamoLedger(main),
                new EventBridgeEvents(eventBridge, settings.text(Setting.EVENT_BUS)),
                DynamoRuleVersions.cached(rules, clock),
                clock);
    }
}
