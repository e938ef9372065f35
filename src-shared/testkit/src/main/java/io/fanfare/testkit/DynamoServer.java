package io.fanfare.testkit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local in this JVM, on a free port of loopback: its own launcher would listen on every interface. */
public final class DynamoServer implements AutoCloseable {
    private final LocalDynamoDBRequestHandler requests;
    private final Server server;

    /** @param folder where the data is kept; null keeps it in memory */
    public DynamoServer(@Nullable Path folder) {
        try {
            requests = new LocalDynamoDBRequestHandler(
                    0, folder == null, folder == null ? null : folder.toString(), true, false);
            server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.setHandler(new LocalDynamoDBServerHandler(requests, null));
            server.start();
        } catch (Exception fault) {
            throw new IllegalStateException("DynamoDB Local does not start", fault);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
            // Lets go of the files: another server may open the folder next.
            requests.shutdown();
        } catch (Exception fault) {
            throw new IllegalStateException("DynamoDB Local does not stop", fault);
        }
    }
}
