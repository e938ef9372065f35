package io.fanfare.wiring;

import io.fanfare.aws.config.Settings;
import io.fanfare.aws.http.Rehearsal;
import io.fanfare.aws.log.Origin;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What every function is made of. */
@Factory
final class CommonWiring {
    @Singleton
    Settings settings(Environment environment) {
        return new Settings(
                setting -> environment.getProperty(setting, String.class).orElse(null));
    }

    /** Micronaut's own keeps every call's context as a bean for good, and looks through all of them at the next call. */
    @Singleton
    @Replaces(DefaultLambdaContextFactory.class)
    LambdaContextFactory callContexts() {
        return _ -> {};
    }

    @Singleton
    @Requires(missingBeans = InstantSource.class)
    InstantSource clock() {
        return Rehearsal.clock(InstantSource.system());
    }

    @Singleton
    Origin origin(Environment environment, InstantSource clock) {
        return Origin.of(name -> environment.getProperty(name, String.class), clock);
    }
}
