package io.fanfare.preview;

import io.fanfare.kernel.AddressBlock;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of the public internet: all but those that IANA gave to something else. Java's own questions ({@code isSiteLocalAddress}
 * and the like) leave out half of them: shared address space, test networks, unique local IPv6 (where AWS keeps its metadata), and what
 * carries an IPv4 address inside. Java reads a literal {@code ::ffff:a.b.c.d} as IPv4, but hands over such an answer of the name service as
 * it is, and the system then connects to the IPv4 address in it: none of them is public.
 */
public final class PublicAddresses {
    private static final List<AddressBlock> OTHERS = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(AddressBlock::parse)
            .toList();

    /** {@code ::ffff:0:0/96}, which no literal of Java's spells. */
    private static final AddressBlock MAPPED =
            new AddressBlock(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96);

    private PublicAddresses() {}

    public static boolean includes(InetAddress address) {
        var bytes = address.getAddress();
        return !MAPPED.contains(bytes) && OTHERS.stream().noneMatch(block -> block.contains(bytes));
    }
}
