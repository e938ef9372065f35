package io.fanfare.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.people.Roster;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunTest {
    private static final Run RUN = new Run(Hour.parse("2026-11-23T09"));

    @Test
    void everything_of_a_run_has_the_number_of_its_hour_and_no_other_run_has() {
        assertThat(RUN.number()).isEqualTo(2_000_498_729);
        assertThat(RUN.person().value())
                .isEqualTo(RUN.item().value())
                .isEqualTo(RUN.campaign().value())
                .isEqualTo(RUN.number());
        assertThat(RUN.before(1).number()).isEqualTo(RUN.number() - 1);
        assertThat(Run.of(RUN.person())).isEqualTo(RUN);
    }

    @Test
    void its_numbers_are_hidden_for_thousands_of_years_and_nobodys_else_are() {
        var late = new Run(Hour.of(Instant.parse("9999-12-31T23:00:00Z")));
        assertThat(late.person().isHidden()).isTrue();
        assertThat(late.item().isHidden()).isTrue();
        assertThat(late.person().padded()).as("what its role may open").startsWith("20");
        assertThat(EmployeeId.NOBODY.isHidden()).isFalse();
        assertThat(new EmployeeId(1_999_999_999).isHidden()).isFalse();
        assertThat(new ItemId(1_999_999_999).isHidden()).isFalse();
        assertThat(ItemId.NONE.isHidden()).isFalse();
    }

    @Test
    void its_campaign_is_for_its_own_person_alone() {
        var staging = new Staging(URI.create("https://www.example.com/"));
        var campaign = staging.campaign(RUN);
        assertThat(campaign.audience().includes(staging.person(RUN).profile())).isTrue();
        assertThat(campaign.audience().includes(staging.person(RUN.before(1)).profile()))
                .isFalse();
        assertThat(campaign.items()).containsExactly(staging.item(RUN).id());
        assertThat(staging.item(RUN).author()).as("nobody earns as its author").isNull();
        assertThat(staging.person(RUN).wantsMail(RUN.hour().end())).isTrue();
        assertThat(Roster.HIDDEN_SEGMENT).isGreaterThanOrEqualTo(Roster.SEGMENTS);
    }
}
