package io.fanfare.functions.fetchpage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.fanfare.preview.AddressGuard.Refusal;
import io.fanfare.preview.PageLook;
import io.fanfare.preview.PageLook.Answered;
import io.fanfare.preview.PageLook.Failure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers' servers do to whoever asks them, on real sockets. */
class GuardedFetchIT {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Internet internet = new Internet(this::answer)
            .name("www.example.com", Internet.PUBLIC)
            .name("127.0.0.1", Internet.INNER)
            .name("169.254.169.254", Internet.INNER)
            .name("inner.example.com", Internet.INNER);
    private final Browser browser = new Browser("https://share.example.com");
    private final GuardedFetch fetch = new GuardedFetch(internet, browser);

    @AfterEach
    void end() {
        over.countDown();
        browser.close();
        internet.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var headers = exchange.getResponseHeaders();
        switch (path) {
            case "/page" -> html(exchange, 200, "<title>A page</title>");
            case "/gone" -> html(exchange, 404, "<title>Gone</title>");
            case "/redirect" -> {
                headers.set("Location", exchange.getRequestURI().getQuery());
                exchange.sendResponseHeaders(302, -1);
            }
            case "/round" -> {
                headers.set("Location", "/round");
                exchange.sendResponseHeaders(307, -1);
            }
            case "/login" -> html(exchange, 200, "<title>Welcome</title>");
            case "/cookie" -> {
                headers.set("Set-Cookie", "a=b");
                headers.set("Location", "/page");
                exchange.sendResponseHeaders(303, -1);
            }
            case "/robots" -> {
                headers.set("X-Robots-Tag", "noindex");
                html(exchange, 200, "<title>Staging</title>");
            }
            case "/pdf" -> {
                headers.set("Content-Type", "application/pdf");
                exchange.sendResponseHeaders(200, 5);
                exchange.getResponseBody().write("%PDF-".getBytes(UTF_8));
            }
            case "/bomb" -> {
                headers.set("Content-Type", "text/html");
                headers.set("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, 0);
                endless(new GZIPOutputStream(exchange.getResponseBody()), "<title>Bomb</title>");
            }
            case "/endless" -> {
                headers.set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, 0);
                endless(exchange.getResponseBody(), "<title>Endless</title>");
            }
            case "/silent" -> await();
            default -> {
                // One byte now and then, never enough and never too late: a slow loris.
                headers.set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
                await();
            }
        }
    }

    private static void html(HttpExchange exchange, int status, String html) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "Text/HTML; charset=utf-8");
        exchange.sendResponseHeaders(status, html.length());
        exchange.getResponseBody().write(html.getBytes(UTF_8));
    }

    /** Ten gigabytes if anybody reads on. */
    private static void endless(java.io.OutputStream out, String start) throws IOException {
        out.write(start.getBytes(UTF_8));
        var block = new byte[1 << 20];
        for (int at = 0; at < 10_240; at++) {
            out.write(block);
        }
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_page_is_read_as_a_stranger_would_read_it() {
        var look = answered("https://www.example.com/page?a=b#c");
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.type()).isEqualTo("text/html");
        assertThat(look.card().title()).isEqualTo("A page");
        assertThat(internet.publicCalls).containsExactly("www.example.com /page?a=b");
        assertThat(internet.headers.getFirst())
                .doesNotContainKeys("Cookie", "Authorization", "Referer")
                .containsEntry("User-agent", List.of("FanfarePreview/1.0 (+https://share.example.com)"));
    }

    @Test
    void a_status_and_another_type_are_told_as_they_are() {
        assertThat(answered("https://www.example.com/gone").status()).isEqualTo(404);
        assertThat(answered("https://www.example.com/pdf"))
                .extracting(Answered::type, look -> look.card().title())
                .containsExactly("application/pdf", null);
        assertThat(answered("https://www.example.com/robots").hidden()).isTrue();
    }

    @Test
    void redirects_are_followed_without_cookies() {
        var look = answered("https://www.example.com/cookie");
        assertThat(look.end()).isEqualTo(URI.create("https://www.example.com/page"));
        assertThat(internet.headers).hasSize(2).noneMatch(headers -> headers.containsKey("Cookie"));
        assertThat(answered("https://www.example.com/redirect?/login").login()).isTrue();
        assertThat(answered("https://www.example.com/login").login()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1/", "http://169.254.169.254/latest", "http://inner.example.com/", "//127.0.0.1/"
            })
    void no_redirect_leads_inside(String to) {
        assertThat(fetch.look("https://www.example.com/redirect?" + to))
                .isEqualTo(new PageLook.Refused(Refusal.PRIVATE));
        assertThat(internet.innerCalls).isEmpty();
    }

    @Test
    void a_redirect_keeps_the_rules_of_addresses() {
        assertThat(fetch.look("https://www.example.com/redirect?file:///etc/passwd"))
                .isEqualTo(new PageLook.Refused(Refusal.SCHEME));
        assertThat(fetch.look("https://www.example.com/redirect?http://good@127.0.0.1/"))
                .isEqualTo(new PageLook.Refused(Refusal.USER));
    }

    @Test
    void a_name_with_one_inner_address_among_public_ones_is_not_asked() {
        internet.name("mixed.example.com", Internet.PUBLIC, Internet.INNER);
        assertThat(fetch.look("http://mixed.example.com/page")).isEqualTo(new PageLook.Refused(Refusal.PRIVATE));
        assertThat(internet.publicCalls).isEmpty();
    }

    @Test
    void a_name_that_changes_its_address_is_asked_at_the_one_that_was_checked() {
        internet.name("rebind.example.com", Internet.PUBLIC).name("rebind.example.com", Internet.INNER);
        assertThat(answered("http://rebind.example.com/page").status()).isEqualTo(200);
        assertThat(internet.innerCalls).isEmpty();
        assertThat(fetch.look("http://rebind.example.com/page")).isEqualTo(new PageLook.Refused(Refusal.PRIVATE));
        assertThat(internet.innerCalls).isEmpty();
    }

    @Test
    void five_redirects_are_followed_and_no_more() {
        assertThat(fetch.look("https://www.example.com/round")).isEqualTo(new PageLook.Failed(Failure.REDIRECTS));
        assertThat(internet.publicCalls).hasSize(6);
        assertThat(fetch.look("https://www.example.com/redirect?http://a%20b/"))
                .isInstanceOf(PageLook.class)
                .isNotInstanceOf(Answered.class);
    }

    @Test
    void who_has_no_name_or_no_server_is_told_so() {
        assertThat(fetch.look("https://nobody.example.com/")).isEqualTo(new PageLook.Failed(Failure.NO_SUCH_HOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb", "endless"})
    void a_body_without_end_is_read_to_its_bound(String path) {
        assertThat(answered("https://www.example.com/" + path).card().title()).isEqualToIgnoringCase(path);
    }

    @Test
    void who_keeps_one_waiting_is_left() {
        var pages = new LookAtPages(fetch, Duration.ofSeconds(2), System::nanoTime);
        var silent = "https://www.example.com/silent";
        var loris = "https://www.example.com/loris";
        assertThat(pages.look(List.of(silent, loris, "https://www.example.com/page")))
                .containsEntry(silent, new PageLook.Failed(Failure.TOO_SLOW))
                .containsEntry(loris, new PageLook.Failed(Failure.TOO_SLOW))
                .hasEntrySatisfying(
                        "https://www.example.com/page", look -> assertThat(look).isInstanceOf(Answered.class));
    }

    private Answered answered(String address) {
        return (Answered) fetch.look(address);
    }
}
