package io.fanfare.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardEventsTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-23T09:05:00Z");
    private static final String CODE = "1Wd6ryjhSJgxMwuraYsUcpG";

    @ParameterizedTest
    @CsvSource({
        "engagement.share, SHARE, ADDED",
        "engagement.share.removed, SHARE, REMOVED",
        "engagement.comment, COMMENT, ADDED",
        "engagement.reaction.removed, REACTION, REMOVED",
        "engagement.applause, UNKNOWN, ADDED",
        ".removed, UNKNOWN, REMOVED"
    })
    void types_are_told_apart_and_new_ones_are_kept_as_unknown(String type, Kind kind, Verb verb) {
        var inbound = event(type, RECEIVED, null);
        assertThat(inbound.kind()).isEqualTo(kind);
        assertThat(inbound.verb()).isEqualTo(verb);
    }

    @ParameterizedTest
    @CsvSource({
        "https://share.example.com/s/" + CODE + ", " + CODE,
        "https://share.example.com/s/" + CODE + "?x=1#y, " + CODE,
        "https://share.example.com/s/short, ",
        "https://share.example.com/p/" + CODE + ", ",
        "ftp://share.example.com/s/" + CODE + ", "
    })
    void the_code_is_taken_out_of_a_share_link(String link, @Nullable String code) {
        assertThat(event("engagement.share", RECEIVED, link).code()).isEqualTo(code);
    }

    @Test
    void the_moment_is_the_senders_unless_it_is_missing_or_lies_in_the_future() {
        var before = RECEIVED.minus(Duration.ofDays(2));
        assertThat(event("engagement.share", before, null).occurredAt()).isEqualTo(before);
        assertThat(event("engagement.share", null, null).occurredAt()).isEqualTo(RECEIVED);
        assertThat(event("engagement.share", RECEIVED.plus(Duration.ofMinutes(6)), null)
                        .occurredAt())
                .isEqualTo(RECEIVED);
    }

    private static Inbound event(String type, @Nullable Instant moment, @Nullable String link) {
        return StandardEvents.inbound("msg_1", type, moment, link, "linkedin", "urn:1", null, RECEIVED);
    }
}
