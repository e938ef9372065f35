package io.fanfare.local.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.MimeConfig;

/** Reads a message as it goes over the wire with Apache mime4j at its strictest: what is not as the RFCs have it is a fault. */
final class RawMail extends AbstractContentHandler {
    private final List<Part> parts = new ArrayList<>();

    private RawMail() {}

    /** A part, its text decoded. */
    record Part(String type, String text) {}

    static List<Part> parts(String eml) throws MimeException, IOException {
        var handler = new RawMail();
        var parser = new MimeStreamParser(MimeConfig.STRICT, DecodeMonitor.STRICT, null);
        parser.setContentDecoding(true);
        parser.setContentHandler(handler);
        parser.parse(new ByteArrayInputStream(eml.getBytes(StandardCharsets.US_ASCII)));
        return handler.parts;
    }

    @Override
    public void body(BodyDescriptor part, InputStream text) throws IOException {
        parts.add(new Part(part.getMimeType(), new String(text.readAllBytes(), StandardCharsets.UTF_8)));
    }
}
