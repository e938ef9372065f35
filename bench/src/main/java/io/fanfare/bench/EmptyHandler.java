package io.fanfare.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Does nothing, without any framework: what every figure is held against. */
public final class EmptyHandler implements RequestHandler<Map<String, Object>, String> {
    /** A package that holds this handler alone, unpacked below that folder. */
    static Path unpacked(Path work) throws IOException {
        var folder = work.resolve("empty");
        var entry = EmptyHandler.class.getName().replace('.', '/') + ".class";
        var jar = Files.createDirectories(folder.resolve("lib")).resolve("empty.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var in = EmptyHandler.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            Objects.requireNonNull(in).transferTo(out);
            out.closeEntry();
        }
        return folder;
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        return "";
    }
}
