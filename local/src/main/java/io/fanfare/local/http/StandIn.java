package io.fanfare.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An AWS service that answers its SDK clients over HTTP. */
public interface StandIn {
    boolean takes(Call call);

    Reply answer(Call call) throws IOException;

    /** @param headers by name in lower case */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Call(String method, String path, Map<String, String> headers, byte[] body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    record Reply(int status, Map<String, String> headers, byte[] body) {
        public static Reply json(int status, JsonNode body) {
            return new Reply(
                    status,
                    Map.of("content-type", "application/json"),
                    body.toString().getBytes(StandardCharsets.UTF_8));
        }

        /** The same with one more header. */
        public Reply with(String name, String value) {
            var more = new TreeMap<String, String>(headers);
            more.put(name, value);
            return new Reply(status, more, body);
        }
    }
}
