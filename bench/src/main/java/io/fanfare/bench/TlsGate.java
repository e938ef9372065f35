package io.fanfare.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * TLS before an embedded cloud, which speaks plain HTTP: a function that is measured reaches AWS as it does in AWS, through a handshake and with
 * the JDK's own list of authorities, and one more for the gate.
 */
final class TlsGate implements AutoCloseable {
    private static final String ENDPOINT = "AWS_ENDPOINT_URL";
    private static final String PASSWORD = "changeit";

    /** What the client on the way sets itself. */
    private static final Set<String> HOP =
            Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<URI, HttpsServer> gates = new HashMap<>();
    private final SSLContext identity;
    private final Path authorities;

    /** @param work where the gate's key and the list of authorities are written */
    TlsGate(Path work) throws IOException {
        var keys = work.resolve("gate.p12");
        var certificate = work.resolve("gate.pem");
        authorities = work.resolve("authorities.p12");
        Files.copy(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"), authorities);
        keytool("-genkeypair", keys, "-keyalg", "RSA", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1");
        keytool("-exportcert", keys, "-file", certificate.toString());
        keytool("-importcert", authorities, "-noprompt", "-file", certificate.toString());
        identity = identity(keys);
    }

    /** The same environment, with endpoints behind this gate. */
    Map<String, String> before(Map<String, String> environment) {
        var gated = new HashMap<>(environment);
        gated.replaceAll((name, value) ->
                name.startsWith(ENDPOINT) ? gate(URI.create(value)).toString() : value);
        return gated;
    }

    /** The options with which a JVM trusts this gate, beside whom it trusts anyway. */
    List<String> trust() {
        return List.of("-Djavax.net.ssl.trustStore=" + authorities, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    private URI gate(URI endpoint) {
        var server = gates.computeIfAbsent(endpoint, this::open);
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    private HttpsServer open(URI endpoint) {
        try {
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(identity));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> pass(exchange, endpoint));
            server.start();
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void pass(HttpExchange exchange, URI endpoint) throws IOException {
        try (exchange) {
            var request = HttpRequest.newBuilder(
                            endpoint.resolve(exchange.getRequestURI().toString()))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static SSLContext identity(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException fault) {
            throw new IOException(fault);
        }
    }

    private static void keytool(String command, Path store, String... more) throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                "gate"));
        words.addAll(List.of(more));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IOException(fault);
        }
    }

    @Override
    public void close() {
        gates.values().forEach(gate -> gate.stop(0));
        client.close();
    }
}
