package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoSending;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.json.MailMessages;
import io.fanfare.delivery.Delivery;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.SendingStatus.Hold;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.ses.Mail;
import io.fanfare.people.Consent;
import io.fanfare.testkit.Examples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The whole way from the queue to the inbox while SES holds mails back: nothing is lost, nothing comes twice, nobody has to do anything. */
final class SendRateIT {
    private static final int PEOPLE = 12;
    private static EmbeddedCloud cloud;
    private static Table main;
    private static int campaign;
    private static int sentSoFar;

    @BeforeAll
    static void start() {
        cloud = EmbeddedCloud.start(Options.of(Path.of("../template.yaml"))
                .withClock(LocalClock.heldAt(Instant.parse("2026-11-23T09:05:00Z")))
                .byHand());
        var dynamo = Clients.of(DynamoDbClient.builder());
        main = new Table(
                dynamo,
                dynamo.listTables().tableNames().stream()
                        .filter(name -> name.contains("Main"))
                        .findFirst()
                        .orElseThrow());
        for (int id = 1; id <= PEOPLE; id++) {
            new DynamoPeopleRegister(main).add(Examples.person(id, Language.EN, Consent.State.IN));
        }
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void calm() {
        cloud.weather().quotas(Integer.MAX_VALUE, -1).sending(true);
        // What was said of the account a while ago is asked for again.
        cloud.advance(Duration.ofMinutes(2));
        cloud.mails().clear();
        campaign++;
        new DynamoItems(main).create(Examples.item(campaign, 3, Language.EN));
        new DynamoCampaigns(main).store(Examples.campaign(campaign, campaign), List.of(), List.of());
    }

    @Test
    void over_the_days_quota_mails_wait_and_go_when_the_window_frees() {
        cloud.weather().quotas(Integer.MAX_VALUE, sentSoFar + 5);
        order();
        cloud.advance(Duration.ofMinutes(15));

        assertThat(cloud.mails().count()).as("the day holds five").isEqualTo(5);
        assertThat(hold()).contains(Hold.Why.QUOTA);

        cloud.weather().quotas(Integer.MAX_VALUE, sentSoFar + PEOPLE);
        cloud.advance(Duration.ofMinutes(16));
        everybodyGotOneMail();
    }

    @Test
    void a_paused_account_stops_everything_and_goes_on_by_itself() {
        cloud.weather().sending(false);
        order();
        cloud.advance(Duration.ofMinutes(10));
        assertThat(cloud.mails().count()).isZero();
        assertThat(hold()).contains(Hold.Why.STOPPED);

        cloud.weather().sending(true);
        cloud.advance(Duration.ofMinutes(20));
        everybodyGotOneMail();
        assertThat(hold()).isEmpty();
    }

    @Test
    void a_slow_account_is_never_sent_to_faster_than_it_may() {
        cloud.weather().quotas(2, -1);
        order();
        cloud.advance(Duration.ofMinutes(4));

        everybodyGotOneMail();
        var moments = cloud.mails().all().stream().map(Mail::at).toList();
        assertThat(moments)
                .allSatisfy(from -> assertThat(moments)
                        .filteredOn(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(1)))
                        .hasSizeLessThanOrEqualTo(2));
    }

    private static void order() {
        var now = cloud.clock().instant();
        for (int id = 1; id <= PEOPLE; id++) {
            var order = new MailOrder.ForCampaign(new CampaignId(campaign), new EmployeeId(id), Week.of(now), Map.of());
            cloud.queues().named("MailsQueue").send(MailMessages.write(order, now));
        }
        cloud.settle();
    }

    private static void everybodyGotOneMail() {
        assertThat(cloud.mails().all().stream().map(mail -> mail.to().getFirst()))
                .hasSize(PEOPLE)
                .doesNotHaveDuplicates();
        sentSoFar += PEOPLE;
        var key = new MailKey.OfCampaign(new CampaignId(campaign));
        var deliveries = new DynamoDeliveries(main);
        for (int id = 1; id <= PEOPLE; id++) {
            assertThat(deliveries
                            .week(Week.of(cloud.clock().instant()), new EmployeeId(id))
                            .mail(key)
                            .map(Delivery::state))
                    .contains(Delivery.State.DELIVERED);
        }
    }

    private static Optional<Hold.Why> hold() {
        return new DynamoSending(main)
                .current()
                .flatMap(status -> Optional.ofNullable(status.hold()))
                .map(Hold::why);
    }
}
