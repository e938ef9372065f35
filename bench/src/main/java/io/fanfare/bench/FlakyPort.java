package io.fanfare.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port on the loopback that leads to another one, and that can be shut for a while: connections break and new ones are refused. */
final class FlakyPort implements AutoCloseable {
    private final ServerSocket door;
    private final URI behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean shut;

    FlakyPort(URI behind) {
        this.behind = behind;
        try {
            door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        pumps.execute(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + behind.getPath());
    }

    void shut() {
        shut = true;
        open.forEach(FlakyPort::drop);
    }

    void reopen() {
        shut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                if (shut) {
                    drop(caller);
                } else {
                    connect(caller);
                }
            } catch (SocketException _) {
                return;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        var server = new Socket(behind.getHost(), behind.getPort());
        open.add(caller);
        open.add(server);
        pumps.execute(() -> pump(caller, server));
        pumps.execute(() -> pump(server, caller));
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var buffer = new byte[8 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException _) {
            // One side went away: so does the other.
        } finally {
            drop(from);
            drop(to);
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is of no use any more either way.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(FlakyPort::drop);
        pumps.shutdownNow();
    }
}
