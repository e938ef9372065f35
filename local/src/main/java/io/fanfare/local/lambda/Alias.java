package io.fanfare.local.lambda;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where a function's calls go: to the present version, or a share of them to another. Lambda leaves it to chance which; here every so-manieth
 * goes there.
 */
final class Alias {
    private static final int ALL = 100;
    private volatile @Nullable Share share;

    /** @param percent of the calls from here on */
    void shift(Version next, int percent) {
        share = new Share(next, percent, new AtomicLong());
    }

    void shiftBack() {
        share = null;
    }

    byte[] call(byte[] event, Version.Present present) {
        var shifted = share;
        return shifted != null && shifted.takes() ? shifted.next().call(event, present) : present.call(event);
    }

    private record Share(Version next, int percent, AtomicLong calls) {
        boolean takes() {
            long call = calls.incrementAndGet();
            return call * percent / ALL > (call - 1) * percent / ALL;
        }
    }
}
