package io.fanfare.local.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fanfare.local.http.StandIn;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lambda's Invoke over its own wire protocol: a function of the stack is called through its alias, and its answer waited for. */
public final class LambdaStandIn implements StandIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile("/2015-03-31/functions/([A-Za-z0-9_-]+)/invocations");

    private final Functions functions;

    public LambdaStandIn(Functions functions) {
        this.functions = functions;
    }

    @Override
    public boolean takes(Call call) {
        return call.method().equals("POST") && PATH.matcher(call.path()).matches();
    }

    @Override
    public Reply answer(Call call) {
        return function(call)
                .filter(this::isSomebodys)
                .map(host -> reply(host.invoke(call.body(), Lineage.parse(call.header(Lineage.HEADER)))))
                .orElseGet(() -> Reply.json(
                                404, JSON.createObjectNode().put("Message", "Function not found: " + call.path()))
                        .with("x-amzn-errortype", "ResourceNotFoundException"));
    }

    /** The wire does not say who calls; that each caller's role and code agree is held by a test of the architecture. */
    private boolean isSomebodys(FunctionHost called) {
        return functions.all().stream().filter(host -> host.mayInvoke(called)).count() > 0;
    }

    private Optional<FunctionHost> function(Call call) {
        var match = PATH.matcher(call.path());
        return match.matches()
                ? functions.all().stream()
                        .filter(host -> host.function().name().equals(match.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    /** What a handler throws comes back with status 200 and a header that says so. */
    private static Reply reply(Answer answer) {
        return switch (answer) {
            case Answer.Returned(var payload) -> new Reply(200, Map.of("content-type", "application/json"), payload);
            case Answer.Failed(var fault) ->
                Reply.json(
                                200,
                                JSON.createObjectNode()
                                        .put("errorType", fault.getClass().getName()))
                        .with("X-Amz-Function-Error", "Unhandled");
            case Answer.TimedOut() ->
                Reply.json(200, JSON.createObjectNode().put("errorMessage", "Task timed out"))
                        .with("X-Amz-Function-Error", "Unhandled");
        };
    }
}
