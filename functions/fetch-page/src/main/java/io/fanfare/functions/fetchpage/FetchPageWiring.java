package io.fanfare.functions.fetchpage;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.http.Rehearsal;
import io.fanfare.preview.PublicAddresses;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;

/** What the guarded fetch is made of. */
@Factory
final class FetchPageWiring {
    /** The port of this machine where a laptop finds the sites of {@code .example}. No template sets it. */
    static final String LOCAL_SITES = "local.sites";

    /** A page has as long, with all its redirects. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Bean(preDestroy = "close")
    @Singleton
    Browser browser(Settings settings) {
        return new Browser(settings.address(Setting.BASE_URL));
    }

    @Singleton
    LookAtPages lookAtPages(Browser browser, Environment environment) {
        Route outside = new PublicRoute(InetAddress::getAllByName, PublicAddresses::includes);
        var route = Rehearsal.web()
                .map(URI::getPort)
                .or(() -> environment.getProperty(LOCAL_SITES, Integer.class))
                .<Route>map(port -> new LocalRoute(port, outside))
                .orElse(outside);
        return new LookAtPages(new GuardedFetch(route, browser), PATIENCE, System::nanoTime);
    }
}
