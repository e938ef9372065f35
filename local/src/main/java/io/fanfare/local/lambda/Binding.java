package io.fanfare.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.micronaut.core.reflect.GenericTypeUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;

/** Calls a handler with JSON, bound by the serializers that Lambda's Java runtime itself takes for the handler's types. */
interface Binding {
    byte[] call(byte[] event, Context context);

    static Binding of(Object handler) {
        return switch (handler) {
            case RequestStreamHandler stream ->
                (event, context) -> {
                    var out = new ByteArrayOutputStream();
                    try {
                        stream.handleRequest(new ByteArrayInputStream(event), out, context);
                    } catch (IOException fault) {
                        throw new UncheckedIOException(fault);
                    }
                    return out.toByteArray();
                };
            case RequestHandler<?, ?> typed -> typed(typed);
            default -> throw new IllegalArgumentException(handler.getClass() + " is no Lambda handler");
        };
    }

    private static Binding typed(RequestHandler<?, ?> handler) {
        var types = types(handler.getClass());
        @SuppressWarnings("unchecked") // the runtime does the same: the types are those of the handler itself
        var untyped = (RequestHandler<Object, Object>) handler;
        var in = serializer(types[0]);
        var out = serializer(types[1]);
        return (event, context) -> {
            var input = in.fromJson(new ByteArrayInputStream(event));
            var output = untyped.handleRequest(input, context);
            var bytes = new ByteArrayOutputStream();
            out.toJson(output, bytes);
            return bytes.toByteArray();
        };
    }

    private static Type[] types(Class<?> handler) {
        for (Class<?> type = handler; type != null; type = type.getSuperclass()) {
            var found = GenericTypeUtils.resolveInterfaceTypeArguments(type, RequestHandler.class);
            if (found.length == 2) {
                return found;
            }
            var ofParent = GenericTypeUtils.resolveSuperTypeGenericArguments(type, type.getSuperclass());
            if (ofParent.length == 2) {
                return ofParent;
            }
        }
        throw new IllegalArgumentException(handler + " does not say what it takes and gives");
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Type type) {
        return type instanceof Class<?> known && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())
                ? (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(known, Binding.class.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }
}
