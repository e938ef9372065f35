package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimIdTest {
    private static final Week WEEK = new Week(2026, 47);

    @Test
    void a_claim_is_written_in_the_letters_that_tags_allow() {
        var campaign = new ClaimId(WEEK, new EmployeeId(123), new MailKey.OfCampaign(new CampaignId(12)), 1);

        assertThat(campaign.text()).isEqualTo("2026-W47_123_c12_1").matches("[A-Za-z0-9_-]+");
        assertThat(ClaimId.parse(campaign.text())).contains(campaign);
    }

    @Test
    void every_claim_comes_back_from_its_text() {
        for (int number : new int[] {1, 64, Integer.MAX_VALUE}) {
            for (var mail : List.of(
                    MailKey.DIGEST,
                    MailKey.JOINING,
                    new MailKey.OfCampaign(new CampaignId(number)),
                    new MailKey.OfResults(new CampaignId(number)),
                    new MailKey.OfRecall(new ItemId(number), 0),
                    new MailKey.OfRecall(new ItemId(number), 1_795_424_700),
                    new MailKey.OfWelcome(WelcomeStep.HOW_IT_WORKS),
                    new MailKey.OfWelcome(WelcomeStep.HELP))) {
                var claim = new ClaimId(WEEK, new EmployeeId(number), mail, 999_999_999);
                assertThat(ClaimId.parse(claim.text())).contains(claim);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-W47_123_c12",
                "2026-W47_123_c12_0",
                "2026-W47_123_c12_1_",
                "2026-W47_0123_c12_1",
                "2026-W54_123_c12_1",
                "2026-W47_123_x12_1",
                "2026-W47_123_joo_1",
                "2026-W47_123_j1_1",
                "2026-W47_123_c_1",
                "2026-W47_123_r_1",
                "2026-W47_123_r3t_1",
                "2026-W47_123_r3t0_1",
                "2026-W47_123_rt5_1",
                "2026-W47_123_c12t5_1",
                "2026-W47_123_c012_1",
                "2026-W47_123_data_1",
                "2026-W47_4294967295_c12_1",
                "2026-W47_123_c4294967295_1",
                "2026-W47-123-c12-1",
                "2026-W47_123_c12_1 "
            })
    void other_texts_are_no_claims(String text) {
        assertThat(ClaimId.parse(text)).isEmpty();
    }
}
