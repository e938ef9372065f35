package io.fanfare.functions.campaignapi;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import io.fanfare.reward.Offered;
import io.fanfare.reward.Redemption.Status;
import io.fanfare.reward.Redemptions;
import io.fanfare.reward.Rewards;
import io.fanfare.reward.SettleRedemption;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people asked for, to hand over or to refuse. */
@Controller("/v1/redemptions")
final class RedemptionsController {
    private static final int MOST = 200;
    private final Redemptions redemptions;
    private final Rewards rewards;
    private final SettleRedemption settle;
    private final Roster roster;
    private final Language defaultLanguage;
    private final InstantSource clock;

    RedemptionsController(
            Redemptions redemptions,
            Rewards rewards,
            SettleRedemption settle,
            Roster roster,
            Settings settings,
            InstantSource clock) {
        this.redemptions = redemptions;
        this.rewards = rewards;
        this.settle = settle;
        this.roster = roster;
        this.defaultLanguage = settings.language(Setting.DEFAULT_LANGUAGE);
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(@QueryValue("status") @Nullable String status) {
        var checks = new Checks();
        var wanted = status == null ? null : checks.oneOf("status", status, Status.class);
        if (!checks.violations().isEmpty()) {
            return Problem.invalid(checks.violations()).response();
        }
        var offered = rewards.all().stream()
                .collect(Collectors.toMap(reward -> reward.reward().id(), Function.identity()));
        var people = new HashMap<EmployeeId, Optional<Employee>>();
        return HttpResponse.ok(WireJson.write(RedemptionsReply.of(
                redemptions.newest(wanted, MOST),
                offered,
                redemption -> people.computeIfAbsent(redemption.person(), roster::find),
                this::title)));
    }

    @Post("/{id}/approve")
    HttpResponse<?> approve(@PathVariable("id") String id) {
        return settled(id, Status.APPROVED);
    }

    @Post("/{id}/cancel")
    HttpResponse<?> cancel(@PathVariable("id") String id) {
        return settled(id, Status.CANCELLED);
    }

    /** Doing the same again is fine. */
    private HttpResponse<?> settled(String text, Status status) {
        var outcome = RedemptionsReply.named(text)
                .map(named -> settle.settle(named.id(), named.at(), status, clock.instant()));
        return switch (outcome.orElse(SettleRedemption.Outcome.UNKNOWN)) {
            case DONE, ALREADY -> HttpResponse.noContent();
            case SETTLED_OTHERWISE ->
                Problem.of(HttpStatus.CONFLICT, "already-settled", "It was settled the other way", null)
                        .response();
            case UNKNOWN -> Problem.notFound().response();
        };
    }

    private String title(Offered offered) {
        return offered.reward().text(defaultLanguage, defaultLanguage).title();
    }
}
