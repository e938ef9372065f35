package io.fanfare.local.privacy;

import io.fanfare.kernel.Language;
import io.fanfare.local.privacy.Pack.Grid;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Where the pack's contents stand: the template, the description of the API, docs/privacy.md and people's own page. */
final class Sources {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final String WORDS = "/io/fanfare/functions/sharepage/data_%s.properties";

    private final Path root;
    private final Map<String, String> chosen;

    /**
     * @param root of the repository
     * @param chosen values of parameters that were deployed with others than the defaults
     */
    Sources(Path root, Map<String, String> chosen) {
        this.root = root;
        this.chosen = Map.copyOf(chosen);
    }

    /** Route, summary and scopes; a test holds the document against template and code. */
    List<List<String>> routes() {
        var rows = new ArrayList<List<String>>();
        Map<String, Object> api = new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docs/openapi.yaml"));
        map(Objects.requireNonNull(api.get("paths")))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        var described = map(operation);
                        rows.add(List.of(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                String.valueOf(described.get("summary")),
                                scopes(described)));
                    }
                }));
        return rows;
    }

    private static String scopes(Map<String, Object> operation) {
        var scopes = new ArrayList<String>();
        if (operation.get("security") instanceof List<?> all) {
            all.forEach(one -> map(one).values()
                    .forEach(names -> ((List<?>) names).forEach(name -> scopes.add(String.valueOf(name)))));
        }
        return String.join(", ", scopes);
    }

    /** Name, description and value of the template's parameters. */
    List<List<String>> parameters() {
        var rows = new ArrayList<List<String>>();
        var lines = text("template.yaml").lines().toList();
        String name = "";
        String description = "";
        for (var line : lines.subList(lines.indexOf("Parameters:") + 1, lines.size())) {
            if (line.matches("  [A-Za-z]+:")) {
                add(rows, name, description, "");
                name = line.strip().replace(":", "");
                description = "";
            } else if (line.startsWith("    Description: ")) {
                description = line.substring("    Description: ".length());
            } else if (line.startsWith("    Default: ")) {
                add(
                        rows,
                        name,
                        description,
                        line.substring("    Default: ".length()).replace("\"", ""));
                name = "";
            } else if (line.matches("[A-Za-z]+:")) {
                add(rows, name, description, "");
                break;
            }
        }
        return rows;
    }

    private void add(List<List<String>> rows, String name, String description, String value) {
        if (!name.isEmpty()) {
            rows.add(List.of(name, description, chosen.getOrDefault(name, value)));
        }
    }

    /** The first table of a chapter of docs/privacy.md. */
    Grid table(String chapter) {
        var rows = text("docs/privacy.md")
                .lines()
                .dropWhile(line -> !line.equals("## " + chapter))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(cell -> cell.strip())
                        .toList())
                .toList();
        if (rows.size() < 3) {
            throw new IllegalStateException("docs/privacy.md has no table under " + chapter);
        }
        return new Grid(rows.getFirst(), rows.subList(2, rows.size()));
    }

    Properties words(Language language) {
        var words = new Properties();
        try (var stream = Sources.class.getResourceAsStream(WORDS.formatted(language.tag()))) {
            if (stream == null) {
                throw new IllegalStateException("no words in " + language);
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return words;
    }

    private String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @SuppressWarnings("unchecked") // YAML's own keys are texts
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
