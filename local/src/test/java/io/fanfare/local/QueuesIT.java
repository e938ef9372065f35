package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.local.tiny.Log;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queues and their functions behave as SQS and Lambda do, on the cloud's clock. */
final class QueuesIT {
    private static EmbeddedCloud cloud;

    @BeforeAll
    static void start() {
        cloud = TinyCloud.start();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void clean() {
        Log.take();
    }

    @Test
    void aBatchWaitsForItsWindow() {
        note("a", "b");
        cloud.settle();
        cloud.advance(Duration.ofSeconds(59));
        assertThat(notes()).isEmpty();
        cloud.advance(Duration.ofSeconds(1));
        assertThat(notes()).containsExactly("a b");
        assertThat(cloud.queues().named("NoteQueue").depth()).isZero();
    }

    @Test
    void aFullBatchDoesNotWait() {
        note(IntStream.range(0, 10).mapToObj(Integer::toString).toArray(String[]::new));
        cloud.settle();
        assertThat(notes()).containsExactly("0 1 2 3 4 5 6 7 8 9");
    }

    @Test
    void aFlushEndsTheWindow() {
        note("now");
        cloud.flush();
        assertThat(notes()).containsExactly("now");
    }

    @Test
    void aPoisonMessageComesBackAfterItsVisibilityAndEndsAmongTheDeadLetters() throws InterruptedException {
        note("good", "poison");
        cloud.flush();
        assertThat(notes()).containsExactly("good poison");
        assertThat(cloud.queues().named("NoteQueue").depth()).isEqualTo(1);
        cloud.advance(Duration.ofSeconds(30));
        cloud.flush();
        assertThat(notes()).containsExactly("poison");
        cloud.advance(Duration.ofSeconds(30));
        cloud.flush();
        assertThat(notes()).isEmpty();
        assertThat(dead("NoteDeadLetters", "poison")).containsExactly("poison");
    }

    @Test
    void aFailureThatNamesNoMessageOfTheBatchFailsAllOfIt() {
        note("good", "nonsense");
        cloud.flush();
        assertThat(notes()).containsExactly("good nonsense");
        assertThat(cloud.queues().named("NoteQueue").depth()).isEqualTo(2);
        drain();
    }

    @Test
    void aCrashAndATimeOutFailAllOfABatch() {
        note("crash", "good");
        cloud.flush();
        assertThat(cloud.queues().named("NoteQueue").depth()).isEqualTo(2);
        drain();
        note("hang");
        cloud.flush();
        assertThat(cloud.queues().named("NoteQueue").depth()).isEqualTo(1);
        drain();
    }

    @Test
    void aFunctionThatCallsItselfIsStoppedAfterSixteenCalls() throws InterruptedException {
        cloud.queues().named("LoopQueue").send("round");
        cloud.settle();
        assertThat(notes()).isEqualTo(Collections.nCopies(16, "round"));
        assertThat(cloud.queues().named("LoopQueue").depth()).isZero();
        assertThat(dead("LoopDeadLetters", "round")).contains("round");
    }

    @Test
    void aFunctionMayDoOnlyWhatItsRoleAllows() throws InterruptedException {
        cloud.queues().named("LoopQueue").send("elsewhere");
        cloud.settle();
        assertThat(cloud.queues().named("NoteQueue").depth()).isZero();
        assertThat(cloud.queues().named("LoopQueue").depth()).isEqualTo(1);
        drain();
        assertThat(dead("LoopDeadLetters", "elsewhere")).contains("elsewhere");
    }

    @Test
    void lookingAtAQueueChangesNothing() {
        note("seen");
        var once = cloud.queues().named("NoteQueue").peek();
        assertThat(cloud.queues().named("NoteQueue").peek()).isEqualTo(once);
        assertThat(once.getFirst().receives()).isZero();
        assertThat(once.getFirst().sent()).isEqualTo(cloud.clock().instant());
        cloud.flush();
    }

    private static void note(String... bodies) {
        List.of(bodies).forEach(cloud.queues().named("NoteQueue")::send);
    }

    /** What the queues' functions saw; ticks of schedules are another test's. */
    private static List<String> notes() {
        return Log.take().stream().filter(line -> !line.startsWith("2026-")).toList();
    }

    /** What is in a queue of dead letters; each arrives there a moment after its own queue has given it up, which is waited for. */
    private static List<String> dead(String queue, String awaited) throws InterruptedException {
        var dead = dead(queue);
        for (int look = 0; look < 200 && !dead.contains(awaited); look++) {
            Thread.sleep(10);
            dead = dead(queue);
        }
        return dead;
    }

    private static List<String> dead(String queue) {
        return cloud.queues().named(queue).peek().stream()
                .map(message -> message.body())
                .toList();
    }

    /** Lets what fails fail for good. */
    private static void drain() {
        for (int times = 0; times < 4; times++) {
            cloud.advance(Duration.ofSeconds(30));
            cloud.flush();
        }
        assertThat(cloud.queues().named("NoteQueue").depth()).isZero();
        assertThat(cloud.queues().named("LoopQueue").depth()).isZero();
        Log.take();
    }
}
