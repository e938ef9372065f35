package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoPlannedPages;
import io.fanfare.aws.dynamo.DynamoSending;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.campaign.PlannedPage;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.SendingStatus;
import io.fanfare.delivery.SendingStatus.Allowance;
import io.fanfare.delivery.SendingStatus.Hold;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListOpenMailsIT {
    private static final Instant NOW = Samples.MOMENT;
    private static final Week WEEK = Week.of(NOW);
    private final Table table =
            new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable());
    private final DynamoDeliveries deliveries = new DynamoDeliveries(table);

    @Test
    void before_the_first_mail_it_says_so() {
        assertThat(shown()).contains("nothing is known yet");
    }

    @Test
    void it_counts_what_is_open_by_mail_and_age_and_names_nobody() {
        new DynamoPlannedPages(table).record(new PlannedPage(Samples.CAMPAIGN, 0, 0, 10, Map.of(), null));
        claimed(11, Duration.ofMinutes(1));
        claimed(12, Duration.ofMinutes(30));
        claimed(13, Duration.ofHours(3));
        claimed(14, Duration.ofHours(50));
        deliveries.sent(claim(15, Duration.ofHours(1)).attempt(1), "never claimed");
        deliveries.claim(claim(16, Duration.ofHours(1)), 0);
        claimed(17, Duration.ofHours(1));
        deliveries.release(claim(17, Duration.ofHours(1)).attempt(1));
        claimed(18, Duration.ofHours(1));
        deliveries.sent(claim(18, Duration.ofHours(1)).attempt(1), "m-18");
        var day = new Allowance(14, 50_000, 50_000, null, NOW);
        new DynamoSending(table).said(new SendingStatus(day, new Hold(Hold.Why.QUOTA, Hold.DAILY_QUOTA, NOW, NOW)));

        assertThat(shown())
                .contains("14.0 mails a second, 50,000 in 24 hours, 50,000 used")
                .contains("ALL MAILS WAIT: QUOTA (DailyQuota) since 2026-11-23T09:05:00.000Z")
                // waiting 10 - 1 sent - 3 unknown - 1 carried
                .containsPattern(WEEK + " +c1 +5 +1 +1 +1 +3 +2 +1  2026-11-21T07:05:00.000Z")
                .doesNotContain("@");
    }

    private void claimed(int person, Duration ago) {
        deliveries.claim(claim(person, ago), 9);
    }

    private static Claim claim(int person, Duration ago) {
        var order = new MailOrder.ForCampaign(Samples.CAMPAIGN, new EmployeeId(person), WEEK, Map.of());
        return Claim.of(order, NOW.minus(ago));
    }

    private String shown() {
        var text = new ByteArrayOutputStream();
        var out = new PrintStream(text, true, StandardCharsets.UTF_8);
        new ListOpenMails(table, InstantSource.fixed(NOW), out).list(1);
        return text.toString(StandardCharsets.UTF_8);
    }
}
