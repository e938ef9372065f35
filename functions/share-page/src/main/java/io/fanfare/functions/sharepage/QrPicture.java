package io.fanfare.functions.sharepage;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A text as a QR code. The PNG is written by hand, one bit a dot: the JDK's own writer starts half a desktop for it.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG</a>
 */
record QrPicture(QrCode code) {
    /** The quiet zone around it, in modules, as ISO/IEC 18004 asks. */
    private static final int QUIET = 4;
    /** How many dots of the PNG a module is wide: about 500 in all, enough for a poster's printer. */
    private static final int DOTS = 12;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** A quarter of it may be dirty or torn. */
    static QrPicture of(String text) {
        return new QrPicture(QrCode.encodeText(text, QrCode.Ecc.QUARTILE));
    }

    /** Modules with the quiet zone. */
    private int width() {
        return code.size + 2 * QUIET;
    }

    private boolean dark(int x, int y) {
        return code.getModule(x - QUIET, y - QUIET);
    }

    String svg() {
        var path = new StringBuilder();
        for (int y = 0; y < width(); y++) {
            for (int x = 0; x < width(); x++) {
                if (dark(x, y)) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0,0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>
                """.formatted(width(), path);
    }

    /** One bit a dot, greyscale: 0 is black. */
    byte[] png() {
        int dots = width() * DOTS;
        var header = ByteBuffer.allocate(13).putInt(dots).putInt(dots).put(new byte[] {1, 0, 0, 0, 0});
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", deflated(rows(dots)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private byte[] rows(int dots) {
        int bytes = (dots + 7) / 8;
        var rows = ByteBuffer.allocate((bytes + 1) * dots);
        for (int y = 0; y < dots; y++) {
            var row = new byte[bytes + 1];
            for (int x = 0; x < dots; x++) {
                if (!dark(x / DOTS, y / DOTS)) {
                    row[1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
            rows.put(row);
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var part = new byte[4096];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(data);
        var sum = new CRC32();
        sum.update(body.toByteArray());
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(body.toByteArray());
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
