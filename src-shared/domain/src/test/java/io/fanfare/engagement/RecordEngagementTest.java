package io.fanfare.engagement;

import static io.fanfare.engagement.EngagementExamples.CHROME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.conversion.Conversion;
import io.fanfare.engagement.Engagement.Delivered.Arrival;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence is kept once, in the hour of its own moment, and the judge hears of every hour that it may change. */
class RecordEngagementTest {
    private static final ItemId ITEM = new ItemId(1);
    private static final EmployeeId SANNE = new EmployeeId(7);
    private static final Instant NOW = Instant.parse("2026-11-21T09:57:00Z");

    private final FakeHours log = new FakeHours();
    private final RecordEngagement recorder =
            new RecordEngagement(log, _ -> List.of(Hour.parse("2026-11-20T03")), () -> NOW);

    static Stream<Arguments> engagements() {
        return Stream.of(
                Arguments.of(hit("h", at("09:30:00"), "192.0.2.0/24"), "09"),
                Arguments.of(hit("h", at("09:09:59"), "192.0.2.0/24"), "08 09"),
                Arguments.of(hit("h", at("09:10:00"), "192.0.2.0/24"), "09"),
                Arguments.of(hit("h", at("09:49:59"), "192.0.2.0/24"), "09"),
                Arguments.of(hit("h", at("09:50:00"), "192.0.2.0/24"), "09 10"),
                Arguments.of(landed(at("09:55:00")), "09 10"),
                Arguments.of(new Engagement.Delivered(List.of(new Arrival(SANNE, at("09:55:00")))), "09 10"),
                Arguments.of(new Engagement.Intent(at("09:55:00"), ITEM, SANNE, 1, 0, null, null), "09"),
                Arguments.of(new Engagement.Confirmation(at("09:55:00"), ITEM, SANNE, 1), "09"),
                Arguments.of(new Engagement.Decline(at("09:55:00"), ITEM, SANNE, "not mine"), "09"),
                Arguments.of(new Engagement.Converted(recorded(1, at("09:55:00"))), "09"));
    }

    @ParameterizedTest(name = "{0} concerns {1}")
    @MethodSource("engagements")
    void what_may_change_how_a_neighbour_is_judged_concerns_that_hour_too(Engagement engagement, String hours) {
        var expected = Stream.of(hours.split(" "))
                .map(hour -> Hour.parse("2026-11-21T" + hour))
                .collect(Collectors.toSet());
        assertThat(recorder.append(engagement)).isEqualTo(expected);
        assertThat(recorder.append(engagement)).as("again").isEqualTo(expected);
        assertThat(log.everything())
                .singleElement()
                .satisfies(piece -> assertThat(piece.moment()).isEqualTo(engagement.moment()));
        assertThat(log.evidence).containsOnlyKeys(Hour.of(engagement.moment()));
    }

    @Test
    void pressing_the_button_again_within_the_hour_is_the_same_intent_and_an_hour_later_another() {
        recorder.append(new Engagement.Intent(at("09:05:00"), ITEM, SANNE, 1, 0, 10, null));
        recorder.append(new Engagement.Intent(at("09:06:00"), ITEM, SANNE, 1, 3, 90, null));
        assertThat(log.everything()).hasSize(1);
        recorder.append(new Engagement.Intent(at("09:06:00"), ITEM, SANNE, 2, 0, null, null));
        recorder.append(new Engagement.Intent(at("10:06:00"), ITEM, SANNE, 1, 0, null, null));
        assertThat(log.everything()).hasSize(3);
    }

    @Test
    void a_visitor_is_known_again_on_the_same_day_and_by_the_hash_alone() {
        var first = visitor(hit("a", at("09:05:00"), "192.0.2.0/24"));
        assertThat(visitor(hit("b", at("09:40:00"), "192.0.2.0/24"))).isEqualTo(first);
        assertThat(visitor(landed(at("09:40:00"))))
                .as("the page they landed on")
                .isEqualTo(first);
        assertThat(visitor(hit("c", at("09:40:00"), "198.51.100.0/24"))).isNotEqualTo(first);
        assertThat(visitor(hit("d", Instant.parse("2026-11-20T09:05:00Z"), "192.0.2.0/24")))
                .isNotEqualTo(first);
        assertThat(first).hasSize(16).doesNotContain("192");
    }

    @Test
    void once_the_salt_of_a_day_is_gone_its_visitors_are_nobody() {
        assertThat(visitor(hit("a", Instant.parse("2026-11-18T09:05:00Z"), "192.0.2.0/24")))
                .isEmpty();
    }

    @Test
    void a_correction_concerns_every_hour_in_which_some_version_lies() {
        recorder.append(new Engagement.Converted(recorded(1, at("07:30:00"))));
        assertThat(recorder.append(new Engagement.Converted(recorded(2, at("09:30:00")))))
                .containsExactlyInAnyOrder(Hour.parse("2026-11-21T07"), Hour.parse("2026-11-21T09"));
    }

    @Test
    void a_removal_of_what_nobody_reported_yet_concerns_no_hour() {
        assertThat(recorder.append(new Engagement.Converted(new Conversion.Removed("c", NOW))))
                .isEmpty();
    }

    @Test
    void a_webhook_concerns_the_hours_that_its_events_touched() {
        var receipt = new Engagement.WebhookReceipt("meta", "c", "m", NOW, "");
        assertThat(recorder.append(receipt)).containsExactly(Hour.parse("2026-11-20T03"));
        assertThat(log.everything()).isEmpty();
    }

    @Test
    void a_batch_marks_each_of_its_hours_once_and_counts_what_comes_after_the_seal() {
        var open = Hour.of(NOW);
        var lastOpen = Hour.parse("2026-10-24T09");
        var sealed = Hour.parse("2026-10-24T08");
        recorder.mark(Set.of(open, lastOpen, sealed));
        assertThat(log.controls.values())
                .extracting(HourControl::hour, HourControl::mark)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(lastOpen, 1L),
                        org.assertj.core.groups.Tuple.tuple(open, 1L));
        assertThat(log.late).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void a_distance_lies_in_0_to_100(int distance) {
        assertThatThrownBy(() -> new Engagement.Intent(NOW, ITEM, SANNE, 1, 0, distance, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String visitor(Engagement engagement) {
        log.evidence.clear();
        recorder.append(engagement);
        return switch (log.everything().getFirst()) {
            case Evidence.Seen seen -> seen.visitor();
            case Evidence.Landed landed -> landed.visitor();
            default -> throw new AssertionError("that has no visitor");
        };
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + "Z");
    }

    private static Engagement.Hit hit(String id, Instant moment, String net) {
        return new Engagement.Hit(id, moment, ITEM, SANNE, 1, 0, "GET", CHROME, false, net, Map.of());
    }

    private static Engagement.Landed landed(Instant moment) {
        return new Engagement.Landed("l", moment, ITEM, SANNE, 1, CHROME, false, "192.0.2.0/24");
    }

    private static Conversion recorded(long order, Instant moment) {
        return new Conversion.Recorded(
                "c", order, moment, Conversion.Kind.LEAD, null, List.of(), 0, false, Conversion.Source.API);
    }
}
