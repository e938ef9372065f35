package io.fanfare.aws.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.aws.log.Work;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.SharersOrder;
import io.fanfare.campaign.SharersOrder.Occasion;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.WelcomeStep;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import io.fanfare.testkit.Examples;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderMessagesTest {
    private static final CampaignId CAMPAIGN = new CampaignId(12);
    private static final EmployeeId PERSON = new EmployeeId(123);
    private static final Work LAUNCH = new Work("campaign-api", "request-1", "launch-of-monday", Examples.NOW);
    private static final Week WEEK = new Week(2026, 48);

    @Test
    void a_plan_order_is_the_message_of_the_docs() {
        var order = new PlanOrder(CAMPAIGN, 63, 7, 4_711);
        var message = LAUNCH.call(() -> PlanMessages.write(order, Examples.NOW));

        assertThat(message)
                .isEqualTo(
                        "{\"v\":1,\"correlation\":\"launch-of-monday\",\"at\":\"2026-11-23T09:05:00.000Z\",\"kind\":\"plan\","
                                + "\"campaign\":12,\"segment\":63,\"hop\":7,\"after\":4711}");
        assertThat(PlanMessages.read(message)).isEqualTo(order);
    }

    @Test
    void an_order_for_a_recalled_items_sharers_is_the_message_of_the_docs() {
        var order = new SharersOrder(new ItemId(3), new Occasion.Recalled(Examples.NOW), 15, 2);
        var message = LAUNCH.call(() -> SharersMessages.write(order, Examples.NOW));

        assertThat(message)
                .isEqualTo(
                        "{\"v\":1,\"correlation\":\"launch-of-monday\",\"at\":\"2026-11-23T09:05:00.000Z\",\"kind\":\"recalled\","
                                + "\"since\":\"2026-11-23T09:05:00.000Z\",\"item\":3,\"part\":15,\"look\":2}");
        assertThat(SharersMessages.isOne(message)).isTrue();
        assertThat(SharersMessages.read(message)).isEqualTo(order);
    }

    @Test
    void an_order_for_an_ended_campaigns_sharers_is_the_message_of_the_docs() {
        var order = new SharersOrder(new ItemId(3), new Occasion.Ended(CAMPAIGN, Examples.NOW), 0, 0);
        var message = LAUNCH.call(() -> SharersMessages.write(order, Examples.NOW));

        assertThat(message)
                .endsWith("\"kind\":\"ended\",\"campaign\":12,\"endsAt\":\"2026-11-23T09:05:00.000Z\","
                        + "\"item\":3,\"part\":0,\"look\":0}");
        assertThat(SharersMessages.isOne(message)).isTrue();
        assertThat(SharersMessages.read(message)).isEqualTo(order);
    }

    static Stream<MailOrder> mails() {
        return Stream.of(
                new MailOrder.ForCampaign(
                        CAMPAIGN, PERSON, WEEK, Map.of(new ItemId(3), 41L, new ItemId(4), 3_000_000_000L)),
                new MailOrder.ForCampaign(CAMPAIGN, PERSON, WEEK, Map.of()),
                new MailOrder.ForInvitation(CAMPAIGN, PERSON, WEEK),
                new MailOrder.ForJoining(PERSON, new EmployeeId(9), WEEK),
                new MailOrder.ForJoining(PERSON, null, WEEK),
                new MailOrder.ForWelcome(WelcomeStep.OWN_WORDS, PERSON, WEEK),
                new MailOrder.ForResults(CAMPAIGN, PERSON, WEEK),
                new MailOrder.ForRecall(new ItemId(3), PERSON, WEEK, Examples.NOW),
                new MailOrder.ForRecall(new ItemId(3), PERSON, WEEK, null),
                new MailOrder.ForDigest(PERSON, WEEK, Examples.NOW));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void every_mail_order_comes_back_from_its_message(MailOrder order) {
        assertThat(MailMessages.read(MailMessages.write(order, Examples.NOW))).isEqualTo(order);
    }

    @Test
    void a_campaign_mail_is_the_message_of_the_docs() {
        var order = new MailOrder.ForCampaign(CAMPAIGN, PERSON, WEEK, Map.of(new ItemId(3), 41L));

        assertThat(LAUNCH.call(() -> MailMessages.write(order, Examples.NOW)))
                .isEqualTo(
                        "{\"v\":1,\"correlation\":\"launch-of-monday\",\"at\":\"2026-11-23T09:05:00.000Z\",\"kind\":\"campaign\","
                                + "\"campaign\":12,\"texts\":{\"3\":41},\"person\":123,\"week\":\"2026-W48\"}");
    }

    @Test
    void the_correlation_id_is_read_from_the_envelope_alone() {
        var message = LAUNCH.call(() -> PlanMessages.write(PlanOrder.first(CAMPAIGN, 5), Examples.NOW));
        assertThat(Correlation.of(message)).isEqualTo("launch-of-monday");
        assertThat(Correlation.of("{\"v\":1,\"deep\":{\"correlation\":\"x\"},\"correlation\":\"y\"}"))
                .isEqualTo("y");
        assertThat(Stream.of("", "no JSON", "[]", "{}", "{\"correlation\":7}", "{\"correlation\":")
                        .map(Correlation::of))
                .containsOnly(Work.NONE);
        assertThat(Correlation.of(PlanMessages.write(PlanOrder.first(CAMPAIGN, 5), Examples.NOW)))
                .as("outside of any work")
                .isEqualTo(Work.NONE);
    }

    @Test
    void unknown_fields_change_nothing() {
        var message = PlanMessages.write(PlanOrder.first(CAMPAIGN, 5), Examples.NOW);

        assertThat(PlanMessages.read(message.replace("\"hop\"", "\"news\":[{}],\"hop\"")))
                .isEqualTo(PlanOrder.first(CAMPAIGN, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "{}",
                "{\"v\":2,\"kind\":\"plan\",\"campaign\":1,\"segment\":1,\"hop\":0,\"after\":0}",
                "{\"v\":1,\"kind\":\"plane\",\"campaign\":1,\"segment\":1,\"hop\":0,\"after\":0}",
                "{\"v\":1,\"kind\":\"plan\",\"campaign\":1,\"segment\":65,\"hop\":0,\"after\":0}",
                "{\"v\":1,\"kind\":\"plan\",\"campaign\":\"1\",\"segment\":1,\"hop\":0,\"after\":0}",
                "{\"v\":1,\"kind\":\"campaign\",\"campaign\":1,\"week\":\"2026-W48\",\"texts\":{}}",
                "{\"v\":1,\"kind\":\"campaign\",\"campaign\":1,\"person\":1,\"week\":\"2026-48\",\"texts\":{}}",
                "{\"v\":1,\"kind\":\"campaign\",\"campaign\":1,\"person\":1,\"week\":\"2026-W48\",\"texts\":{\"3\":-1}}"
            })
    void anything_else_is_a_fault(String message) {
        assertThatThrownBy(() -> PlanMessages.read(message)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> MailMessages.read(message)).isInstanceOf(RuntimeException.class);
    }
}
