package io.fanfare.testkit;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files of the folder {@code events} as Lambda's own runtime would hand them to a function. */
public final class SampleEvents {
    private SampleEvents() {}

    /** The event of a name such as {@code award-points/award}. */
    public static <E> E read(String name, Class<E> type) {
        return parse(text(name), type);
    }

    /** The event's JSON as it stands in the file. */
    public static String text(String name) {
        try {
            return Files.readString(root().resolve("events").resolve(name + ".json"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** An event from its JSON, by the serializers of the Lambda runtime. */
    public static <E> E parse(String json, Class<E> type) {
        PojoSerializer<E> serializer = LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                ? LambdaEventSerializers.serializerFor(type, SampleEvents.class.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
        return serializer.fromJson(new ByteArrayInputStream(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** The folder that holds template.yaml. */
    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("template.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("tests run inside the project");
    }
}
