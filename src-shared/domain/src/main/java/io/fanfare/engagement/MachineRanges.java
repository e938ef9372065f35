package io.fanfare.engagement;

import io.fanfare.kernel.AddressBlock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Networks of mail scanners and of rented machines, from {@code ranges.txt}. */
final class MachineRanges {
    private static final List<Owner> OWNERS = owners();

    private MachineRanges() {}

    /** Whose network an address is in; empty for those of homes, offices and phones. */
    static Optional<String> ownerOf(Address address) {
        return OWNERS.stream()
                .filter(owner -> owner.blocks().stream().anyMatch(block -> block.contains(address.bytes())))
                .map(Owner::name)
                .findFirst();
    }

    /** What {@link #ownerOf} said, when that owner tests the links of mails. */
    static boolean isScanner(String owner) {
        return isOf(owner, Kind.SCANNER);
    }

    static boolean isCloud(String owner) {
        return isOf(owner, Kind.CLOUD);
    }

    private static boolean isOf(String name, Kind kind) {
        return OWNERS.stream()
                .anyMatch(owner -> owner.kind() == kind && owner.name().equals(name));
    }

    private static List<Owner> owners() {
        var resource = Objects.requireNonNull(
                MachineRanges.class.getResourceAsStream("ranges.txt"), "ranges.txt is part of this jar");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MachineRanges::owner)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Owner owner(String line) {
        var words = line.split(" ", -1);
        var blocks = Arrays.stream(words).skip(2).map(AddressBlock::parse).toList();
        return new Owner(words[0], Kind.valueOf(words[1].toUpperCase(java.util.Locale.ROOT)), blocks);
    }

    private enum Kind {
        SCANNER,
        CLOUD
    }

    private record Owner(String name, Kind kind, List<AddressBlock> blocks) {}
}
