package io.fanfare.probe;

import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.PlanOrders;
import io.fanfare.delivery.Deliveries;
import io.fanfare.delivery.Delivery;
import io.fanfare.delivery.MailKey;
import io.fanfare.engagement.HourControl;
import io.fanfare.engagement.HourFacts;
import io.fanfare.kernel.Hour;
import io.fanfare.people.Roster;
import io.fanfare.points.Facts;
import io.fanfare.points.Ledger;
import io.fanfare.probe.Runs.Progress;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Goes through the main job once an hour: launches this hour's run, walks that of an hour ago, and looks whether that of three hours ago came to
 * points. What is to be done follows from the hour and from how far each run has come, so that a tick may come twice, or never: of a run that was
 * not launched nothing is expected.
 */
public final class RunProbe {
    /** A mail takes minutes at most. */
    private static final int WALKED_AFTER = 1;
    /** The hour of the walk is over then, has settled and was judged and posted, with half an hour to spare. */
    private static final int SETTLED_AFTER = 3;
    /** An hour that is sealed is never judged again, so that nothing writes a row anew that is gone. */
    private static final int KEPT =
            Math.toIntExact(HourControl.SEALING.plus(Duration.ofDays(1)).toHours());

    private static final int NETWORK =
            Networks.DEFAULT.find(Walk.NETWORK).map(Network::code).orElseThrow();

    private final Runs runs;
    private final Staging staging;
    private final PlanOrders plans;
    private final Deliveries deliveries;
    private final Walk walk;
    private final Facts facts;
    private final Ledger ledger;

    public RunProbe(
            Runs runs,
            Staging staging,
            PlanOrders plans,
            Deliveries deliveries,
            Walk walk,
            Facts facts,
            Ledger ledger) {
        this.runs = runs;
        this.staging = staging;
        this.plans = plans;
        this.deliveries = deliveries;
        this.walk = walk;
        this.facts = facts;
        this.ledger = ledger;
    }

    /** What is missed by now. Whatever fails, the rest is done. */
    public List<Missed> tick(Instant now) {
        var run = new Run(Hour.of(now));
        var sent = run.before(WALKED_AFTER);
        var settled = run.before(SETTLED_AFTER);
        return Stream.of(
                        attempt(Stage.LAUNCH, run, this::launch),
                        attempt(Stage.MAIL, sent, this::mail),
                        attempt(Stage.PAGE, sent, this::walk),
                        attempt(Stage.FIGURES, settled, this::figures)
                                .or(() -> attempt(Stage.POINTS, settled, this::points)),
                        attempt(Stage.CLEANING, run, this::clean))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Missed> attempt(Stage stage, Run run, Function<Run, Optional<Missed>> step) {
        try {
            return step.apply(run);
        } catch (RuntimeException fault) {
            return Optional.of(new Missed(stage, run, fault.getClass().getName()));
        }
    }

    /** The order begins right before the run's person: those of other runs are not even read. */
    private Optional<Missed> launch(Run run) {
        staging.launch(run, runs);
        plans.send(List.of(new PlanOrder(run.campaign(), Roster.HIDDEN_SEGMENT, 0, run.number() - 1)));
        return Optional.empty();
    }

    private Optional<Missed> mail(Run run) {
        if (runs.progress(run) == Progress.NONE) {
            return Optional.empty();
        }
        var state = deliveries
                .week(run.week(), run.person())
                .mail(new MailKey.OfCampaign(run.campaign()))
                .map(Delivery::state);
        return state.filter(Delivery.State.DELIVERED::equals).isPresent()
                ? Optional.empty()
                : missed(Stage.MAIL, run, state.map(Enum::name).orElse("NO_CLAIM"));
    }

    private Optional<Missed> walk(Run run) {
        if (runs.progress(run) != Progress.LAUNCHED) {
            return Optional.empty();
        }
        var missed = walk.of(run);
        if (missed.isEmpty()) {
            runs.walked(run);
        }
        return missed;
    }

    private Optional<Missed> figures(Run run) {
        if (runs.progress(run) != Progress.WALKED) {
            return Optional.empty();
        }
        var share = facts.of(run.person(), run.item()).stream()
                .filter(day -> day.network() == NETWORK)
                .flatMap(day -> day.hours().values().stream())
                .reduce(HourFacts.NONE, HourFacts::plus);
        if (share.firstIntent() == 0) {
            return missed(Stage.FIGURES, run, "NO_INTENT");
        }
        return share.human() == 0 ? missed(Stage.FIGURES, run, "NO_READER") : Optional.empty();
    }

    /** Where the company's rules give nothing for a reader, the reader alone is posted. */
    private Optional<Missed> points(Run run) {
        if (runs.progress(run) != Progress.WALKED) {
            return Optional.empty();
        }
        var earned = ledger.earned(run.person(), run.item(), Ledger.Freshness.LATEST);
        return earned.posted().isNothing() ? missed(Stage.POINTS, run, "NOTHING_POSTED") : Optional.empty();
    }

    private Optional<Missed> clean(Run run) {
        runs.upTo(run.before(KEPT)).forEach(runs::clean);
        return Optional.empty();
    }

    private static Optional<Missed> missed(Stage stage, Run run, String found) {
        return Optional.of(new Missed(stage, run, found));
    }
}
