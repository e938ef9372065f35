package io.fanfare.aws.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.conversion.Conversion;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Engagement.Delivered;
import io.fanfare.engagement.Engagement.Delivered.Arrival;
import io.fanfare.engagement.Evidence;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngagementMessagesTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:05:00.123Z");
    private static final ItemId ITEM = new ItemId(1);
    private static final EmployeeId ANN = new EmployeeId(7);

    static List<Engagement> engagements() {
        return List.of(
                hit(ITEM, 1),
                hit(ITEM, Engagement.Hit.SHARE_PAGE),
                hit(ItemId.NONE, Engagement.Hit.CONSENT_PAGE),
                hit(ItemId.NONE, Engagement.Hit.DECOY),
                new Engagement.Landed("r2", NINE, ITEM, ANN, 1, "Browser/1", true, "192.0.2.0/24"),
                new Delivered(List.of(new Arrival(ANN, NINE), new Arrival(new EmployeeId(8), NINE.plusSeconds(200)))),
                new Engagement.Intent(NINE, ITEM, ANN, 1, 0, 42, 16_777_215),
                new Engagement.Intent(NINE, ITEM, ANN, 1, 0, null, null),
                new Engagement.Confirmation(NINE, ITEM, ANN, 1),
                new Engagement.Decline(NINE, ITEM, ANN, "off-topic"),
                new Engagement.Converted(new Conversion.Recorded(
                        "id",
                        2,
                        NINE,
                        Conversion.Kind.SALE,
                        new Conversion.Money(12_345, "EUR"),
                        List.of(
                                new Link.Click(ITEM, ANN, 1, Hour.of(NINE), false),
                                new Link.Click(ITEM, ANN, 255, Hour.of(NINE).plus(-40), true)),
                        3,
                        true,
                        Conversion.Source.SITE)),
                new Engagement.Converted(new Conversion.Recorded(
                        "id", 1, NINE, Conversion.Kind.LEAD, null, List.of(), 0, false, Conversion.Source.API)),
                new Engagement.Converted(new Conversion.Removed("id", NINE)),
                new Engagement.WebhookReceipt("standard", "c1", "m1", NINE, "e30="),
                new Engagement.WebhookCall("x", "c1", NINE, "NOT_AUTHENTIC", "no signature matches", 12, 3));
    }

    @ParameterizedTest
    @MethodSource("engagements")
    void what_is_written_is_read_back(Engagement engagement) {
        assertThat(EngagementReader.read(EngagementWriter.write(engagement, "c", NINE)))
                .isEqualTo(engagement);
    }

    @Test
    void arrivals_come_to_the_same_bundles_in_any_order_and_number() {
        var random = new Random(1);
        var arrivals = new ArrayList<Arrival>();
        for (int person = 1; person <= 300; person++) {
            arrivals.add(new Arrival(new EmployeeId(person), NINE.plusMillis(random.nextInt(3_600_000))));
        }
        var bundles = Delivered.of(arrivals);
        arrivals.addAll(arrivals.subList(0, 100));
        Collections.shuffle(arrivals, random);
        assertThat(Delivered.of(arrivals)).isEqualTo(bundles);
        assertThat(bundles).allSatisfy(bundle -> {
            assertThat(bundle.arrivals())
                    .allMatch(arrival -> Hour.of(arrival.moment()).equals(Hour.of(bundle.moment())));
            assertThat(EngagementWriter.write(bundle, "stored", NINE)).hasSizeLessThan(900);
        });
        assertThat(bundles.stream().mapToInt(bundle -> bundle.arrivals().size()).sum())
                .isEqualTo(300);
        assertThat(bundles.stream()
                        .map(bundle -> new Evidence.Delivered(bundle).naturalId())
                        .distinct())
                .hasSameSizeAs(bundles);
    }

    @Test
    void the_largest_numbers_stay_within_a_write_unit() {
        var arrivals = new ArrayList<Arrival>();
        for (int at = 0; at < Delivered.MOST; at++) {
            arrivals.add(new Arrival(
                    new EmployeeId(Integer.MAX_VALUE - at),
                    Instant.parse("2026-11-23T09:00:00Z").plusSeconds(at * 15L)));
        }
        assertThat(EngagementWriter.write(new Delivered(arrivals), "stored", NINE))
                .hasSizeLessThan(900);
    }

    @Test
    void a_bundle_lies_within_ten_minutes_of_the_clock() {
        var border = Instant.parse("2026-11-23T09:10:00Z");
        assertThatThrownBy(
                        () -> new Delivered(List.of(new Arrival(ANN, border.minusMillis(1)), new Arrival(ANN, border))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Delivered(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Engagement.Hit hit(ItemId item, int network) {
        return new Engagement.Hit(
                "r1", NINE, item, ANN, network, 0, "GET", "Browser/1", false, "192.0.2.0/24", Map.of("accept", "*/*"));
    }
}
