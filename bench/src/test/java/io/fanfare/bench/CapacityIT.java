package io.fanfare.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapacityIT {
    @Test
    void every_flow_stays_within_its_budget() {
        assertThat(Capacity.flows()).hasSize(7).allSatisfy(flow -> {
            assertThat(flow.writes()).as("%s, writes", flow.name()).isLessThanOrEqualTo(flow.mayWrite());
            assertThat(flow.reads()).as("%s, reads", flow.name()).isLessThanOrEqualTo(flow.mayRead());
        });
    }

    @Test
    void a_new_person_a_mail_and_a_posting_cost_something() {
        assertThat(Capacity.flows())
                .filteredOn(flow -> !flow.name().equals("an unchanged person"))
                .allSatisfy(flow -> assertThat(flow.writes() + flow.reads()).isPositive());
    }
}
