package io.fanfare.engagement;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** An IP address. It never leaves this package whole: what is kept is its network. */
@SuppressWarnings("ArrayRecordComponent") // never compared: masked() gives what is
record Address(byte[] bytes) {
    private static final int IPV4 = 4;
    private static final int KEPT_OF_IPV4 = 24;
    private static final int KEPT_OF_IPV6 = 48;

    /** Reads a literal, never a name: nothing is looked up. */
    static Optional<Address> parse(String literal) {
        try {
            return Optional.of(new Address(InetAddress.ofLiteral(literal).getAddress()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The /24 of IPv4, the /48 of IPv6. */
    String network() {
        int kept = bytes.length == IPV4 ? KEPT_OF_IPV4 : KEPT_OF_IPV6;
        try {
            return InetAddress.getByAddress(masked(kept)).getHostAddress() + "/" + kept;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address keeps its length", impossible);
        }
    }

    /** These bits, and zeros behind them. */
    byte[] masked(int bits) {
        var masked = Arrays.copyOf(bytes, bytes.length);
        for (int bit = bits; bit < masked.length * Byte.SIZE; bit++) {
            masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return masked;
    }
}
