package io.fanfare.local.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.local.http.StandIn;
import io.fanfare.local.template.Stack.SecretSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Secrets Manager over its own wire protocol, as far as readers, operators and rotations need it, for the secrets of the template. */
public final class SecretsStandIn implements StandIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "secretsmanager.";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String PUNCTUATION = "!#$%&()*+,-./:;<=>?@[]^_{|}~";

    private final InstantSource clock;
    private final List<SecretSpec> specs;
    private final Map<String, String> values = new LinkedHashMap<>();
    /** Values that are not current, or were given an id when they were not, by the secret's logical id and their own. */
    private final Map<String, Map<String, String>> others = new HashMap<>();

    private final Map<String, String> tokens = new HashMap<>();

    /** @param kept values of an earlier run by logical id */
    public SecretsStandIn(InstantSource clock, List<SecretSpec> specs, Map<String, String> kept, RandomGenerator random)
            throws IOException {
        this.clock = clock;
        this.specs = List.copyOf(specs);
        for (var spec : specs) {
            var value = kept.get(spec.id());
            values.put(spec.id(), value != null ? value : generate(spec, random));
        }
    }

    /** Every value by logical id. */
    public synchronized Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** Sets a secret, as an operator would. */
    public synchronized void put(String id, String value) {
        if (!values.containsKey(id)) {
            throw new IllegalArgumentException("there is no secret " + id);
        }
        values.put(id, value);
    }

    @Override
    public boolean takes(Call call) {
        return call.header("X-Amz-Target").startsWith(SERVICE);
    }

    @Override
    public synchronized Reply answer(Call call) throws IOException {
        var request = JSON.readTree(call.body());
        var spec = spec(request.path("SecretId").asText());
        if (spec.isEmpty()) {
            return fault("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        }
        return switch (call.header("X-Amz-Target").substring(SERVICE.length())) {
            case "GetSecretValue" -> get(spec.get(), request);
            case "PutSecretValue" -> put(spec.get(), request);
            case "DescribeSecret" -> describe(spec.get());
            case "UpdateSecretVersionStage" -> promote(spec.get(), request);
            default -> fault("InvalidRequestException", "the stand-in does not know this call");
        };
    }

    private Reply get(SecretSpec spec, JsonNode request) {
        var current = versionOf(values.getOrDefault(spec.id(), ""));
        var wanted = request.path("VersionId").asText(current);
        var value = wanted.equals(current)
                ? values.get(spec.id())
                : others.getOrDefault(spec.id(), Map.of()).get(wanted);
        return value == null
                ? fault("ResourceNotFoundException", "Secrets Manager can't find the specified secret value.")
                : Reply.json(
                        200,
                        named(spec, wanted)
                                .put("CreatedDate", clock.instant().getEpochSecond())
                                .put("SecretString", value));
    }

    /** A value that is not to be current at once keeps the id that the caller gave it. */
    private Reply put(SecretSpec spec, JsonNode request) {
        var value = request.path("SecretString").asText();
        if (request.path("VersionStages").isEmpty()) {
            values.put(spec.id(), value);
            return Reply.json(200, named(spec, versionOf(value)));
        }
        var token = request.path("ClientRequestToken").asText();
        var earlier = others.computeIfAbsent(spec.id(), _ -> new HashMap<>()).putIfAbsent(token, value);
        return earlier == null || earlier.equals(value)
                ? Reply.json(200, named(spec, token))
                : fault("ResourceExistsException", "A version with that token holds another value.");
    }

    private Reply describe(SecretSpec spec) {
        var answer = JSON.createObjectNode().put("ARN", spec.arn()).put("Name", spec.name());
        var versions = answer.putObject("VersionIdsToStages");
        others.getOrDefault(spec.id(), Map.of())
                .keySet()
                .forEach(version -> versions.putArray(version).add("AWSPENDING"));
        versions.putArray(versionOf(values.getOrDefault(spec.id(), ""))).add("AWSCURRENT");
        return Reply.json(200, answer);
    }

    private Reply promote(SecretSpec spec, JsonNode request) {
        var token = request.path("MoveToVersionId").asText();
        var value = others.getOrDefault(spec.id(), Map.of()).get(token);
        if (value == null
                || !request.path("RemoveFromVersionId")
                        .asText()
                        .equals(versionOf(values.getOrDefault(spec.id(), "")))) {
            return fault("InvalidParameterException", "The stage is not where the call says.");
        }
        values.put(spec.id(), value);
        tokens.put(value, token);
        return Reply.json(200, JSON.createObjectNode().put("ARN", spec.arn()).put("Name", spec.name()));
    }

    /** The id of a version: what the caller gave it, else made of its value. */
    private String versionOf(String value) {
        return tokens.getOrDefault(
                value,
                UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** @param wanted name or ARN */
    private Optional<SecretSpec> spec(String wanted) {
        return specs.stream()
                .filter(spec -> wanted.equals(spec.arn()) || wanted.equals(spec.name()))
                .findFirst();
    }

    /** What the answer about a version begins with. */
    private ObjectNode named(SecretSpec spec, String version) {
        return JSON.createObjectNode()
                .put("ARN", spec.arn())
                .put("Name", spec.name())
                .put("VersionId", version);
    }

    private static Reply fault(String type, String message) {
        return Reply.json(400, JSON.createObjectNode().put("__type", type).put("Message", message));
    }

    private static String generate(SecretSpec spec, RandomGenerator random) throws IOException {
        var alphabet = spec.plain() ? LETTERS : LETTERS + PUNCTUATION;
        var text = new StringBuilder();
        for (int at = 0; at < spec.length(); at++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        if (spec.generatedKey().isEmpty()) {
            return text.toString();
        }
        var template = (ObjectNode) JSON.readTree(spec.template());
        return template.put(spec.generatedKey(), text.toString()).toString();
    }
}
