package io.fanfare.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailFaultsIT {
    @Test
    void with_every_fault_on_nobody_gets_a_mail_twice_none_is_lost_and_what_is_unknown_is_bounded() {
        var outcome = new MailFaults().at(300);

        assertThat(outcome.figures().planned()).isEqualTo(300);
        assertThat(outcome.twice()).isZero();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.crashesInGap()).as("faults did happen").isPositive();
        assertThat(outcome.figures().unknown()).isLessThanOrEqualTo((int) outcome.crashesInGap());
    }

    @Test
    void a_mail_costs_the_same_whatever_the_number_of_people() {
        var few = new MailScale().at(60);
        var more = new MailScale().at(240);

        // The account is asked about once a minute whoever sends: two writes and some reads that all mails share.
        assertThat(few.wru()).isBetween(3.0, 3.0 + 2.0 / 60);
        assertThat(more.wru()).isBetween(3.0, 3.0 + 2.0 / 240);
        assertThat(more.rru()).isLessThanOrEqualTo(1.5);
    }
}
