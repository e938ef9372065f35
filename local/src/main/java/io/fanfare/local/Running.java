package io.fanfare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the cloud that was started last on this machine answers, so that other commands find it without being told. */
public final class Running {
    private static final Path NOTE = Path.of("local", "target", "running-cloud");

    private Running() {}

    /** Notes the address until {@link #forget}. */
    static void remember(URI address) {
        try {
            Files.createDirectories(NOTE.getParent());
            Files.writeString(NOTE, address.toString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Takes the note away, unless another cloud has written its own since. */
    static void forget(URI address) {
        if (address().filter(address::equals).isPresent()) {
            try {
                Files.deleteIfExists(NOTE);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** The address, when a cloud is running or was killed. */
    public static Optional<URI> address() {
        try {
            return Optional.of(URI.create(Files.readString(NOTE).strip()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
