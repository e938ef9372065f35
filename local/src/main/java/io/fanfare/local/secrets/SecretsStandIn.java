package io.fanfare.local.secrets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.local.http.StandIn;
import io.fanfare.local.template.Stack.SecretSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Secrets Manager over its own wire protocol: GetSecretValue and PutSecretValue of the secrets that the template generates. */
public final class SecretsStandIn implements StandIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "secretsmanager.";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String PUNCTUATION = "!#$%&()*+,-./:;<=>?@[]^_{|}~";

    private final InstantSource clock;
    private final List<SecretSpec> specs;
    private final Map<String, String> values = new LinkedHashMap<>();

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
            case "GetSecretValue" ->
                Reply.json(
                        200,
                        named(spec.get())
                                .put("CreatedDate", clock.instant().getEpochSecond())
                                .put("SecretString", values.get(spec.get().id())));
            case "PutSecretValue" -> {
                values.put(spec.get().id(), request.path("SecretString").asText());
                yield Reply.json(200, named(spec.get()));
            }
            default -> fault("InvalidRequestException", "the stand-in does not know this call");
        };
    }

    /** @param wanted name or ARN */
    private Optional<SecretSpec> spec(String wanted) {
        return specs.stream()
                .filter(spec -> wanted.equals(spec.arn()) || wanted.equals(spec.name()))
                .findFirst();
    }

    /** What every answer begins with. */
    private ObjectNode named(SecretSpec spec) {
        var value = values.getOrDefault(spec.id(), "").getBytes(StandardCharsets.UTF_8);
        var answer = JSON.createObjectNode()
                .put("ARN", spec.arn())
                .put("Name", spec.name())
                .put("VersionId", UUID.nameUUIDFromBytes(value).toString());
        answer.putArray("VersionStages").add("AWSCURRENT");
        return answer;
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
