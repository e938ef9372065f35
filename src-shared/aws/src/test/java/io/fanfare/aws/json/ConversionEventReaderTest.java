package io.fanfare.aws.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.conversion.Conversion;
import io.fanfare.engagement.Engagement;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionEventReaderTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-21T09:05:30Z");
    private static final LinkCodec CODEC = new LinkCodec(
            Purpose.Secret.PUBLIC, new KeyRing(Map.of("mint", "1", "1", "a-ring-key-for-tests-and-no-secret-000")));
    private static final Link.Click CLICK =
            new Link.Click(new ItemId(1), new EmployeeId(7), 1, Hour.of(RECEIVED), false);
    private static final String EVENT = """
            {"type": "conversion.recorded", "timestamp": "2026-11-21T09:05:00Z",
             "data": {"id": "order-1001", "kind": "sale", "occurredAt": "2026-11-21T09:04:12Z",
                      "value": {"minor": 12345, "currency": "EUR"}, "clicks": ["%s", "forged"]}}
            """.formatted(CODEC.encode(CLICK));

    @Test
    void a_conversion_is_read_with_its_genuine_clicks() {
        assertThat(read(EVENT))
                .contains(new Conversion.Recorded(
                        Conversion.id(Conversion.Source.WEBHOOK, "shop", "order-1001"),
                        Instant.parse("2026-11-21T09:05:00Z").toEpochMilli(),
                        Instant.parse("2026-11-21T09:04:12Z"),
                        Conversion.Kind.SALE,
                        new Conversion.Money(12_345, "EUR"),
                        List.of(CLICK),
                        1,
                        false,
                        Conversion.Source.WEBHOOK));
    }

    @Test
    void a_correction_is_ordered_by_its_version_or_its_own_moment() {
        var corrected = EVENT.replace("recorded", "corrected").replace("09:05:00", "09:06:00");
        assertThat(read(corrected).orElseThrow().order())
                .isGreaterThan(read(EVENT).orElseThrow().order());
        assertThat(read(corrected).orElseThrow().id())
                .isEqualTo(read(EVENT).orElseThrow().id());
        assertThat(read(EVENT.replace("\"kind\"", "\"version\": 3, \"kind\""))
                        .orElseThrow()
                        .order())
                .isEqualTo(3);
    }

    @Test
    void a_removal_needs_nothing_but_the_id() {
        assertThat(read("{\"type\": \"conversion.removed\", \"data\": {\"id\": \"order-1001\"}}"))
                .contains(new Conversion.Removed(
                        Conversion.id(Conversion.Source.WEBHOOK, "shop", "order-1001"), RECEIVED));
    }

    @Test
    void a_moment_that_is_missing_or_lies_ahead_gives_way_to_the_next_best() {
        var ahead = EVENT.replace("09:04:12Z", "09:11:00Z");
        assertThat(read(ahead).orElseThrow().moment()).isEqualTo(Instant.parse("2026-11-21T09:05:00Z"));
        var none = ahead.replace("\"timestamp\": \"2026-11-21T09:05:00Z\",", "");
        assertThat(read(none).orElseThrow().moment()).isEqualTo(RECEIVED);
    }

    @Test
    void other_events_are_left_to_others() {
        assertThat(read("{\"type\": \"engagement.share\", \"data\": {}}")).isEmpty();
        assertThat(read("{\"type\": \"conversion.imagined\", \"data\": {}}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sale\"|\"gift\"",
                "\"order-1001\"|\"\"",
                "\"order-1001\"|1001",
                "12345|-1",
                "12345|1.5",
                "12345|99999999999999999999",
                "\"EUR\"|\"eur\"",
                "\"kind\"|\"version\": 0, \"kind\""
            })
    void what_is_not_of_the_form_is_a_fault(String what, String by) {
        assertThatThrownBy(() -> read(EVENT.replace(what, by))).isInstanceOf(Json.MalformedJsonException.class);
    }

    private static Optional<Conversion> read(String event) {
        var receipt = new Engagement.WebhookReceipt("standard", "shop", "m1", RECEIVED, "");
        return ConversionEventReader.read(receipt, event.getBytes(StandardCharsets.UTF_8), CODEC);
    }
}
