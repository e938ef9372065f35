package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.kernel.Week;
import io.fanfare.testkit.Examples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParkedTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void a_campaign_whose_time_came_and_that_was_not_fit_stands_still() {
        assertThat(show(scheduled(1, Examples.NOW.minus(Duration.ofHours(1))))).isEqualTo(1);
        assertThat(text())
                .contains("campaign 1 is scheduled since", "/v1/campaigns/1/check", "1 campaigns stand still");
    }

    @Test
    void so_does_one_that_is_not_planned_to_the_end() {
        var launch = new Launch("key", Examples.NOW.minus(Duration.ofHours(1)), Week.of(Examples.NOW));
        assertThat(show(Examples.campaign(2).launched(launch).in(Status.PLANNING)))
                .isEqualTo(1);
        assertThat(text()).contains("campaign 2 is PLANNING since");
    }

    @Test
    void what_is_about_to_happen_or_well_on_its_way_does_not() {
        var launch = new Launch("key", Examples.NOW.minus(Duration.ofMinutes(5)), Week.of(Examples.NOW));
        var sent = new Launch("key", Examples.NOW.minus(Duration.ofDays(1)), Week.of(Examples.NOW));
        assertThat(show(
                        scheduled(1, Examples.NOW.minus(Duration.ofMinutes(5))),
                        scheduled(2, Examples.NOW.plus(Duration.ofDays(1))),
                        Examples.campaign(3),
                        Examples.campaign(4).launched(launch),
                        Examples.campaign(5).launched(sent).in(Status.SENDING)))
                .isZero();
        assertThat(text()).isEqualTo("0 campaigns stand still\n");
        assertThatThrownBy(() -> Parked.run(List.of(), Map.of(), System.out)).hasMessageContaining("usage");
    }

    private int show(Campaign... agenda) {
        return Parked.show(List.of(agenda), Examples.NOW, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private static Campaign scheduled(int id, Instant startsAt) {
        var draft = Examples.campaign(id);
        return new Campaign(
                draft.id(),
                draft.name(),
                draft.kind(),
                draft.goal(),
                draft.priority(),
                Status.SCHEDULED,
                draft.items(),
                draft.audience(),
                startsAt,
                draft.endsAt(),
                draft.sender(),
                draft.briefing(),
                draft.conduct(),
                null,
                1);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
