package io.fanfare.local.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML with CloudFormation's short tags: {@code !Ref X} is read as {@code {Ref: X}}, {@code !Sub X} as {@code {Fn::Sub: X}}. */
final class CloudFormationYaml {
    private CloudFormationYaml() {}

    static Object parse(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new Constructor(options)).load(text);
    }

    private static final class Constructor extends SafeConstructor {
        Constructor(LoaderOptions options) {
            super(options);
            yamlMultiConstructors.put("!", new ShortTag());
            // A date stays the text that it is, as CloudFormation takes it.
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        }

        private final class ShortTag extends AbstractConstruct {
            @Override
            public Object construct(Node node) {
                var name = node.getTag().getValue().substring(1);
                Object value = switch (node) {
                    case ScalarNode scalar -> scalar.getValue();
                    case SequenceNode sequence -> constructSequence(sequence);
                    case MappingNode mapping -> constructMapping(mapping);
                    default -> throw new IllegalArgumentException("unknown node " + node);
                };
                return switch (name) {
                    case "Ref", "Condition" -> Map.of(name, value);
                    case "GetAtt" ->
                        Map.of("Fn::GetAtt", value instanceof String text ? List.of(text.split("\\.", 2)) : value);
                    default -> Map.of("Fn::" + name, value);
                };
            }
        }
    }
}
