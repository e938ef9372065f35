package io.fanfare.local.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fanfare.local.Running;
import io.fanfare.people.ImportPeople;
import io.fanfare.people.PeopleFile;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ./fanfare people import FILE}: sends a people file of any size, part by part, and says what became of each row. */
public final class PeopleImport {
    private static final String USAGE = """
            usage: ./fanfare people import FILE [--url URL] [--token TOKEN] [--map HEAD:field,...]
              --url    where the API is reached; without it the cloud that ./fanfare local or demo runs
              --token  an access token with scope people:write; a local cloud gives one itself
              --map    which head holds which field, where the known names do not tell
            """;
    /** Below the API's 1 MiB, so that no part is refused for its size. */
    private static final int MOST_BYTES = 1_000_000;

    /** Nothing answers there, and the message says what to do. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final PrintStream out;
    private final FileParts parts;

    public PeopleImport(PrintStream out) {
        this(out, new FileParts(ImportPeople.MOST_ROWS, MOST_BYTES));
    }

    PeopleImport(PrintStream out, FileParts parts) {
        this.out = out;
        this.parts = parts;
    }

    /**
     * @param arguments what stands behind {@code people import}
     * @return the exit code: 0 when every part was answered, 1 when something failed, 2 when the arguments are wrong
     */
    public int run(List<String> arguments) {
        var command = Command.parse(arguments, Running.address().orElse(NOWHERE).toString());
        if (command == null) {
            out.print(USAGE);
            return 2;
        }
        try {
            return send(command);
        } catch (ConnectException _) {
            var what = command.url.equals(NOWHERE) ? "No local cloud is running" : "Nothing answers at " + command.url;
            out.println(what + ". Start one with ./fanfare local, or say with --url where the API is.");
            return 1;
        } catch (IOException fault) {
            out.println("Cannot go on: " + fault.getClass().getSimpleName() + " " + fault.getMessage());
            return 1;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            out.println("Stopped. The same command again goes on: what is imported is not written twice.");
            return 1;
        }
    }

    private int send(Command command) throws IOException, InterruptedException {
        if (!Files.isRegularFile(command.file)) {
            out.println("There is no file " + command.file);
            return 1;
        }
        return switch (PeopleFile.read(Files.readAllBytes(command.file))) {
            case PeopleFile.Unreadable why -> {
                out.println(
                        switch (why) {
                            case ENCODING -> "The file is neither UTF-8 nor Windows-1252.";
                            case EMPTY -> "The file is empty.";
                            case HEADER_QUOTE -> "The heads open a quote that nothing closes.";
                        });
                yield 1;
            }
            case PeopleFile.Read(var file) -> send(command, file);
        };
    }

    private int send(Command command, PeopleFile file) throws IOException, InterruptedException {
        var token = command.token == null ? localToken(command.url) : command.token;
        var summary = new Summary();
        var whole = parts.of(file);
        // What one call sees whole, the API judges whole.
        var all = whole.size() == 1 ? whole : parts.of(new RepeatedIds(file, command.map).takeOut(summary));
        out.printf("%d rows in %s, %d part(s)%n", file.rows().size(), file.charset(), all.size());
        for (int at = 0; at < all.size(); at++) {
            var part = all.get(at);
            var answer = post(command, token, part.content());
            if (answer.status != 200) {
                out.printf("part %d of %d: %d %s%n", at + 1, all.size(), answer.status, Summary.problem(answer.body));
                out.println("The same command again goes on: what is imported is not written twice.");
                return 1;
            }
            summary.add(answer.body, part);
            out.printf("part %d of %d: %d rows%n", at + 1, all.size(), part.rows());
        }
        summary.print(out);
        return 0;
    }

    private String localToken(URI url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/_local/token?scope=people:write"))
                .timeout(Duration.ofSeconds(10))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("no token: give one with --token");
        }
        var body = response.body().strip();
        return body.startsWith("{") ? JSON.readTree(body).path("access_token").asText() : body;
    }

    private Answer post(Command command, String token, String content) throws IOException, InterruptedException {
        var query = command.map == null ? "" : "?map=" + URLEncoder.encode(command.map, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(command.url + "/v1/employees/import" + query))
                .timeout(Duration.ofSeconds(60))
                .header("content-type", "application/octet-stream")
                .header("authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(content))
                .build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), body(response.body()));
    }

    private static JsonNode body(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException _) {
            return JSON.createObjectNode();
        }
    }

    private record Answer(int status, JsonNode body) {}

    private record Command(
            Path file,
            URI url,
            @Nullable String token,
            @Nullable String map) {
        static @Nullable Command parse(List<String> arguments, String running) {
            var files = new ArrayList<String>();
            var url = running;
            String token = null;
            String map = null;
            var left = arguments.iterator();
            while (left.hasNext()) {
                var argument = left.next();
                if (argument.startsWith("--") && !left.hasNext()) {
                    return null;
                }
                switch (argument) {
                    case "--url" -> url = left.next().replaceAll("/+$", "");
                    case "--token" -> token = left.next();
                    case "--map" -> map = left.next();
                    default -> files.add(argument);
                }
            }
            boolean web = url.startsWith("http://") || url.startsWith("https://");
            return files.size() == 1 && web && !files.getFirst().startsWith("--")
                    ? new Command(Path.of(files.getFirst()), URI.create(url), token, map)
                    : null;
        }
    }
}
