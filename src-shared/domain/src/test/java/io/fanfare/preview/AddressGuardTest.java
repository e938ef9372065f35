package io.fanfare.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.preview.AddressGuard.Refusal;
import io.fanfare.preview.AddressGuard.Verdict;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way that is known to lead a server into its own network, and what honest addresses look like. */
class AddressGuardTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.com/a?b=c#d, www.example.com",
        "HTTP://WWW.Example.COM./, www.example.com",
        "https://www.example.com:443/, www.example.com",
        "http://www.example.com:80, www.example.com",
        "https://münchen.example/, xn--mnchen-3ya.example",
        "https://８.8.8.8/, 8.8.8.8",
        "http://[2606:4700::1111]/, 2606:4700:0:0:0:0:0:1111",
        "http://[::ffff:169.254.169.254]/, 169.254.169.254"
    })
    void a_site_is_let_through_under_its_one_name(String address, String host) {
        assertThat(AddressGuard.judge(address))
                .isInstanceOfSatisfying(
                        Verdict.Allowed.class,
                        allowed -> assertThat(allowed.target().host()).isEqualTo(host));
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, SCHEME",
        "ftp://www.example.com/, SCHEME",
        "//www.example.com/, SCHEME",
        "https:///a, HOST",
        "http://good@127.0.0.1/, USER",
        "http://good:word@www.example.com/, USER",
        "http://www.example.com:22/, PORT",
        "https://www.example.com:80/, PORT",
        "http://2130706433/, HOST",
        "http://127.1/, HOST",
        "http://0177.0.0.1/, HOST",
        "http://0x7f000001/, HOST",
        "http://1.2.3.0x7f/, HOST",
        "http://256.1.1.1/, HOST",
        "http://1.2.3.4.5/, HOST",
        "http://localhost/, HOST",
        "http://a.localhost/, HOST",
        "http://printer.local/, HOST",
        "http://instance-data.ec2.internal/latest, HOST",
        "http://metadata.google.internal./, HOST",
        "http://ip-10-0-0-1.compute.amazonaws.com/, HOST",
        "http://intranet/, HOST",
        "http://a_b.example.com/, HOST",
        "http://[::1, MALFORMED",
        "http://[fe80::1%25eth0]/, HOST",
        "http://www.example.com/a b, MALFORMED"
    })
    void what_is_no_site_is_refused_with_its_reason(String address, Refusal reason) {
        assertThat(AddressGuard.judge(address)).isEqualTo(new Verdict.Refused(reason));
    }

    @Test
    void an_address_has_at_most_2048_characters() {
        var fits = "https://www.example.com/" + "x".repeat(2_048 - 24);
        assertThat(AddressGuard.judge(fits)).isInstanceOf(Verdict.Allowed.class);
        assertThat(AddressGuard.judge(fits + "x")).isEqualTo(new Verdict.Refused(Refusal.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "169.254.169.254",
                "10.1.2.3",
                "172.31.0.1",
                "192.168.1.1",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.51.100.1",
                "203.0.113.1",
                "240.0.0.1",
                "255.255.255.255",
                "fc00::1",
                "fd00:ec2::254",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2002:7f00:1::",
                "2001:db8::1",
                "ff02::1"
            })
    void an_address_that_is_not_the_internets_is_known(String literal) {
        assertThat(PublicAddresses.includes(InetAddress.ofLiteral(literal))).isFalse();
    }

    /** As a name service may answer with an AAAA record: sixteen bytes, which Java keeps, with an IPv4 address in the last four. */
    @ParameterizedTest
    @CsvSource({"-1, 127.0.0.1", "-1, 10.0.0.1", "-1, 93.184.216.34", "0, 127.0.0.1", "0, 169.254.169.254"})
    void an_ipv4_address_inside_an_answer_of_the_name_service_is_known(byte before, String inside) throws Exception {
        var bytes = new byte[16];
        bytes[10] = before;
        bytes[11] = before;
        System.arraycopy(InetAddress.ofLiteral(inside).getAddress(), 0, bytes, 12, 4);
        var answer = Inet6Address.getByAddress("host.example", bytes, -1);
        assertThat(answer.getAddress()).hasSize(16);
        assertThat(PublicAddresses.includes(answer)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "9.255.255.255",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void its_neighbours_are_let_through(String literal) {
        assertThat(PublicAddresses.includes(InetAddress.ofLiteral(literal))).isTrue();
    }
}
