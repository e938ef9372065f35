package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com\r\nBcc: b@example.com",
                "a@example.com\nX: y",
                "a\r@example.com",
                "a@example.com,b@example.com",
                "a@example.com;b@example.com",
                "Ann <a@example.com>",
                "\"a b\"@example.com",
                "a@example.com ",
                "a@ex ample.com",
                "a@localhost",
                "@example.com",
                "a@",
                "a..b@example.com",
                "a@-example.com",
                "é@example.com",
                ""
            })
    void what_could_begin_another_header_or_address_is_no_mailbox(String text) {
        assertThat(Mailbox.of(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Mailbox(null, text));
    }

    @Test
    void the_refusal_does_not_quote_the_address() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mailbox(null, "ann\r\n@example.com"))
                .withMessageNotContaining("ann");
    }

    @Test
    void a_domain_in_another_script_is_written_in_ascii() {
        assertThat(Mailbox.of("ann@bücher.example")).hasValue(new Mailbox(null, "ann@xn--bcher-kva.example"));
    }

    @Test
    void a_plain_name_is_quoted() {
        assertThat(new Mailbox("Ann \"Boss\" \\ Smith", "a@example.com").header())
                .isEqualTo("\"Ann \\\"Boss\\\" \\\\ Smith\" <a@example.com>");
    }

    @Test
    void line_breaks_in_a_name_become_spaces() {
        assertThat(new Mailbox("Ann\r\nBcc: b@example.com\u2028\u202Ex", "a@example.com").header())
                .isEqualTo("\"Ann Bcc: b@example.com x\" <a@example.com>");
    }

    @Test
    void a_name_beyond_ascii_becomes_encoded_words_that_read_back() {
        var name = "Jürgen Weiß 👨‍👩‍👧‍👦 via Noordlicht Énergies Renouvelables";
        var header = new Mailbox(name, "a@example.com").header();

        assertThat(header).matches("(=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?= )+<a@example\\.com>");
        var words = header.substring(0, header.indexOf(" <")).split(" ");
        assertThat(words).allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(75));
        assertThat(Arrays.stream(words).map(MailboxTest::decoded).collect(Collectors.joining()))
                .isEqualTo(name);
    }

    /** Each word by itself, so that a character cut in two would show. */
    private static String decoded(String word) {
        var octets = Base64.getDecoder().decode(word.substring("=?UTF-8?B?".length(), word.length() - 2));
        return new String(octets, StandardCharsets.UTF_8);
    }

    @Test
    void without_a_name_the_address_stands_alone() {
        assertThat(new Mailbox(null, "a@example.com").header()).isEqualTo("a@example.com");
    }
}
