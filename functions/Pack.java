import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a function's zip in place: the jars in lib/ become stored (not compressed) archives, and the zip around them
 * is compressed instead. Deflate then sees all classes of a jar at once, which makes the upload a third smaller, and at
 * start the JVM reads classes without inflating them. Every moment is fixed: the same jars give the same zip.
 *
 * <p>Run by functions/pom.xml as {@code java Pack.java <zip> <most MiB>}; it fails when the zip is larger than that.
 */
final class Pack {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 1, 0, 0);
    /** The Public Suffix List (MPL-2.0): httpclient5 reads it for cookies, which are off, and does without it. */
    private static final String PUBLIC_SUFFIXES = "org/publicsuffix/list/effective_tld_names.dat";
    /** What Maven knows of a jar: nobody reads it at work, and the bill of materials says it, too. */
    private static final String OF_MAVEN = "META-INF/maven/";

    private static final String LICENCE = "META-INF/LICENSE";
    private static final Set<ByteBuffer> LICENCES = new HashSet<>();

    static void main(String[] args) throws IOException {
        var zip = Path.of(args[0]);
        var most = Integer.parseInt(args[1]);
        var packed = zip.resolveSibling(zip.getFileName() + ".tmp");
        try (var in = new ZipInputStream(Files.newInputStream(zip));
                var out = new ZipOutputStream(Files.newOutputStream(packed))) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    var bytes = in.readAllBytes();
                    out.putNextEntry(named(entry));
                    out.write(entry.getName().endsWith(".jar") ? stored(bytes) : bytes);
                }
            }
        }
        Files.move(packed, zip, StandardCopyOption.REPLACE_EXISTING);
        var size = Files.size(zip) / (1024.0 * 1024.0);
        System.out.printf("%s: %.1f MiB of at most %d%n", zip.getFileName(), size, most);
        if (size > most) {
            System.err.println(zip + " is larger than its budget (fanfare.zip.most.mib): look at what it drags in with"
                    + " ./mvnw dependency:tree");
            System.exit(1);
        }
    }

    private static byte[] stored(byte[] jar) throws IOException {
        var bytes = new ByteArrayOutputStream(3 * jar.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(jar));
                var out = new ZipOutputStream(bytes)) {
            out.setMethod(ZipOutputStream.STORED);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                // Folders stay: Micronaut finds its beans by listing META-INF/micronaut/.
                if (!isLeftOut(entry.getName()) && !isLicenceAgain(entry.getName(), content)) {
                    store(named(entry), content, out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isLeftOut(String name) {
        return name.equals(PUBLIC_SUFFIXES) || name.startsWith(OF_MAVEN);
    }

    /** Some thirty jars hold the same text of the Apache licence: one in the zip is enough, and the others are 40 KB. */
    private static boolean isLicenceAgain(String name, byte[] content) {
        return name.startsWith(LICENCE) && !LICENCES.add(ByteBuffer.wrap(content));
    }

    private static void store(ZipEntry entry, byte[] content, ZipOutputStream out) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
    }

    private static ZipEntry named(ZipEntry like) {
        var entry = new ZipEntry(like.getName());
        entry.setTimeLocal(MOMENT);
        return entry;
    }
}
