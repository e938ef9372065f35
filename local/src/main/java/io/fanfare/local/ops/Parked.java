package io.fanfare.local.ops;

import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.campaign.Campaign;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Shows campaigns that stand still although their time has come: not fit to be launched, or launched and not planned to the end. */
public final class Parked {
    public static final String USAGE = "ops parked --main TABLE";
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** Beyond the end of any window: everything that still has a step before it. */
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private Parked() {}

    /** Ends with 1 when there are any. */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        var words = Words.parse(arguments, USAGE, List.of("--main"), List.of());
        var table = words.value("--main")
                .or(() -> Optional.ofNullable(environment.get("MAIN_TABLE")))
                .orElseThrow(() -> new IllegalArgumentException("usage: " + USAGE));
        try (var dynamo = Clients.of(DynamoDbClient.builder())) {
            return show(
                    new DynamoCampaigns(new Table(dynamo, table)).due(EVER),
                    InstantSource.system().instant(),
                    out);
        }
    }

    /** @param agenda every campaign that still has a step before it */
    static int show(List<Campaign> agenda, Instant now, PrintStream out) {
        var parked = agenda.stream()
                .flatMap(campaign -> reason(campaign, now).map(why -> campaign.id() + " " + why).stream())
                .toList();
        parked.forEach(line -> out.println("campaign " + line));
        out.println(parked.size() + " campaigns stand still");
        return parked.isEmpty() ? 0 : 1;
    }

    private static Optional<String> reason(Campaign campaign, Instant now) {
        var startsAt = campaign.startsAt();
        var launch = campaign.launch();
        return switch (campaign.status()) {
            case SCHEDULED ->
                startsAt != null && startsAt.plus(PATIENCE).isBefore(now)
                        ? Optional.of("is scheduled since " + startsAt + " and not fit: POST /v1/campaigns/"
                                + campaign.id() + "/check says why")
                        : Optional.empty();
            case LAUNCHING, PLANNING ->
                launch != null && launch.at().plus(PATIENCE).isBefore(now)
                        ? Optional.of(
                                "is " + campaign.status() + " since " + launch.at() + ": see dead letters of the plans")
                        : Optional.empty();
            case DRAFT, SENDING, ENDED -> Optional.empty();
        };
    }
}
