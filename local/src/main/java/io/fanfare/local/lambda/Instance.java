package io.fanfare.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.fanfare.local.template.Stack.Lambda;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.inject.qualifiers.PrimaryQualifier;
import java.lang.reflect.InvocationTargetException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One warm instance of a function: its Micronaut context and its handler. It serves one call at a time. */
final class Instance implements AutoCloseable {
    private final ApplicationContext context;
    private final Binding binding;

    private Instance(ApplicationContext context, Binding binding) {
        this.context = context;
        this.binding = binding;
    }

    /** Starts a context that knows the function's own environment, the cloud's clock and nothing more. */
    static Instance start(Lambda function, InstantSource clock, ClassLoader resources) {
        var settings = new HashMap<String, Object>();
        function.environment().forEach((name, value) -> settings.put(property(name), value));
        settings.put(property("AWS_LAMBDA_FUNCTION_NAME"), function.name());
        var context = new LambdaApplicationContextBuilder()
                .classLoader(resources)
                .environmentPropertySource(false)
                .deduceEnvironment(false)
                .banner(false)
                .properties(Map.copyOf(settings))
                // The first choice, since Micronaut brings a clock of its own.
                .beanDefinitions(RuntimeBeanDefinition.builder(InstantSource.class, () -> clock)
                        .qualifier(PrimaryQualifier.instance())
                        .singleton(true)
                        .build())
                .build()
                .start();
        try {
            var handler = Class.forName(function.handler(), true, Instance.class.getClassLoader())
                    .getConstructor(ApplicationContext.class)
                    .newInstance(context);
            return new Instance(context, Binding.of(handler));
        } catch (InvocationTargetException fault) {
            context.close();
            throw new IllegalStateException(function.id() + " does not start", fault.getCause());
        } catch (ReflectiveOperationException fault) {
            context.close();
            throw new IllegalStateException(function.id() + " does not start", fault);
        }
    }

    /** The name under which Micronaut knows an environment variable: {@code MAIN_TABLE} is {@code main.table}. */
    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    ApplicationContext context() {
        return context;
    }

    byte[] call(byte[] event, Context call) {
        return binding.call(event, call);
    }

    @Override
    public void close() {
        context.close();
    }
}
