package io.fanfare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Gives a process the share of a processor that Lambda gives a function: memory / 1,769 MB of one
 * (docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html). It needs a writable control group; without one nothing is limited,
 * and the figures say so.
 */
final class CpuLimit {
    private static final int MB_PER_CPU = 1_769;
    private static final int PERIOD_MICROS = 100_000;
    private static final Path FIRST = Path.of("/sys/fs/cgroup/cpu");
    private static final Path SECOND = Path.of("/sys/fs/cgroup");

    private CpuLimit() {}

    /** The words to put before a command; empty where the machine cannot limit. */
    static List<String> prefix(int memoryMb) {
        long quota = Math.min(100, Math.round(100.0 * memoryMb / MB_PER_CPU)) * PERIOD_MICROS / 100;
        try {
            if (Files.exists(FIRST.resolve("cpu.cfs_quota_us"))) {
                var group = Files.createDirectories(FIRST.resolve("fanfare-" + memoryMb));
                Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
                Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
                return join(group.resolve("tasks"));
            }
            if (Files.exists(SECOND.resolve("cgroup.subtree_control"))) {
                var group = Files.createDirectories(SECOND.resolve("fanfare-" + memoryMb));
                Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
                return join(group.resolve("cgroup.procs"));
            }
        } catch (IOException _) {
            // Not ours to write: then nothing is limited.
        }
        return List.of();
    }

    private static List<String> join(Path members) {
        return List.of("sh", "-c", "echo $$ > " + members + " && exec \"$@\"", "limited");
    }
}
