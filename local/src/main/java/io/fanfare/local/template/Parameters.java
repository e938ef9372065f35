package io.fanfare.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The template's parameters with the values of this place, as far as it has them, checked as CloudFormation checks them. */
final class Parameters {
    private Parameters() {}

    static Map<String, String> read(Section declared, Map<String, String> given) {
        var values = new LinkedHashMap<String, String>();
        for (var name : declared.keys()) {
            var parameter = declared.section(name);
            var type = parameter.text("Type");
            if (!type.equals("String") && !type.equals("Number")) {
                throw new TemplateException(parameter.path(), "the embedded cloud does not know the type " + type);
            }
            parameter.ignore("for people", "Description", "ConstraintDescription", "NoEcho");
            var fallback = parameter.find("Default");
            var value = given.containsKey(name)
                    ? given.get(name)
                    : fallback.orElseThrow(() -> new TemplateException(parameter.path(), "needs a value"));
            check(parameter, value);
            values.put(name, value);
            parameter.done();
        }
        return values;
    }

    private static void check(Section parameter, String value) {
        parameter
                .find("AllowedPattern")
                .ifPresent(pattern -> require(parameter, Pattern.matches(pattern, value), value, pattern));
        var allowed = parameter.texts("AllowedValues");
        require(parameter, allowed.isEmpty() || allowed.contains(value), value, "one of " + allowed);
        range(parameter, "MinLength", value, value.length() >= parameter.number("MinLength", 0));
        range(parameter, "MaxLength", value, value.length() <= parameter.number("MaxLength", Integer.MAX_VALUE));
        if (parameter.has("MinValue") || parameter.has("MaxValue")) {
            var number = Long.parseLong(value);
            range(parameter, "MinValue", value, number >= parameter.number("MinValue", Integer.MIN_VALUE));
            range(parameter, "MaxValue", value, number <= parameter.number("MaxValue", Integer.MAX_VALUE));
        }
    }

    private static void range(Section parameter, String rule, String value, boolean holds) {
        require(parameter, holds, value, rule + " " + parameter.find(rule).orElse(""));
    }

    private static void require(Section parameter, boolean holds, String value, String rule) {
        if (!holds) {
            throw new TemplateException(parameter.path(), "\"" + value + "\" is not " + rule);
        }
    }
}
