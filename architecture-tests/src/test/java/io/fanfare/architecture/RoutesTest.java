package io.fanfare.architecture;

import static io.fanfare.architecture.Template.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Marketing's API is the same in the template, in the controllers and in docs/openapi.yaml. */
class RoutesTest {
    private static final Template.Function API = Template.REAL.functions().stream()
            .filter(function -> function.id().equals("CampaignApi"))
            .findFirst()
            .orElseThrow();

    @Test
    void controllersAnswerTheRoutesOfTheTemplate() {
        var answered = Code.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class))
                .flatMap(RoutesTest::routes)
                .toList();
        assertThat(answered).containsExactlyInAnyOrderElementsOf(declared().keySet());
    }

    @Test
    void openApiShowsTheRoutesAndScopesOfTheTemplate() {
        Map<String, Object> document = new Yaml().load(Repository.text("docs/openapi.yaml"));
        var shown = new TreeMap<String, List<String>>();
        map(document.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (List.of("get", "put", "post", "delete", "patch", "head").contains(method)) {
                        shown.put(method.toUpperCase(java.util.Locale.ROOT) + " " + path, scopes(map(operation)));
                    }
                }));
        assertThat(shown).isEqualTo(declared());
    }

    private static List<String> scopes(Map<String, Object> operation) {
        return Template.list(operation.getOrDefault("security", List.of())).stream()
                .flatMap(requirement -> map(requirement).values().stream())
                .flatMap(scopes -> Template.texts(scopes).stream())
                .toList();
    }

    /** The same scope with Cognito's name of the API before it goes without saying. */
    private static Map<String, List<String>> declared() {
        var routes = new TreeMap<String, List<String>>();
        API.events("HttpApi")
                .forEach(event -> routes.put(
                        event.route(),
                        Template.texts(map(event.properties().get("Auth")).get("AuthorizationScopes")).stream()
                                .filter(scope -> !scope.startsWith(Template.COGNITO_SCOPE))
                                .toList()));
        return routes;
    }

    private static Stream<String> routes(JavaClass controller) {
        var base = controller.getAnnotationOfType(Controller.class).value();
        return controller.getMethods().stream()
                .flatMap(method -> Stream.of(
                                route(method, Get.class, "GET " + base),
                                route(method, Post.class, "POST " + base),
                                route(method, Put.class, "PUT " + base),
                                route(method, Delete.class, "DELETE " + base))
                        .flatMap(found -> found));
    }

    private static Stream<String> route(JavaMethod method, Class<? extends Annotation> verb, String base) {
        return method.tryGetAnnotationOfType(verb.getName()).stream().map(annotation -> {
            var path = annotation.get("value").map(String::valueOf).orElse("/");
            return path.equals("/") ? base : base + path;
        });
    }
}
