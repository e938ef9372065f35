package io.fanfare.functions.rollupboards;

import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.board.RollUpBoards;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;
import java.util.Map;

/** Runs every hour; the answer counts people and boards, for a person who invokes it by hand. The schedule's input says nothing. */
public final class RollUpBoardsFunction extends MicronautRequestHandler<Map<String, Object>, Map<String, Object>> {
    public RollUpBoardsFunction() {
        Snapshot.of("tick", Map.class, getApplicationContext(), RollUpBoardsFunction::new);
    }

    public RollUpBoardsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public Map<String, Object> execute(Map<String, Object> tick) {
        var context = getApplicationContext();
        var now = context.getBean(InstantSource.class).instant();
        return context.getBean(Origin.class).tick(tick.get("tick")).call(() -> {
            var outcome = context.getBean(RollUpBoards.class).rollUp(now);
            Log.info("boards.made").with("scopes", outcome.scopes()).write();
            return Map.of("people", outcome.people(), "scopes", outcome.scopes());
        });
    }
}
