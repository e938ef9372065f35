package io.fanfare.engagement;

import java.util.Arrays;
import java.util.List;

/** The networks of the company, in CIDR notation: visits from there say nothing about reach. */
public final class CompanyNetworks {
    private final List<Block> blocks;

    /** @param cidrs such as {@code 192.0.2.0/24}; a malformed one is an {@link IllegalArgumentException} */
    public CompanyNetworks(List<String> cidrs) {
        blocks = cidrs.stream().map(CompanyNetworks::block).toList();
    }

    boolean contains(Address address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static Block block(String cidr) {
        var parts = cidr.split("/", -1);
        var address = Address.parse(parts[0]);
        if (parts.length != 2 || address.isEmpty() || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("a network is written as 192.0.2.0/24");
        }
        int bits = Integer.parseInt(parts[1]);
        if (bits > address.get().bytes().length * Byte.SIZE) {
            throw new IllegalArgumentException("a network has no more bits than its address");
        }
        return new Block(address.get().masked(bits), bits);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int bits) {
        boolean contains(Address address) {
            return address.bytes().length == start.length && Arrays.equals(address.masked(bits), start);
        }
    }
}
