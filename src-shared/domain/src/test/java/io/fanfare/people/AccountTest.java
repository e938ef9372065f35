package io.fanfare.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.people.Account.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
    @ParameterizedTest
    @CsvSource({
        "MASTODON, @Ann_B@Social.Example, ann_b@social.example, an…@social.example",
        "MASTODON, ' ann@social.example ', ann@social.example, an…@social.example",
        "MASTODON, a@s.nl, a@s.nl, a…@s.nl",
        "X, @AnnExample, annexample, an…",
        "X, 1111111111111111111, 1111111111111111111, 11…",
    })
    void however_it_is_written_it_is_one_account(Network network, String text, String name, String hint) {
        assertThat(Account.of(network, text)).hasValueSatisfying(account -> {
            assertThat(account.name()).isEqualTo(name);
            assertThat(account.hint()).isEqualTo(hint);
            assertThat(account.digest()).matches("[0-9a-f]{64}").doesNotContain(name);
            assertThat(account).isEqualTo(Account.of(network, name).orElseThrow());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "MASTODON, ann",
        "MASTODON, @ann",
        "MASTODON, ann@localhost",
        "MASTODON, ann@a@b.example",
        "MASTODON, https://social.example/@ann",
        "X, ann@example.com",
        "X, a-name-with-hyphens",
        "X, sixteen_letters_",
        "X, ''",
        "X, 12345678901234567890",
    })
    void what_is_no_account_there_is_none(Network network, String text) {
        assertThat(Account.of(network, text)).isEmpty();
    }

    @Test
    void networks_are_known_by_what_webhooks_call_them() {
        assertThat(Network.of("mastodon")).contains(Network.MASTODON);
        assertThat(Network.of("x")).contains(Network.X);
        assertThat(Network.of("X")).isEmpty();
        assertThat(Network.of("linkedin")).isEmpty();
    }
}
