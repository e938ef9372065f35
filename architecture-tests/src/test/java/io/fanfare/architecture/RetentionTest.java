package io.fanfare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long things are kept: docs/privacy.md, the code and the template say the same (D28). */
class RetentionTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|.*\\| (\\d+) days? \\| [^|]+ \\|$");
    private static final String DOCUMENT = Repository.text("docs/privacy.md");

    @Test
    void theTableAndTheCodeKnowTheSameTimes() {
        var table = new TreeMap<String, Long>();
        ROW.matcher(DOCUMENT).results().forEach(row -> table.put(row.group(1), Long.valueOf(row.group(2))));
        assertThat(table)
                .isEqualTo(Arrays.stream(Retention.values())
                        .collect(Collectors.toMap(
                                Retention::name, kept -> kept.time().toDays(), (one, _) -> one, TreeMap::new)));
    }

    @Test
    void everyRowThatEndsByItselfTakesItsTimeFromThere() throws IOException {
        var writing = sources()
                .filter(file -> Pattern.compile("\\bTTL\\b")
                        .matcher(Repository.text(file))
                        .find())
                .toList();
        assertThat(writing).hasSizeGreaterThan(4);
        assertThat(writing).allSatisfy(file -> assertThat(Repository.text(file)).contains("Retention."));
        var used = new TreeSet<String>();
        sources()
                .forEach(file -> Pattern.compile("\\bRetention\\.([A-Z_]+)\\b")
                        .matcher(Repository.text(file))
                        .results()
                        .forEach(use -> used.add(use.group(1))));
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Retention.values()).map(Enum::name).toList());
    }

    @Test
    void queuesLogsAndBackupsAreKeptAsTheTableSays() {
        var template = Repository.text("template.yaml");
        assertThat(values(template, "MessageRetentionPeriod: (\\S+)"))
                .containsExactlyInAnyOrder("345600", "1209600", "86400");
        assertThat(DOCUMENT)
                .contains(
                        "| queues | work under way | 4 days |",
                        "send again | 14 days; ticks at which a function failed, which name nobody: a day |");
        assertThat(values(template, "RetentionInDays: (.+)")).containsExactlyInAnyOrder("!Ref LogRetentionDays", "400");
        assertThat(DOCUMENT).contains("`LogRetentionDays`, 30 by default", "after a restore | 400 days |");
        assertThat(template).contains("PointInTimeRecoveryEnabled: true").doesNotContain("RecoveryPeriodInDays");
    }

    private static List<String> values(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static Stream<Path> sources() throws IOException {
        var all = new TreeSet<Path>();
        for (var root : List.of("src-shared/domain/src/main", "src-shared/aws/src/main", "functions")) {
            try (var files = Files.walk(Repository.path(root))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> file.toString().contains("/src/main/"))
                        .filter(file -> !Repository.name(file).equals("Retention.java"))
                        .forEach(all::add);
            }
        }
        return all.stream();
    }
}
