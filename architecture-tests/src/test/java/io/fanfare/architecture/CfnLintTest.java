package io.fanfare.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** cfn-lint finds nothing in the template. Skipped only where cfn-lint is not installed. */
class CfnLintTest {
    @Test
    void findsNothing() throws Exception {
        assumeTrue(isInstalled(), "cfn-lint is not installed");
        var process = new ProcessBuilder(
                        "cfn-lint", Repository.path("template.yaml").toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isBlank();
    }

    @Test
    void theTemplateSilencesNoRule() {
        assertThat(Repository.text("template.yaml")).doesNotContain("cfn-lint:", "ignore_checks");
        assertThat(Repository.path(".cfnlintrc")).doesNotExist();
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "cfn-lint"))
                .anyMatch(Files::isExecutable);
    }
}
