package io.fanfare.aws.json;

import io.fanfare.people.Account;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The account of whoever did something, as digests: the names themselves go no further than this. */
final class PlatformAccounts {
    private PlatformAccounts() {}

    /** @param names of one account; those that are missing or no names of the network are left out */
    static List<String> digests(Account.Network network, @Nullable String... names) {
        return Stream.of(names)
                .<String>mapMulti((name, sink) -> {
                    if (name != null) {
                        sink.accept(name);
                    }
                })
                .flatMap(name -> Account.of(network, name).stream())
                .map(Account::digest)
                .distinct()
                .toList();
    }
}
