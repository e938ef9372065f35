package io.fanfare.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a SAM template into a {@link Stack}; whatever it does not understand is a {@link TemplateException}. */
public final class TemplateReader {
    private TemplateReader() {}

    public static Stack read(Path file, Place place) {
        try {
            return read(Files.readString(file), place);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static Stack read(String yaml, Place place) {
        var root = new Section("template", Objects.requireNonNull(CloudFormationYaml.parse(yaml)));
        root.ignore("for people and for tools", "AWSTemplateFormatVersion", "Description", "Metadata");
        root.only("Transform", "AWS::Serverless-2016-10-31");
        var parameters = Parameters.read(root.section("Parameters"), place.parameters());
        root.ignore("CloudFormation's check of parameters against each other", "Rules");
        var declared = root.section("Resources");
        var types = new LinkedHashMap<String, String>();
        for (var id : declared.keys()) {
            types.put(id, declared.section(id).text("Type"));
        }
        var ids = new PhysicalIds(place, types);
        var intrinsics = intrinsics(root, place, parameters, ids);
        var globals = root.section("Globals");
        var resources = new ArrayList<Resource>();
        for (var id : declared.keys()) {
            resource(declared.section(id), id, intrinsics, globals).ifPresent(resources::add);
        }
        globals.keys().forEach(name -> {
            if (!name.equals("Function") && !name.equals("HttpApi")) {
                throw new TemplateException("template.Globals", "the embedded cloud does not understand " + name);
            }
        });
        var outputs = new LinkedHashMap<String, String>();
        var out = root.section("Outputs");
        for (var name : out.keys()) {
            var output = out.section(name).ignore("for people and other stacks", "Description", "Export");
            var condition = output.find("Condition");
            if (condition.isPresent() && !intrinsics.holds(condition.get(), output.path())) {
                continue;
            }
            outputs.put(
                    name,
                    intrinsics
                            .resolve(Objects.requireNonNull(output.value("Value")), output.path())
                            .toString());
            output.done();
        }
        root.done();
        return new StackBuilder(ids, resources).build(outputs);
    }

    private static Intrinsics intrinsics(Section root, Place place, Map<String, String> parameters, PhysicalIds ids) {
        var pseudo = Map.of(
                "AWS::Region", place.region(),
                "AWS::AccountId", place.account(),
                "AWS::Partition", "aws",
                "AWS::URLSuffix", "amazonaws.com",
                "AWS::StackName", place.stackName(),
                "AWS::StackId", place.arn("cloudformation", "stack/" + place.stackName() + "/local"));
        var conditions = root.value("Conditions") instanceof Map<?, ?> map ? map : Map.of();
        var mappings = root.value("Mappings") instanceof Map<?, ?> map ? map : Map.of();
        return new Intrinsics(
                name -> {
                    var value = parameters.get(name);
                    if (value == null) {
                        value = pseudo.get(name);
                    }
                    return value != null ? value : ids.ref(name);
                },
                ids::attribute,
                conditions,
                mappings);
    }

    private static Optional<Resource> resource(Section declared, String id, Intrinsics intrinsics, Section globals) {
        declared.ignore(
                "nothing is deleted, replaced or waited for here",
                "DeletionPolicy",
                "UpdateReplacePolicy",
                "DependsOn");
        declared.ignore("for tools", "Metadata");
        var condition = declared.find("Condition");
        var type = declared.text("Type");
        var own = declared.value("Properties");
        declared.done();
        if (condition.isPresent() && !intrinsics.holds(condition.get(), declared.path())) {
            return Optional.empty();
        }
        Object properties = own == null ? Map.of() : own;
        var shared = switch (type) {
            case "AWS::Serverless::Function" -> globals.value("Function");
            case "AWS::Serverless::HttpApi" -> globals.value("HttpApi");
            default -> null;
        };
        if (shared != null) {
            properties = merge(shared, properties);
        }
        return Optional.of(new Resource(id, type, new Section(id, intrinsics.resolve(properties, id))));
    }

    /** As SAM merges Globals: mappings are merged, lists joined, the resource's own single values win. */
    private static Object merge(Object global, Object own) {
        if (global instanceof Map<?, ?> globals && own instanceof Map<?, ?> owns) {
            var merged = new LinkedHashMap<Object, Object>(globals);
            owns.forEach((key, value) -> {
                var shared = globals.get(key);
                merged.put(key, shared == null ? value : merge(shared, value));
            });
            return merged;
        }
        if (global instanceof List<?> globals && own instanceof List<?> owns) {
            var merged = new ArrayList<Object>(globals);
            merged.addAll(owns);
            return merged;
        }
        return own;
    }

    /** A resource with resolved properties. */
    record Resource(String id, String type, Section properties) {}
}
