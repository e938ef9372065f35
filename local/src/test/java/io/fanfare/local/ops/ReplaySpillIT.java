package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.sqs.Queue;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.Seal;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaySpillIT {
    @Test
    void spilled_lines_come_back_whatever_stands_around_them(@TempDir Path folder) throws IOException {
        var seal = new Seal(new KeyRing(Samples.PUBLIC_RING));
        var one = seal.close("{\"one\":1}", new Random(1));
        var two = seal.close("{\"two\":2}", new Random(2));
        var log = Files.write(
                folder.resolve("log"),
                List.of(
                        "START RequestId: 1",
                        "2026-11-21 ERROR {\"event\":\"spill\",\"cause\":\"X\",\"sealed\":\"" + one + "\"}",
                        "{\"message\":\"{\\\"event\\\":\\\"spill\\\",\\\"sealed\\\":\\\"" + two + "\\\"}\"}",
                        "{\"event\":\"spill\",\"sealed\":\"" + one.substring(0, one.length() - 3) + "AAA\"}"));
        var url = LocalSqs.shared().newQueue();
        try (var sqs = LocalSqs.shared().client()) {
            var outcome = new ReplaySpill(seal, new Queue(sqs, url)).replay(log);
            assertThat(outcome).isEqualTo(new ReplaySpill.Outcome(2, 1));
        }
        assertThat(LocalSqs.shared().drain(url)).containsExactlyInAnyOrder("{\"one\":1}", "{\"two\":2}");
    }
}
