package io.fanfare.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a role allows on a resource, some function in some test needed: in the embedded cloud, which writes down the very right it used, or in
 * the function's own tests, which know the action and the kind of table. That nothing is missing needs no test here: the embedded cloud
 * refuses a call beyond the caller's role. Skipped where only some tests run.
 */
class UsedRightsTest {
    private static final String CLOUD = "local/target/rights";

    /** Lambda itself writes the logs and empties the queues, and takes ticks at which a function failed to their dead letters. */
    private static final Set<String> OF_THE_PLATFORM = Set.of(
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes");

    /**
     * What whole functions do too rarely for their tests to meet it; the tests of the code below them do: facts that an hour takes back and
     * salts of past days (JudgeHoursIT), rows of people who left the boards and contests that ended (RollUpBoardsIT).
     */
    private static final Set<String> RARE = Set.of(
            "JudgeHits dynamodb:DeleteItem MainTable",
            "JudgeHits dynamodb:DeleteItem TracesTable",
            "RollUpBoards dynamodb:DeleteItem MainTable",
            "RollUpBoards dynamodb:UpdateItem MainTable");

    @Test
    void noRoleAllowsWhatNothingNeeds() {
        assumeTrue(Boolean.getBoolean("fanfare.whole"), "only some tests ran");
        var used = lines(CLOUD, "used ").collect(Collectors.toSet());
        var called = Template.REAL.functions().stream()
                .map(function -> "functions/" + function.folder() + "/target/rights")
                .filter(folder -> Files.isDirectory(Repository.path(folder)))
                .flatMap(folder -> lines(folder, "called "))
                .collect(Collectors.toSet());
        var granted = lines(CLOUD, "granted ").collect(Collectors.toSet());
        assertThat(granted.stream().map(UsedRightsTest::asCalled)).containsAll(RARE);
        var unused = granted.stream()
                .filter(right ->
                        !used.contains(right) && !called.contains(asCalled(right)) && !RARE.contains(asCalled(right)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    /** {@code LaunchDue dynamodb:GetItem arn:…/fanfare-MainTable} as the function's own tests would note it. */
    private static String asCalled(String right) {
        var parts = right.split(" ");
        var call = parts[0] + " " + parts[1];
        return parts[1].startsWith("dynamodb:")
                ? call + (parts[2].contains("TracesTable") ? " TracesTable" : " MainTable")
                : call;
    }

    private static Stream<String> lines(String folder, String kind) {
        var functions =
                Template.REAL.functions().stream().map(Template.Function::id).collect(Collectors.toSet());
        return Repository.files(folder, ".txt").stream()
                .flatMap(file -> Repository.text(file).lines())
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .filter(line -> functions.contains(line.split(" ")[0]))
                .filter(line -> !OF_THE_PLATFORM.contains(line.split(" ")[1]))
                .filter(line -> !line.endsWith("-SchedulesDeadLetters"));
    }
}
