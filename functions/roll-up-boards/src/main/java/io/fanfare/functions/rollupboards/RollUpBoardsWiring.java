package io.fanfare.functions.rollupboards;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoBoards;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoContests;
import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoFigures;
import io.fanfare.aws.dynamo.DynamoGoals;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoRuleVersions;
import io.fanfare.aws.dynamo.ShareDays;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.board.RollUpBoards;
import io.fanfare.engagement.Hours;
import io.fanfare.points.Owed;
import io.fanfare.points.StandingRules;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.PlatformPolicy;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What this function is made of. */
@Factory
final class RollUpBoardsWiring {
    @Bean(preDestroy = "close")
    @Singleton
    DynamoDbClient dynamo() {
        return Clients.of(DynamoDbClient.builder());
    }

    @Singleton
    RollUpBoards rollUpBoards(Settings settings, DynamoDbClient dynamo, InstantSource clock) {
        var main = new Table(dynamo, settings.text(Setting.MAIN_TABLE));
        var boards = new DynamoBoards(main);
        return new RollUpBoards(
                new RollUpBoards.People(
                        new DynamoRoster(main),
                        new DynamoBalances(main),
                        new RollUpBoards.Leavers(
                                new DynamoErasures(main)::request, settings.number(Setting.LEAVERS_KEPT_DAYS))),
                new RollUpBoards.Content(
                        new DynamoCampaigns(main),
                        new DynamoItems(main),
                        item -> new ShareDays(main).of(item, Table.Read.EVENTUAL),
                        new DynamoFigures(main),
                        rules(main, settings, clock),
                        settings.language(Setting.DEFAULT_LANGUAGE)),
                boards,
                boards,
                new DynamoGoals(main),
                new DynamoContests(main));
    }

    private static Function<Collection<Hours.ShareDay>, Owed> rules(
            Table main, Settings settings, InstantSource clock) {
        var policy = settings.choice(Setting.PLATFORM_POLICY, PlatformPolicy.class);
        var standing = DynamoRuleVersions.cached(
                new StandingRules(
                        new DynamoRuleVersions(main),
                        policy.rewardedNetworks(Networks.DEFAULT),
                        settings.flag(Setting.SITE_CONVERSIONS_EARN)),
                clock);
        return days -> Owed.of(days, standing.get(), clock.instant());
    }
}
