package io.fanfare.local.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against an API on the loopback that answers what the test says. */
class PeopleImportIT {
    private static final String DONE =
            "{\"created\":%d,\"updated\":0,\"unchanged\":0,\"rejected\":[%s],\"dropped\":[\"Salaris\"]}";

    @TempDir
    Path folder;

    private final List<String> posted = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private final ArrayDeque<String> answers = new ArrayDeque<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/employees/import", exchange -> {
            authorizations.add(exchange.getRequestHeaders().getFirst("authorization"));
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var next = answers.poll();
            var bytes = (next == null ? "{\"title\":\"too much\"}" : next).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(next == null ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.createContext("/_local/token", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("local".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void parts_are_added_up_and_rejected_rows_named_by_their_line_in_the_file() throws IOException {
        answers.add(DONE.formatted(2, ""));
        answers.add(DONE.formatted(1, "{\"line\":2,\"field\":\"email\",\"rule\":\"address\"}"));
        int code = run("id,email\nE1,a@x.nl\nE2,b@x.nl\nE3,broken\nE4,d@x.nl\n", 2);
        assertThat(code).isZero();
        assertThat(posted).hasSize(2);
        assertThat(authorizations).containsOnly("Bearer local");
        assertThat(output())
                .contains("part 1 of 2", "part 2 of 2")
                .contains("created 3, updated 0, unchanged 0, rejected 1")
                .contains("line 4: email address")
                .contains("Salaris");
    }

    @Test
    void a_row_that_repeats_an_id_or_address_of_another_part_is_not_sent() throws IOException {
        answers.add(DONE.formatted(2, ""));
        int code = run("id,email\nE1,a@x.nl\nE2,b@x.nl\nE1,c@x.nl\nE4,A@X.nl\n", 2);
        assertThat(code).isZero();
        assertThat(posted).hasSize(1);
        assertThat(output()).contains("line 4: employee_id duplicate-id", "line 5: email duplicate-address");
    }

    @Test
    void a_part_that_is_refused_ends_the_command() throws IOException {
        answers.add(DONE.formatted(2, ""));
        int code = run("id,email\nE1,a@x.nl\nE2,b@x.nl\nE3,c@x.nl\nE4,d@x.nl\nE5,e@x.nl\n", 2);
        assertThat(code).isEqualTo(1);
        assertThat(posted).hasSize(2);
        assertThat(output()).contains("part 2 of 3: 503 too much");
    }

    @Test
    void wrong_arguments_print_the_usage() {
        assertThat(new PeopleImport(out()).run(List.of("--url"))).isEqualTo(2);
        assertThat(new PeopleImport(out()).run(List.of("file.csv", "--url", "ftp://x")))
                .isEqualTo(2);
        assertThat(output()).contains("usage: ./fanfare people import FILE");
    }

    @Test
    void nobody_there_is_said_in_words() throws IOException {
        int port = server.getAddress().getPort();
        server.stop(0);
        var file = Files.writeString(folder.resolve("people.csv"), "id,email\nE1,a@x.nl\n");
        int code = new PeopleImport(out()).run(List.of(file.toString(), "--url", "http://127.0.0.1:" + port));
        assertThat(code).isEqualTo(1);
        assertThat(output()).contains("Nothing answers at");
    }

    private int run(String content, int rowsAPart) throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), content);
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new PeopleImport(out(), new FileParts(rowsAPart, 100_000)).run(List.of(file.toString(), "--url", url));
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
