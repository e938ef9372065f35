package io.fanfare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every test that the threat model calls a witness is one. */
class ThreatModelTest {
    private static final Pattern WITNESS = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void everyWitnessExists() throws IOException {
        var named = WITNESS.matcher(Repository.text("docs/threat-model.md"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(tests()).containsAll(named);
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(Repository.path("."))) {
            return files.filter(file -> file.toString().contains("src/test/java"))
                    .map(Path::getFileName)
                    .map(String::valueOf)
                    .filter(name -> name.endsWith("Test.java") || name.endsWith("IT.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
