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
import io.fanfare.aws.log.Origin;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.StandingRules;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.PlatformPolicy;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** What this function is made of. */
@Factory
final class AwardPointsWiring {
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
            Environment environment, DynamoDbClient dynamo, EventBridgeClient eventBridge, InstantSource clock) {
        var settings =
                new Settings(name -> environment.getProperty(name, String.class).orElse(null));
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
