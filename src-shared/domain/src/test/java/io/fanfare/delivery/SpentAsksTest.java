package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpentAsksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private static final Week WEEK = Week.of(NOW);
    private final FakeDeliveries deliveries = new FakeDeliveries();

    @Test
    void who_got_as_many_mails_as_the_week_has_asks_gets_no_more() {
        ask(1, 1);
        ask(2, 1);
        ask(2, 2);
        assertThat(spent(2)).containsExactly(new EmployeeId(2));
        assertThat(spent(3)).isEmpty();
    }

    /** 002-7 */
    @Test
    void who_leaves_items_has_fewer() {
        var digest = Claim.of(new MailOrder.ForDigest(new EmployeeId(1), WEEK, NOW), NOW);
        deliveries.claim(digest.holdingBack(new Restraint(2)), 2);
        assertThat(spent(2)).isEmpty();
        ask(1, 1);
        assertThat(spent(2)).containsExactly(new EmployeeId(1));
    }

    private Set<EmployeeId> spent(int budget) {
        return SpentAsks.of(deliveries, budget).of(WEEK, 0);
    }

    private void ask(int person, int campaign) {
        var order = new MailOrder.ForCampaign(new CampaignId(campaign), new EmployeeId(person), WEEK, Map.of());
        deliveries.claim(Claim.of(order, NOW), 20);
    }
}
