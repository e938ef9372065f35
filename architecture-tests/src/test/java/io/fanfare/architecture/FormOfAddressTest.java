package io.fanfare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Mails, pages and errors address people in one way: Dutch with "je", Danish with "du", French with "vous", German with "Sie". Every text is looked
 * through for words of the other form: those of resource files, of the classes that are named for a language, and of each branch of a switch over languages.
 */
class FormOfAddressTest {
    private static final Pattern BRANCH = Pattern.compile(
            "case (NL|EN|DA|FR|DE)\\b[^\"]*?->(.*?)(?=\\bcase (?:NL|EN|DA|FR|DE)\\b|\\n\\s*}|\\z)", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** The languages that have two forms, and the words of the one that we do not use. */
    enum Form {
        NL("Dutch", "(?iu)(?<!\\p{L})(?:u|uw|uwe|uzelf)(?!\\p{L})"),
        /** Begins with a capital wherever it stands: "De" at the beginning of a sentence is also "they". */
        DA("Danish", "(?u)(?<=[\\p{L},;] )(?:De|Dem|Deres)(?!\\p{L})"),
        FR(
                "French",
                "(?iu)(?<!\\p{L})(?:(?:tu|toi|te|ton|ta|tes|tien|tienne|tiens|tiennes)(?!\\p{L})|t[’'](?=\\p{L}))"),
        DE("German", "(?iu)(?<!\\p{L})(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|euer|eure[mnrs]?)(?!\\p{L})");

        private final String className;
        private final Pattern other;

        Form(String className, String other) {
            this.className = className;
            this.other = Pattern.compile(other);
        }

        private String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_text_keeps_to_one_form(Form form) {
        var texts = sources().flatMap(file -> texts(file, form)).toList();
        assertThat(texts).hasSizeGreaterThan(500);
        assertThat(texts).filteredOn(text -> form.other.matcher(text).find()).isEmpty();
    }

    /** What is looked for is found where it stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NL | U kunt dit venster sluiten.    | Je kunt dit venster sluiten, ook nu.
            DA | Her kan De se Deres side.      | De ser din side, og du ser dem.
            FR | Partage ce que tu veux.        | Partagez ce que vous voulez, tout de suite.
            FR | Ce qui t’a plu.                | Ce qui l’a plus touché.
            DE | Teile, was dir gefällt.        | Teilen Sie, was Ihnen gefällt.
            DE | Ein Satz von euch genügt.      | Ein teurer Satz genügt.
            """)
    void words_of_the_other_form_are_found(Form form, String other, String ours) {
        assertThat(form.other.matcher(other).find()).isTrue();
        assertThat(form.other.matcher(ours).find()).isFalse();
    }

    private static Stream<String> texts(Path file, Form form) {
        var name = Repository.name(file);
        if (name.endsWith("_" + form.tag() + ".properties")) {
            return Repository.text(file).lines().map(line -> line.substring(line.indexOf('=') + 1));
        }
        if (!name.endsWith(".java")) {
            return Stream.of();
        }
        var code = Repository.text(file);
        return name.equals(form.className + ".java")
                ? literals(code)
                : BRANCH.matcher(code)
                        .results()
                        .filter(branch -> branch.group(1).equals(form.name()))
                        .flatMap(branch -> literals(branch.group(2)));
    }

    private static Stream<String> literals(String code) {
        return LITERAL.matcher(code).results().map(literal -> literal.group(1));
    }

    private static Stream<Path> sources() {
        return Stream.of("functions", "src-shared", "local").flatMap(FormOfAddressTest::sources);
    }

    private static Stream<Path> sources(String folder) {
        try (var files = Files.walk(Repository.path(folder))) {
            return files
                    .filter(file -> file.toString().contains("/src/main/"))
                    .filter(Files::isRegularFile)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
