package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayErasuresTest {
    @Test
    void a_log_as_it_was_exported_names_each_person_once(@TempDir Path folder) throws IOException {
        var log = folder.resolve("log");
        Files.writeString(log, """
                START RequestId: 1
                2026-11-23 {"event":"erasure","person":7,"reason":"ASKED","at":"2026-11-23T09:05:00.000Z"}
                {"message":"{\\"event\\":\\"erasure\\",\\"person\\":8,\\"reason\\":\\"LEFT\\",\\"at\\":\\"x\\"}"}
                {"event":"erasure","person":7,"reason":"ASKED","at":"2026-11-23T09:06:00.000Z"}
                {"event":"spill","person":9}
                """);
        assertThat(ReplayErasures.read(log))
                .containsExactly(
                        new Erasure(new EmployeeId(7), Reason.ASKED), new Erasure(new EmployeeId(8), Reason.LEFT));
    }

    @Test
    void a_log_without_erasures_is_refused_also_an_empty_one_whose_export_failed(@TempDir Path folder)
            throws IOException {
        var log = folder.resolve("log");
        Files.writeString(log, "");
        assertThatThrownBy(() -> ReplayErasures.read(log)).hasMessageContaining("did its export end well");
        Files.writeString(log, "{\"event\":\"spill\",\"person\":9}\n");
        assertThatThrownBy(() -> ReplayErasures.read(log)).hasMessageContaining("tells of no erasure");
    }
}
