package io.fanfare.aws.log;

import io.fanfare.aws.http.Rehearsal;
import java.util.function.Consumer;

/** Lines of JSON on standard output, from where Lambda takes them. What a line may hold, {@link Line} decides. */
public final class Log {
    private static volatile Consumer<String> to = Log::print;

    private Log() {}

    /** @param event what happened, in words with dots: {@code mail.sent} */
    public static Line info(String event) {
        return new Line("INFO", event);
    }

    public static Line warn(String event) {
        return new Line("WARN", event);
    }

    public static Line error(String event) {
        return new Line("ERROR", event);
    }

    /** A fault by its type alone: its text may hold what a log must not. */
    public static void fault(Throwable fault) {
        error("fault")
                .with("fault", fault.getClass().getName())
                .count(Metric.FAULTS, 1)
                .write();
    }

    /** For whoever collects lines in this JVM; {@link #toStandardOutput()} ends it. */
    public static void to(Consumer<String> collector) {
        to = collector;
    }

    public static void toStandardOutput() {
        to = Log::print;
    }

    static void write(String line) {
        if (!Rehearsal.isOn()) {
            to.accept(line);
        }
    }

    /** In one piece, since Lambda makes an event of each write. */
    private static void print(String line) {
        System.out.print(line + "\n");
    }
}
