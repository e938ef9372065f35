package io.fanfare.engagement;

import io.fanfare.kernel.AddressBlock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** An IP address. It never leaves this package whole: what is kept is its network. */
@SuppressWarnings("ArrayRecordComponent") // never compared
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
            return InetAddress.getByAddress(AddressBlock.masked(bytes, kept)).getHostAddress() + "/" + kept;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address keeps its length", impossible);
        }
    }
}
