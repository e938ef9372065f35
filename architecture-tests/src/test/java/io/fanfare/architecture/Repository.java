package io.fanfare.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, found from wherever the tests run. */
final class Repository {
    private static final Path ROOT = root();

    private Repository() {}

    static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    static String text(String relative) {
        return text(path(relative));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Folders right below one, by name. */
    static List<String> folders(String relative) {
        return list(relative).filter(Files::isDirectory).map(Repository::name).toList();
    }

    /** Files right below a folder with that ending, sorted. */
    static List<Path> files(String relative, String ending) {
        return list(relative).filter(file -> name(file).endsWith(ending)).toList();
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static Stream<Path> list(String relative) {
        try (var entries = Files.list(path(relative))) {
            return entries.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("template.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("template.yaml stands in no folder above the working directory");
    }
}
