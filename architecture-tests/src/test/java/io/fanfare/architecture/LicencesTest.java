package io.fanfare.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What ships in each zip stands in its bill of materials (CycloneDX, target/&lt;function&gt;.cdx.json) under a licence that asks for no more than
 * to be named; one jar is an exception, under a licence that is named too. Skipped where not all of it was built.
 */
class LicencesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> PERMISSIVE = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause");
    /** Micronaut does not start without it (EPL-2.0, annotations alone, shipped as it came). */
    private static final String ANNOTATIONS = "jakarta.annotation-api EPL-2.0";

    static Stream<Template.Function> functions() {
        return Template.REAL.functions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyJarOfAZipIsKnownAndUnderAPermissiveLicence(Template.Function function) throws IOException {
        assumeTrue(Boolean.getBoolean("fanfare.whole"), "only some of it was built");
        var folder = function.folder();
        var target = Repository.path("functions/" + folder + "/target");
        var permissive = parts(
                        JSON.readTree(target.resolve(folder + ".cdx.json").toFile()))
                .filter(LicencesTest::mayShip)
                .map(part ->
                        part.path("name").asText() + "-" + part.path("version").asText() + ".jar")
                .collect(Collectors.toSet());
        assertThat(permissive).containsAll(jars(target.resolve(folder + ".zip"), folder));
    }

    private static Stream<JsonNode> parts(JsonNode bill) {
        return StreamSupport.stream(bill.path("components").spliterator(), false);
    }

    private static boolean mayShip(JsonNode part) {
        return StreamSupport.stream(part.path("licenses").spliterator(), false)
                .map(entry -> entry.path("license").path("id").asText())
                .anyMatch(licence -> PERMISSIVE.contains(licence)
                        || ANNOTATIONS.equals(part.path("name").asText() + " " + licence));
    }

    /** The jars in a zip, but for the function's own. */
    private static Set<String> jars(Path zip, String own) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            var jars = file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".jar"))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .filter(name -> !name.startsWith(own + "-"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(jars).hasSizeGreaterThan(5);
            return jars;
        }
    }
}
