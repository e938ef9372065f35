package io.fanfare.functions.launchdue;

import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.campaign.AdvanceCampaigns;
import io.fanfare.delivery.ReleaseMails;
import io.fanfare.delivery.RollUpDelivery;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every five minutes: the next step of every campaign that is due, the mails whose quiet time is over, and the counts of mails in motion. The
 * schedule's input says nothing.
 */
public final class LaunchDueFunction extends MicronautRequestHandler<Map<String, Object>, @Nullable Void> {
    public LaunchDueFunction() {
        Snapshot.of("tick", Map.class, getApplicationContext(), LaunchDueFunction::new);
    }

    public LaunchDueFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public @Nullable Void execute(Map<String, Object> tick) {
        getApplicationContext().getBean(Origin.class).tick(tick.get("tick")).run(this::work);
        return null;
    }

    private void work() {
        var context = getApplicationContext();
        var now = context.getBean(InstantSource.class).instant();
        try {
            context.getBean(AdvanceCampaigns.class).advance(now);
        } finally {
            // A campaign that cannot advance does not keep the others from going, nor mails that cannot go from being
            // counted.
            try {
                context.getBean(ReleaseMails.class).release(now);
            } finally {
                context.getBean(RollUpDelivery.class).rollUp(now);
            }
        }
        Log.info("campaigns.advanced").write();
    }
}
