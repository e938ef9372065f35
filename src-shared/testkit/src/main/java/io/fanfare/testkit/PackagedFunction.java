package io.fanfare.testkit;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * A packed function as a process of its own under the real runtime interface client, as Lambda runs it: the zip unpacked, its jars on the
 * class path behind the runtime's, the environment that the template declares and no more.
 */
public final class PackagedFunction implements AutoCloseable {
    private final RuntimeApi api;
    private final Process process;

    private PackagedFunction(RuntimeApi api, Process process) {
        this.api = api;
        this.process = process;
    }

    /**
     * @param folder where {@link #unpack} put the zip
     * @param prefix commands before java, such as one that limits the processor; may be empty
     * @param options of the JVM
     * @param environment settings, region, credentials and endpoints
     * @param log where the process writes
     */
    public static PackagedFunction start(
            Path folder,
            String handler,
            List<String> prefix,
            List<String> options,
            Map<String, String> environment,
            Path log) {
        var api = new RuntimeApi();
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(folder), AWSLambda.class.getName(), handler));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
        builder.environment().put("_HANDLER", handler);
        builder.environment().put("LAMBDA_TASK_ROOT", folder.toString());
        builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "local");
        builder.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        try {
            return new PackagedFunction(api, builder.start());
        } catch (IOException fault) {
            api.close();
            throw new UncheckedIOException(fault);
        }
    }

    /** Unpacks a zip into a folder and gives the folder. */
    public static Path unpack(Path zip, Path folder) {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().filter(entry -> !entry.isDirectory()).toList()) {
                var target = folder.resolve(entry.getName()).normalize();
                Files.createDirectories(target.getParent());
                try (var in = file.getInputStream(entry)) {
                    Files.copy(in, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Waits until it asks for its first event. */
    public void awaitReady() {
        api.awaitReady();
    }

    public String invoke(String event) {
        return api.invoke(event);
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            // An AOT cache is written at the end.
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        api.close();
    }

    /** The runtime's own jars first, then those of the zip in order of name, as Lambda does. */
    private static String classPath(Path folder) {
        var runtime = Stream.of(
                        AWSLambda.class, PojoSerializer.class, RequestHandler.class, SdkInternalThreadLocal.class)
                .map(PackagedFunction::jar)
                .distinct();
        try (var jars = Files.list(folder.resolve("lib"))) {
            return Stream.concat(runtime, jars.map(Path::toString).sorted())
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
