package io.fanfare.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code ./fanfare bench [NAME]}: runs one measurement, or names them all. */
public final class Main {
    private static final Map<String, Function<List<String>, Benchmark>> ALL = all();

    private Main() {}

    /** Ends with 2 when the name is unknown. */
    public static void main(String[] arguments) throws Exception {
        var name = arguments.length == 0 ? "" : arguments[0];
        var benchmark = ALL.get(name);
        if (benchmark == null) {
            System.err.println("Measurements: " + String.join(", ", ALL.keySet()) + ". Say ./fanfare bench NAME.");
            System.exit(2);
            return;
        }
        var result =
                benchmark.apply(List.of(arguments).subList(1, arguments.length)).run();
        System.out.println("RESULT " + result);
        System.exit(0);
    }

    private static Map<String, Function<List<String>, Benchmark>> all() {
        var all = new LinkedHashMap<String, Function<List<String>, Benchmark>>();
        all.put("capacity", _ -> new Capacity());
        all.put("cost", Cost::new);
        all.put("chaos", Chaos::new);
        all.put("cold", Cold::new);
        all.put("redirect", _ -> new Redirect());
        all.put("fuzz", _ -> new Fuzz());
        all.put("tracking", _ -> new Tracking());
        all.put("ledger", _ -> new LedgerBench());
        all.put("mail", MailBench::new);
        return all;
    }
}
