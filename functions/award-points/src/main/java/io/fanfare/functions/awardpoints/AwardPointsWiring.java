package io.fanfare.functions.awardpoints;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoFacts;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.events.EventBridgeEvents;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.RuleBook;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.stream.Collectors;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
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

    @Bean(preDestroy = "close")
    @Singleton
    DynamoDbClient dynamo() {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Bean(preDestroy = "close")
    @Singleton
    EventBridgeClient eventBridge() {
        return EventBridgeClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Singleton
    AwardPoints awardPoints(
            Environment environment, DynamoDbClient dynamo, EventBridgeClient eventBridge, InstantSource clock) {
        var settings =
                new Settings(name -> environment.getProperty(name, String.class).orElse(null));
        var main = new Table(dynamo, settings.text(Setting.MAIN_TABLE));
        var intentNetworks = Networks.DEFAULT.all().stream()
                .filter(Network::rewardsIntents)
                .map(Network::code)
                .collect(Collectors.toUnmodifiableSet());
        var rules = RuleBook.defaults(intentNetworks);
        return new AwardPoints(
                new DynamoFacts(main),
                new DynamoLedger(main),
                new EventBridgeEvents(eventBridge, settings.text(Setting.EVENT_BUS)),
                settings.flag(Setting.SITE_CONVERSIONS_EARN) ? rules.withSiteConversions() : rules,
                clock);
    }
}
