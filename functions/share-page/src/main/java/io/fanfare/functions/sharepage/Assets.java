package io.fanfare.functions.sharepage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** The style sheets and the script of the pages: the only files there are. */
public final class Assets {
    private static final Map<String, Asset> ALL =
            Map.of("share.css", asset("share.css", "text/css"), "share.js", asset("share.js", "text/javascript"));

    private Assets() {}

    static Optional<Asset> find(String file) {
        return Optional.ofNullable(ALL.get(file))
                .or(() -> BrandSheet.find(file).map(sheet -> new Asset("text/css; charset=utf-8", sheet, "")));
    }

    /** The path of a file with its version, so that a browser keeps it for long and still sees a new one. */
    public static String path(String file) {
        return "/assets/" + file + "?v=" + find(file).orElseThrow().version();
    }

    private static Asset asset(String file, String type) {
        try (var stream = Assets.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            var bytes = stream.readAllBytes();
            var sum = new CRC32();
            sum.update(bytes);
            return new Asset(
                    type + "; charset=utf-8",
                    new String(bytes, StandardCharsets.UTF_8),
                    Long.toHexString(sum.getValue()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @param version changes with the text; empty where the name itself does */
    record Asset(String type, String text, String version) {}
}
