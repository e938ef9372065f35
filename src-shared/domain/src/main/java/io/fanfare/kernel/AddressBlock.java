package io.fanfare.kernel;

import java.net.InetAddress;
import java.util.Arrays;

/** A network in CIDR notation. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AddressBlock(byte[] start, int bits) {
    /** @param cidr such as {@code 192.0.2.0/24}; a malformed one is an {@link IllegalArgumentException} */
    public static AddressBlock parse(String cidr) {
        var parts = cidr.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("a network is written as 192.0.2.0/24");
        }
        int bits = Integer.parseInt(parts[1]);
        // A literal, never a name: nothing is looked up.
        var address = InetAddress.ofLiteral(parts[0]).getAddress();
        if (bits > address.length * Byte.SIZE) {
            throw new IllegalArgumentException("a network has no more bits than its address");
        }
        return new AddressBlock(masked(address, bits), bits);
    }

    /** @param address 4 or 16 bytes */
    public boolean contains(byte[] address) {
        return address.length == start.length && Arrays.equals(masked(address, bits), start);
    }

    /** These bits of an address, and zeros behind them. */
    public static byte[] masked(byte[] address, int bits) {
        var masked = Arrays.copyOf(address, address.length);
        for (int bit = bits; bit < masked.length * Byte.SIZE; bit++) {
            masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return masked;
    }
}
