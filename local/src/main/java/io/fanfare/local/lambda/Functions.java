package io.fanfare.local.lambda;

import io.fanfare.local.template.Stack.Lambda;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every function of the stack by logical id. */
public final class Functions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Functions.class);

    private final Map<String, FunctionHost> hosts = new LinkedHashMap<>();

    /** @param slots how many calls of one function run at once */
    public Functions(List<Lambda> functions, String region, String account, InstantSource clock, int slots) {
        var places = new LinkedHashMap<String, String>();
        for (var function : functions) {
            places.put(function.id(), place(function));
        }
        for (var function : functions) {
            var own = places.get(function.id());
            var others =
                    places.values().stream().filter(place -> !place.equals(own)).toList();
            var arn = "arn:aws:lambda:" + region + ":" + account + ":function:" + function.name();
            var access = new Access(function.id(), region, account, function.statements());
            var resources = new OwnResources(Functions.class.getClassLoader(), others);
            hosts.put(function.id(), new FunctionHost(function, arn, access, clock, resources, slots));
        }
    }

    public FunctionHost named(String id) {
        var host = hosts.get(id);
        if (host == null) {
            throw new IllegalArgumentException("there is no function " + id);
        }
        return host;
    }

    public Collection<FunctionHost> all() {
        return hosts.values();
    }

    /** The jar or folder that a handler's class comes from. */
    private static String place(Lambda function) {
        try {
            var type = Class.forName(function.handler(), false, Functions.class.getClassLoader());
            return type.getProtectionDomain().getCodeSource().getLocation().toString();
        } catch (ClassNotFoundException _) {
            LOG.error(
                    "the handler {} of {} is not on the class path: its calls will fail",
                    function.handler(),
                    function.id());
            return "no place of " + function.id();
        }
    }

    @Override
    public void close() {
        hosts.values().forEach(FunctionHost::close);
    }
}
