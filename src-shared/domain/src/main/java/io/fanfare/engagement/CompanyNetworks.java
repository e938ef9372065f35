package io.fanfare.engagement;

import io.fanfare.kernel.AddressBlock;
import java.util.List;

/** The networks of the company, in CIDR notation: visits from there say nothing about reach. */
public final class CompanyNetworks {
    private final List<AddressBlock> blocks;

    /** @param cidrs such as {@code 192.0.2.0/24}; a malformed one is an {@link IllegalArgumentException} */
    public CompanyNetworks(List<String> cidrs) {
        blocks = cidrs.stream().map(AddressBlock::parse).toList();
    }

    boolean contains(Address address) {
        return blocks.stream().anyMatch(block -> block.contains(address.bytes()));
    }
}
