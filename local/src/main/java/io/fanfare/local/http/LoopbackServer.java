package io.fanfare.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server on 127.0.0.1, one virtual thread a request. */
public final class LoopbackServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    static {
        // Without it every answer on a kept connection waits 40 ms for the kernel; the server reads it once, when its
        // class is loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param port 0 takes a free one */
    public LoopbackServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException("port " + port + " of 127.0.0.1 cannot be opened", fault);
        }
        server.setExecutor(threads);
    }

    /**
     * Takes the port that was asked for, or else the one of an earlier run if it is still free, or else a free one.
     *
     * @param wanted 0 when none was asked for
     * @param earlier 0 when there was no earlier run
     */
    public static LoopbackServer onPort(int wanted, int earlier) {
        if (wanted == 0 && earlier != 0) {
            try {
                return new LoopbackServer(earlier);
            } catch (UncheckedIOException taken) {
                LOG.warn("port {} of the earlier run is taken: links in its mails lead nowhere", earlier);
            }
        }
        return new LoopbackServer(wanted);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Starts to answer. */
    public void start(Handler handler) {
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            } catch (RuntimeException fault) {
                LOG.error("a request failed", fault);
                if (exchange.getResponseCode() < 0) {
                    exchange.sendResponseHeaders(500, -1);
                }
            }
        });
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Answers an exchange. */
    public interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }
}
