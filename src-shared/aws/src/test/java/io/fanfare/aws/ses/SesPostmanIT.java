package io.fanfare.aws.ses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.json.Json;
import io.fanfare.delivery.Letter;
import io.fanfare.delivery.Mailbox;
import io.fanfare.delivery.Postman.Posted;
import io.fanfare.delivery.SendingStatus.Hold;
import io.fanfare.delivery.SendingStatus.Hold.Why;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalSes;
import io.fanfare.testkit.LocalSes.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;

class SesPostmanIT {
    private static final Letter LETTER = new Letter(
            new Mailbox("Mirjam via Noordlicht", "news@noordlicht.example"),
            "mirjam@noordlicht.example",
            "sanne@noordlicht.example",
            new Letter.Rendered("Two years, four teams", "<p>Hej på dig</p>", "Hej på dig"),
            "https://share.example/u/1abc",
            Map.of("claim", "2026-W48_7_c1_1", "campaign", "c1"));
    private final LocalSes ses = LocalSes.shared();

    @BeforeEach
    void freshSes() {
        LocalAws.use();
        ses.reset();
    }

    @Test
    void a_letter_goes_with_all_that_inboxes_ask_for() {
        ses.next(new Answer.Taken("message-9"));

        assertThat(post(LETTER)).isEqualTo(new Posted.Accepted("message-9"));

        var mail = onlyRequest();
        assertThat(mail.path("FromEmailAddress").asText())
                .isEqualTo("\"Mirjam via Noordlicht\" <news@noordlicht.example>");
        assertThat(mail.path("ReplyToAddresses").toString()).isEqualTo("[\"mirjam@noordlicht.example\"]");
        assertThat(mail.path("Destination").toString()).isEqualTo("{\"ToAddresses\":[\"sanne@noordlicht.example\"]}");
        assertThat(mail.path("ConfigurationSetName").asText()).isEqualTo("fanfare");
        assertThat(mail.path("EmailTags").toString())
                .contains("{\"Name\":\"claim\",\"Value\":\"2026-W48_7_c1_1\"}")
                .contains("{\"Name\":\"campaign\",\"Value\":\"c1\"}");
        var simple = mail.path("Content").path("Simple");
        assertThat(simple.path("Headers").toString())
                .isEqualTo("[{\"Name\":\"List-Unsubscribe\",\"Value\":\"<https://share.example/u/1abc>\"},"
                        + "{\"Name\":\"List-Unsubscribe-Post\",\"Value\":\"List-Unsubscribe=One-Click\"}]");
        assertThat(simple.path("Subject").path("Data").asText()).isEqualTo("Two years, four teams");
        assertThat(simple.path("Body").path("Html").path("Data").asText()).isEqualTo("<p>Hej på dig</p>");
        assertThat(simple.path("Body").path("Text").path("Data").asText()).isEqualTo("Hej på dig");
        assertThat(simple.path("Body").path("Text").path("Charset").asText()).isEqualTo("UTF-8");
    }

    @Test
    void a_letter_to_a_mailbox_that_may_be_a_strangers_offers_no_unsubscribing() {
        post(new Letter(LETTER.from(), null, LETTER.to(), LETTER.words(), null, LETTER.tags()));

        var simple = onlyRequest().path("Content").path("Simple");
        assertThat(simple.path("Headers")).isEmpty();
        assertThat(simple.path("Subject").path("Data").asText()).isEqualTo("Two years, four teams");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com\r\nBcc: b@example.com",
                "a@example.com, b@example.com",
                "\"x\" <a@example.com>",
                "a@example.com\0"
            })
    void an_address_that_could_begin_a_header_never_reaches_ses(String address) {
        var letter = new Letter(LETTER.from(), null, address, LETTER.words(), LETTER.unsubscribe(), LETTER.tags());

        assertThat(post(letter)).isEqualTo(new Posted.Refused("address"));
        assertThat(ses.requests()).isEmpty();
    }

    @Test
    void names_subjects_and_reply_addresses_cannot_begin_a_header() {
        var letter = new Letter(
                LETTER.from().named("Mirjam\r\nBcc: b@example.com"),
                "a@example.com\r\nBcc: c@example.com",
                LETTER.to(),
                new Letter.Rendered("Hello\r\nBcc: d@example.com", "", ""),
                LETTER.unsubscribe(),
                LETTER.tags());

        post(letter);

        var mail = onlyRequest();
        assertThat(mail.path("ReplyToAddresses").isEmpty()).isTrue();
        assertThat(mail.toString()).doesNotContain("\\r").doesNotContain("\\n");
    }

    @ParameterizedTest
    @CsvSource({
        "429, TooManyRequestsException, 1",
        "400, ThrottlingException, 1",
    })
    void what_may_pass_is_put_off(int status, String code, int minutes) {
        ses.next(new Answer.Refusal(status, code));

        assertThat(post(LETTER)).isEqualTo(new Posted.PutOff(code, Duration.ofMinutes(minutes)));
        assertThat(ses.requests()).as("no retry by the SDK").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, LimitExceededException, QUOTA, DailyQuota",
        "400, AccountSuspendedException, STOPPED, AccountSuspendedException",
        "400, SendingPausedException, STOPPED, SendingPausedException",
        "400, MailFromDomainNotVerifiedException, STOPPED, MailFromDomainNotVerifiedException",
        "404, NotFoundException, STOPPED, NotFoundException",
    })
    void what_concerns_all_mails_holds_all_mails(int status, String code, Why why, String reason) {
        ses.next(new Answer.Refusal(status, code));

        assertThat(post(LETTER)).isEqualTo(new Posted.Held(why, reason));
    }

    @Test
    void a_throttled_mail_over_the_days_quota_is_told_from_one_that_is_too_fast() {
        ses.next(new Answer.Refusal(429, "TooManyRequestsException", "Daily message quota exceeded."));

        assertThat(post(LETTER)).isEqualTo(new Posted.Held(Why.QUOTA, Hold.DAILY_QUOTA));
    }

    @ParameterizedTest
    @CsvSource({"401, UnrecognizedClientException", "403, AccessDeniedException"})
    void what_the_deployment_lacks_is_told_from_what_passes(int status, String code) {
        ses.next(new Answer.Refusal(status, code));

        assertThat(post(LETTER)).isEqualTo(new Posted.NotAllowed(code));
    }

    @ParameterizedTest
    @CsvSource({"400, MessageRejected", "400, BadRequestException", "400, ValidationException"})
    void what_never_passes_is_refused(int status, String code) {
        ses.next(new Answer.Refusal(status, code));

        assertThat(post(LETTER)).isEqualTo(new Posted.Refused(code));
    }

    @ParameterizedTest
    @CsvSource({"500, InternalServiceErrorException", "503, ServiceUnavailable", "502, BadGateway"})
    void a_fault_of_ses_says_nothing_and_is_not_tried_again(int status, String code) {
        ses.next(new Answer.Refusal(status, code));

        assertThat(post(LETTER)).isEqualTo(new Posted.Unknown(code));
        assertThat(ses.requests()).hasSize(1);
    }

    /** Twice, so that the second call meets a connection that was kept open: Java may repeat a POST there. */
    @Test
    void a_connection_that_ends_without_an_answer_is_not_tried_again() {
        var postman = postman(_ -> {});
        postman.post(LETTER);
        ses.next(new Answer.HangUp());

        assertThat(postman.post(LETTER)).isInstanceOf(Posted.Unknown.class);
        assertThat(ses.requests()).hasSize(2);
    }

    @Test
    void silence_is_unknown_and_not_tried_again() {
        var end = new CountDownLatch(1);
        ses.next(new Answer.Silence(() -> {
            try {
                end.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }));

        var posted = postman(client -> client.overrideConfiguration(config ->
                        config.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(Duration.ofMillis(200))))
                .post(LETTER);
        end.countDown();

        assertThat(posted).isInstanceOf(Posted.Unknown.class);
        assertThat(ses.requests()).hasSize(1);
    }

    @Test
    void a_service_that_is_not_there_has_sent_nothing() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(postman(client -> client.endpointOverride(URI.create("http://127.0.0.1:" + port)))
                        .post(LETTER))
                .isInstanceOf(Posted.PutOff.class);
    }

    private static Posted post(Letter letter) {
        return postman(_ -> {}).post(letter);
    }

    private static SesPostman postman(Consumer<SesV2ClientBuilder> change) {
        var client = SesPostman.builder();
        change.accept(client);
        return new SesPostman(client.build(), "fanfare");
    }

    private JsonNode onlyRequest() {
        assertThat(ses.requests()).hasSize(1);
        return Json.tree(ses.requests().getFirst());
    }
}
