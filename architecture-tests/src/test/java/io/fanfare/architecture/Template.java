package io.fanfare.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** template.yaml as the tests ask it. A short form such as {@code !Ref X} becomes the text {@code !Ref X}. */
final class Template {
    /** What Cognito writes before a scope: the identifier of its resource server. */
    static final String COGNITO_SCOPE = "fanfare/";

    static final Template REAL = new Template(Repository.text("template.yaml"));

    private final Map<String, Map<String, Object>> resources = new TreeMap<>();
    private final Map<String, Object> parameters;

    private Template(String text) {
        Map<String, Object> root = new Yaml(new ShortForms()).load(text);
        parameters = map(root.get("Parameters"));
        map(root.get("Resources")).forEach((id, resource) -> resources.put(id, map(resource)));
    }

    /** The properties of every resource of a type, by logical id. */
    Map<String, Map<String, Object>> ofType(String type) {
        var found = new TreeMap<String, Map<String, Object>>();
        resources.forEach((id, resource) -> {
            if (type.equals(resource.get("Type"))) {
                found.put(id, map(resource.getOrDefault("Properties", Map.of())));
            }
        });
        return found;
    }

    boolean has(String id) {
        return resources.containsKey(id);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Map<String, Object> resource(String id) {
        var resource = resources.get(id);
        if (resource == null) {
            throw new IllegalArgumentException("the template has no " + id);
        }
        return resource;
    }

    Map<String, Object> properties(String id) {
        return map(resource(id).getOrDefault("Properties", Map.of()));
    }

    List<Function> functions() {
        return ofType("AWS::Serverless::Function").entrySet().stream()
                .map(entry -> new Function(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The policy statements of a function's role. */
    List<Statement> statements(Function function) {
        var role = properties(function.id() + "Role");
        return list(role.get("Policies")).stream()
                .flatMap(policy -> list(map(map(policy).get("PolicyDocument")).get("Statement")).stream())
                .map(Template::map)
                .map(statement -> new Statement(texts(statement.get("Action")), texts(statement.get("Resource"))))
                .toList();
    }

    static Map<String, Object> map(Object value) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new IllegalStateException("not a map: " + value);
        }
        var map = new TreeMap<String, Object>();
        entries.forEach((name, part) -> map.put(String.valueOf(name), part));
        return map;
    }

    static List<Object> list(Object value) {
        return value instanceof List<?> parts ? new ArrayList<>(parts) : List.of(value);
    }

    static List<String> texts(Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    /** A deployable of the stack. */
    record Function(String id, Map<String, Object> properties) {
        /** {@code AwardPoints} lives in {@code award-points}. */
        String folder() {
            return id.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        }

        String code() {
            return "io.fanfare.functions." + folder().replace("-", "");
        }

        int timeout() {
            return (int) properties.get("Timeout");
        }

        Map<String, Object> environment() {
            return properties.containsKey("Environment")
                    ? map(map(properties.get("Environment")).get("Variables"))
                    : Map.of();
        }

        Stream<Event> events(String type) {
            return declared().values().stream()
                    .map(Template::map)
                    .filter(event -> type.equals(event.get("Type")))
                    .map(event -> new Event(map(event.get("Properties"))));
        }

        /** None when others call it: Secrets Manager, or another function. */
        private Map<String, Object> declared() {
            return map(properties.getOrDefault("Events", Map.of()));
        }

        /** What kinds of event start it: HttpApi, SQS, ScheduleV2. */
        List<String> triggers() {
            return declared().values().stream()
                    .map(event -> String.valueOf(map(event).get("Type")))
                    .distinct()
                    .toList();
        }

        @Override
        public String toString() {
            return id;
        }
    }

    record Event(Map<String, Object> properties) {
        String text(String name) {
            return String.valueOf(properties.get(name));
        }

        String route() {
            return text("Method") + " " + text("Path");
        }
    }

    record Statement(List<String> actions, List<String> resources) {}

    private static final class ShortForms extends SafeConstructor {
        ShortForms() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    var form = node.getTag().getValue() + " ";
                    return node instanceof ScalarNode scalar
                            ? form + scalar.getValue()
                            : form + constructSequence((SequenceNode) node);
                }
            });
        }
    }
}
