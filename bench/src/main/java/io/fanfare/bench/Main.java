package io.fanfare.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** {@code ./fanfare bench [NAME]}: runs one measurement, or names them all. */
public final class Main {
    private static final Map<String, Supplier<Benchmark>> ALL = all();

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
        var result = benchmark.get().run();
        System.out.println("RESULT " + result);
        System.exit(0);
    }

    private static Map<String, Supplier<Benchmark>> all() {
        var all = new LinkedHashMap<String, Supplier<Benchmark>>();
        all.put("capacity", Capacity::new);
        all.put("cold", Cold::new);
        all.put("redirect", Redirect::new);
        all.put("fuzz", Fuzz::new);
        all.put("tracking", Tracking::new);
        all.put("ledger", LedgerBench::new);
        return all;
    }
}
