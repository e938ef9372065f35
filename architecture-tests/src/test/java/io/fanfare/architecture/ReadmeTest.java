package io.fanfare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every {@code ./fanfare} command that the documents show is one that the front door knows. */
class ReadmeTest {
    private static final List<String> DOCUMENTS =
            List.of("README.md", "CONTRIBUTING.md", "docs/operations.md", "events/README.md");
    private static final Pattern COMMAND = Pattern.compile("\\./fanfare ([a-z][a-z-]*)");

    @Test
    void commandsInDocumentsExist() throws Exception {
        var shown = new TreeSet<String>();
        for (var document : DOCUMENTS) {
            COMMAND.matcher(Repository.text(document)).results().forEach(match -> shown.add(match.group(1)));
        }
        assertThat(shown).contains("demo", "local", "test", "package");
        assertThat(known()).containsAll(shown);
    }

    /** The first words of the help's lines. */
    private static Set<String> known() throws Exception {
        var process = new ProcessBuilder(Repository.path("fanfare").toString(), "help")
                .redirectErrorStream(true)
                .start();
        var help = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(help).isZero();
        var commands = new TreeSet<String>();
        Pattern.compile("(?m)^\\s+\\./fanfare ([a-z][a-z-]*)\\b")
                .matcher(help)
                .results()
                .forEach(match -> commands.add(match.group(1)));
        return commands;
    }
}
