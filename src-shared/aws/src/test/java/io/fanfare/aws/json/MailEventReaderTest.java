package io.fanfare.aws.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.delivery.ClaimId;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailFeedback;
import io.fanfare.delivery.MailFeedback.Consequence;
import io.fanfare.people.Employee.Suppression;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailEventReaderTest {
    private static final ClaimId CLAIM = ClaimId.parse("2026-W48_7_c1_1").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "Send, SENT",
        "DeliveryDelay, SENT",
        "Delivery, DELIVERED",
        "Reject, REFUSED",
        "Rendering Failure, REFUSED",
    })
    void the_fate_of_a_mail_is_told(String type, State state) {
        assertThat(read(type, "")).contains(feedback(state, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open", "Click", "Subscription", "Something New"})
    void other_events_say_nothing_of_it(String type) {
        assertThat(read(type, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Permanent, General, 5.1.1, BOUNCED",
                "Permanent, NoEmail, -, BOUNCED",
                "Permanent, Suppressed, -, BOUNCED",
                "Permanent, OnAccountSuppressionList, 5.1.1, BOUNCED",
                "Transient, General, 5.4.4, BOUNCED",
                "Transient, MailboxFull, 4.2.2, -",
                "Undetermined, Undetermined, -, -",
            })
    void only_a_bounce_that_will_happen_again_suppresses(
            String type, String subType, @Nullable String status, @Nullable Suppression suppression) {
        var recipient = status == null ? "{}" : "{\"status\":\"" + status + "\"}";
        var bounce = ",\"bounce\":{\"bounceType\":\"%s\",\"bounceSubType\":\"%s\",\"bouncedRecipients\":[%s]}"
                .formatted(type, subType, recipient);

        assertThat(read("Bounce", bounce)).contains(feedback(State.BOUNCED, suppression));
    }

    @Test
    void a_complaint_suppresses_and_not_spam_does_not() {
        assertThat(read("Complaint", ",\"complaint\":{\"complaintFeedbackType\":\"abuse\"}"))
                .contains(feedback(State.COMPLAINED, Suppression.COMPLAINED));
        assertThat(read("Complaint", ",\"complaint\":{\"complaintSubType\":null}"))
                .contains(feedback(State.COMPLAINED, Suppression.COMPLAINED));
        assertThat(read("Complaint", ",\"complaint\":{\"complaintFeedbackType\":\"not-spam\"}"))
                .isEmpty();
    }

    @Test
    void a_delivery_tells_when_the_mail_arrived() {
        assertThat(arrival(",\"delivery\":{\"timestamp\":\"2026-11-23T07:00:05.310Z\"}"))
                .isEqualTo(Instant.parse("2026-11-23T07:00:05.310Z"));
        assertThat(arrival(",\"delivery\":{\"timestamp\":\"yesterday\"}")).isNull();
        assertThat(arrival(",\"delivery\":{\"timestamp\":7}")).isNull();
        assertThat(arrival("")).isNull();
    }

    @Test
    void feedback_of_an_identity_names_its_type_otherwise() {
        var message = message("Delivery", "").replace("eventType", "notificationType");

        assertThat(MailEventReader.read(message)).contains(feedback(State.DELIVERED, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"detail\":{}}", "{\"detail\":{\"mail\":{\"tags\":{\"claim\":[]}}}}"})
    void mail_that_is_not_ours_is_left_alone(String message) {
        assertThat(MailEventReader.read(message)).isEmpty();
    }

    @Test
    void a_tag_that_is_no_claim_is_left_alone() {
        assertThat(MailEventReader.read(message("Send", "").replace("2026-W48_7_c1_1", "news")))
                .isEmpty();
    }

    @Test
    void what_is_not_json_is_a_fault() {
        assertThatThrownBy(() -> MailEventReader.read("<xml>")).isInstanceOf(Json.MalformedJsonException.class);
    }

    @Test
    void a_bounce_that_may_pass_tells_when_and_whom() {
        var bounce = ",\"bounce\":{\"bounceType\":\"Transient\",\"bounceSubType\":\"MailboxFull\",\"timestamp\":"
                + "\"2026-11-23T07:00:05.310Z\",\"bouncedRecipients\":[{\"emailAddress\":\"ann@example.com\"}]}";

        assertThat(read("Bounce", bounce).orElseThrow().consequence())
                .isEqualTo(new Consequence.BouncedSoftly(Instant.parse("2026-11-23T07:00:05.310Z"), "ann@example.com"));
    }

    private static MailFeedback feedback(State state, @Nullable Suppression suppression) {
        return new MailFeedback(
                CLAIM,
                state,
                "m1",
                suppression == null ? new Consequence.None() : new Consequence.Suppressed(suppression));
    }

    private static @Nullable Instant arrival(String more) {
        return read("Delivery", more).orElseThrow().consequence() instanceof Consequence.Arrived(var moment)
                ? moment
                : null;
    }

    private static Optional<MailFeedback> read(String type, String more) {
        return MailEventReader.read(message(type, more));
    }

    private static String message(String type, String more) {
        return "{\"source\":\"aws.ses\",\"detail\":{\"eventType\":\"%s\",\"mail\":{\"messageId\":\"m1\",\"tags\":{\"claim\":[\"2026-W48_7_c1_1\"]}}%s}}"
                .formatted(type, more);
    }
}
