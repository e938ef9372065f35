package io.fanfare.engagement;

import java.util.Arrays;

/** A network in CIDR notation. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AddressBlock(byte[] start, int bits) {
    /** @param cidr such as {@code 192.0.2.0/24}; a malformed one is an {@link IllegalArgumentException} */
    static AddressBlock parse(String cidr) {
        var parts = cidr.split("/", -1);
        var address = Address.parse(parts[0]);
        if (parts.length != 2 || address.isEmpty() || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("a network is written as 192.0.2.0/24");
        }
        int bits = Integer.parseInt(parts[1]);
        if (bits > address.get().bytes().length * Byte.SIZE) {
            throw new IllegalArgumentException("a network has no more bits than its address");
        }
        return new AddressBlock(address.get().masked(bits), bits);
    }

    boolean contains(Address address) {
        return address.bytes().length == start.length && Arrays.equals(address.masked(bits), start);
    }
}
