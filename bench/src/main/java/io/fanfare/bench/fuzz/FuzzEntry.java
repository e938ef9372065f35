package io.fanfare.bench.fuzz;

import java.util.Objects;

/** Where Jazzer comes in; the target is named by a system property. */
public final class FuzzEntry {
    /** Name of the property that names the {@link Target}. */
    public static final String PROPERTY = "fanfare.fuzz";

    private static final Target TARGET = Target.valueOf(Objects.requireNonNull(System.getProperty(PROPERTY), PROPERTY));

    private FuzzEntry() {}

    /** Called by Jazzer for each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.check(input);
    }
}
