package io.fanfare.wiring;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.fanfare.aws.priming.Priming;
import io.micronaut.context.ApplicationContext;
import java.util.function.Supplier;

/** Gets a function ready for the snapshot that Lambda starts it from (SnapStart). */
public final class Snapshot {
    private static final String OURS = "io.fanfare.";

    private Snapshot() {}

    /**
     * Has a function gone through before its snapshot, and all that it is made of made. Beans hold no secret, moment, number of chance or
     * connection until they are used: what they draw by chance they draw then, from the operating system (the JDK's NativePRNG).
     *
     * @param sample the name of the sample event that the build has put into the package
     * @param type what the runtime decodes events as
     * @param context of the function that calls this
     * @param function makes another instance, to go through
     */
    public static <I> void of(
            String sample,
            Class<? super I> type,
            ApplicationContext context,
            Supplier<? extends RequestHandler<I, ?>> function) {
        Priming.of(sample, type, () -> make(context), function);
    }

    static void make(ApplicationContext context) {
        context.getAllBeanDefinitions().stream()
                .filter(bean -> bean.isSingleton() && bean.getClass().getName().startsWith(OURS))
                .forEach(context::getBean);
    }
}
