package io.fanfare.local.lambda;

import io.fanfare.local.meter.Meter;
import io.fanfare.local.template.Stack.Lambda;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every function of the stack by logical id. */
public final class Functions implements AutoCloseable {
    private static final String PACKAGE = "io/fanfare/functions";

    private final Map<String, FunctionHost> hosts = new LinkedHashMap<>();

    /** @param slots how many calls of one function run at once */
    public Functions(
            List<Lambda> functions, String region, String account, InstantSource clock, int slots, Meter meter) {
        var everywhere = modules();
        for (var function : functions) {
            var own = place(function);
            var others =
                    everywhere.stream().filter(module -> !module.equals(own)).toList();
            var arn = "arn:aws:lambda:" + region + ":" + account + ":function:" + function.name();
            var access = new Access(function.id(), region, account, function.statements());
            var resources = new OwnResources(Functions.class.getClassLoader(), others);
            hosts.put(function.id(), new FunctionHost(function, arn, access, clock, resources, slots, meter));
        }
    }

    public FunctionHost named(String id) {
        var host = hosts.get(id);
        if (host == null) {
            throw new IllegalArgumentException("there is no function " + id);
        }
        return host;
    }

    public FunctionHost withArn(String arn) {
        return hosts.values().stream()
                .filter(host -> host.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no function " + arn));
    }

    /** What goes wrong around all of them from here on. */
    public void meet(Storm storm) {
        hosts.values().forEach(host -> host.meet(storm));
    }

    public Collection<FunctionHost> all() {
        return hosts.values();
    }

    /** The jars and folders of every module of functions. */
    private static List<String> modules() {
        try {
            return Collections.list(Functions.class.getClassLoader().getResources(PACKAGE)).stream()
                    .map(Object::toString)
                    .map(address -> address.replace("jar:", "").replaceAll("!?/?" + PACKAGE + "/?$", ""))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The jar or folder that a handler's class comes from, without a slash at the end. */
    private static String place(Lambda function) {
        try {
            var type = Class.forName(function.handler(), false, Functions.class.getClassLoader());
            return type.getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()
                    .replaceAll("/$", "");
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    "the handler " + function.handler() + " of " + function.id() + " is not on the class path",
                    missing);
        }
    }

    @Override
    public void close() {
        hosts.values().forEach(FunctionHost::close);
    }
}
