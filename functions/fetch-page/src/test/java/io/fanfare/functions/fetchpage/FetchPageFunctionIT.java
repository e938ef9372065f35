package io.fanfare.functions.fetchpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.fanfare.testkit.SampleEvents;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The function in its real context: this machine is closed to it, unless it is told to find the sites of .example there. */
class FetchPageFunctionIT {
    private final HttpServer site;

    FetchPageFunctionIT() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        site.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
        site.start();
    }

    @AfterEach
    void end() {
        site.stop(0);
    }

    @Test
    void the_sample_is_answered_page_by_page() {
        var pages = answer(Map.of(FetchPageWiring.LOCAL_SITES, site.getAddress().getPort()));
        assertThat(pages)
                .extractingByKey("https://www.noordlicht.example/traineeship", InstanceOfAssertFactories.MAP)
                .containsEntry("status", 204);
        assertThat(pages).containsEntry("http://169.254.169.254/latest/meta-data/", Map.of("refused", "PRIVATE"));
    }

    @Test
    void without_that_setting_no_name_leads_to_this_machine() {
        assertThat(answer(Map.of()))
                .containsEntry("https://www.noordlicht.example/traineeship", Map.of("failed", "NO_SUCH_HOST"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answer(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("base.url", "https://share.example.com");
        try (var context = ApplicationContext.run(settings)) {
            var reply = new FetchPageFunction(context).execute(SampleEvents.read("fetch-page/pages", Map.class));
            return (Map<String, Object>) reply.get("pages");
        }
    }
}
