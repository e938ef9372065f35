package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.lambda.FunctionHost;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function of the real template starts here with nothing but what the template declares. */
final class RealStackIT {
    private static final LocalClock CLOCK = LocalClock.heldAt(Instant.parse("2026-11-21T09:00:00Z"));
    private static EmbeddedCloud cloud;

    @BeforeAll
    static void start() {
        cloud = EmbeddedCloud.start(
                Options.of(Path.of("../template.yaml")).withClock(CLOCK).byHand());
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    static Stream<FunctionHost> functions() {
        return cloud.stack().functions().stream().map(function -> cloud.function(function.id()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionStartsOnTheCloudsClock(FunctionHost function) {
        assertThat(function.warmContext().getBean(InstantSource.class)).isSameAs(CLOCK);
    }

    /** A warm instance serves thousands of calls: what one leaves behind slows down all that follow. */
    @ParameterizedTest
    @MethodSource("functions")
    void aCallLeavesNoContextBehind(FunctionHost function) {
        function.invoke("{}");
        function.invoke("{}");
        assertThat(function.warmContext().getBeansOfType(Context.class)).isEmpty();
    }
}
