package io.fanfare.functions.probeflow;

import io.fanfare.probe.Browser;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The JDK's own HTTP client, which is there anyway; each request on a connection of its own. */
final class PlainBrowser implements Browser {
    private static final int PATIENCE_MILLIS = 10_000;

    @Override
    public Answer get(String address) {
        return ask(address, connection -> {});
    }

    @Override
    public Answer post(String address, String form) {
        return ask(address, connection -> {
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            connection.setDoOutput(true);
            connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Answer ask(String address, Sending sending) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            try {
                connection.setConnectTimeout(PATIENCE_MILLIS);
                connection.setReadTimeout(PATIENCE_MILLIS);
                connection.setInstanceFollowRedirects(false);
                connection.setRequestProperty("User-Agent", "FanfareProbe/1.0");
                connection.setRequestProperty("Accept", "text/html");
                sending.send(connection);
                return new Answer(
                        connection.getResponseCode(), Optional.ofNullable(connection.getHeaderField("Location")));
            } finally {
                connection.disconnect();
            }
        } catch (IOException _) {
            return Answer.NONE;
        }
    }

    /** What a method has a request bring along. */
    private interface Sending {
        void send(HttpURLConnection connection) throws IOException;
    }
}
