package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fanfare.aws.http.Clients;
import io.fanfare.local.ses.SesFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** The stand-ins of SES and Secrets Manager, through the SDK's own clients. */
final class MailIT {
    private static final String FROM = "Fanfare <collega@noordlicht.example>";
    private EmbeddedCloud cloud;
    private SesV2Client ses;

    @BeforeEach
    void start() {
        cloud = TinyCloud.start();
        ses = SesV2Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(config -> config.retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    @AfterEach
    void stop() {
        ses.close();
        cloud.close();
    }

    @Test
    void aMailIsKeptWithItsHeadersAndParts() {
        var id = send(FROM, "ann@noordlicht.example", "fanfare-Set");
        var mail = cloud.mails().find(id).orElseThrow();
        assertThat(mail.header("list-unsubscribe")).isEqualTo("<https://share.example/u/1>");
        assertThat(mail.text()).isEqualTo("Dag Zoë");
        assertThat(mail.html()).isEqualTo("<p>Dag Zoë</p>");
        assertThat(mail.eml())
                .contains("Subject: =?UTF-8?B?", "multipart/alternative")
                .doesNotContain("Zoë");
    }

    @Test
    void whatBecameOfAMailComesThroughTheRuleInTheEnvelopeOfEventBridge() throws Exception {
        var id = send(FROM, "ann@noordlicht.example", "fanfare-Set");
        send(FROM, "bounce@noordlicht.example", "fanfare-Set");
        send(FROM, "complaint@noordlicht.example", "fanfare-Set");
        assertThat(eventTypes())
                .containsExactly(
                        "Email Sent",
                        "Email Delivered",
                        "Email Sent",
                        "Email Bounced",
                        "Email Sent",
                        "Email Delivered",
                        "Email Complaint Received");
        var first = new ObjectMapper().readTree(feedback().getFirst());
        assertThat(first.path("detail").path("mail").path("messageId").asText()).isEqualTo(id);
        assertThat(first.path("detail")
                        .path("mail")
                        .path("tags")
                        .path("claim")
                        .get(0)
                        .asText())
                .isEqualTo("c-1");
    }

    @Test
    void eventsCanBeDoubledLostAndMixed() {
        cloud.weather().events(0, 1, false);
        send(FROM, "ann@noordlicht.example", "fanfare-Set");
        assertThat(feedback()).hasSize(4);
        assertThat(feedback().get(0)).isEqualTo(feedback().get(1));
        cloud.weather().events(1, 0, true);
        send(FROM, "ann@noordlicht.example", "fanfare-Set");
        assertThat(feedback()).hasSize(4);
    }

    @Test
    void quotasAndFaultsAreAnsweredAsSesDoes() {
        cloud.weather().quotas(2, 3);
        send(FROM, "a@noordlicht.example", "fanfare-Set");
        send(FROM, "b@noordlicht.example", "fanfare-Set");
        assertThatThrownBy(() -> send(FROM, "c@noordlicht.example", "fanfare-Set"))
                .isInstanceOf(TooManyRequestsException.class);
        assertThat(ses.getAccount(request -> {}).sendQuota().sentLast24Hours()).isEqualTo(2);
        cloud.weather().quotas(100, -1).refusing(mail -> Optional.of(SesFault.REJECTED));
        assertThatThrownBy(() -> send(FROM, "d@noordlicht.example", "fanfare-Set"))
                .isInstanceOf(MessageRejectedException.class);
        cloud.weather().refusing(mail -> Optional.empty()).breakingAfterwards(mail -> Optional.of(SesFault.BROKEN));
        assertThatThrownBy(() -> send(FROM, "e@noordlicht.example", "fanfare-Set"))
                .isInstanceOf(SesV2Exception.class);
        assertThat(cloud.mails().to("e@noordlicht.example")).hasSize(1);
    }

    @Test
    void whatSesWouldRefuseIsRefused() {
        assertThatThrownBy(() -> send("x@elsewhere.example", "a@noordlicht.example", "fanfare-Set"))
                .isInstanceOf(MessageRejectedException.class);
        assertThatThrownBy(() -> send(FROM, "a@noordlicht.example", "no-set")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> send(FROM, "a@noordlicht.example\r\nBcc: b@noordlicht.example", "fanfare-Set"))
                .isInstanceOf(BadRequestException.class);
        assertThat(cloud.mails().count()).isZero();
    }

    @Test
    void aSecretIsMadeAsTheTemplateSaysUntilAnOperatorPutsAnother() throws Exception {
        try (var client = Clients.of(SecretsManagerClient.builder())) {
            var arn = cloud.stack().secrets().getFirst().arn();
            var ring = new ObjectMapper()
                    .readTree(client.getSecretValue(request -> request.secretId(arn))
                            .secretString());
            assertThat(ring.path("mint").asText()).isEqualTo("1");
            assertThat(ring.path("1").asText()).matches("[A-Za-z0-9]{20}");

            client.putSecretValue(request -> request.secretId(arn).secretString("{\"mint\":\"2\"}"));

            assertThat(client.getSecretValue(request -> request.secretId(arn)).secretString())
                    .isEqualTo("{\"mint\":\"2\"}");
        }
    }

    private String send(String from, String to, String set) {
        return ses.sendEmail(request -> request.fromEmailAddress(from)
                        .destination(destination -> destination.toAddresses(to))
                        .configurationSetName(set)
                        .emailTags(
                                MessageTag.builder().name("claim").value("c-1").build())
                        .content(content -> content.simple(simple -> simple.subject(subject -> subject.data("Zoë"))
                                .headers(MessageHeader.builder()
                                        .name("List-Unsubscribe")
                                        .value("<https://share.example/u/1>")
                                        .build())
                                .body(body -> body.text(text -> text.data("Dag Zoë"))
                                        .html(html -> html.data("<p>Dag Zoë</p>"))))))
                .messageId();
    }

    private List<String> feedback() {
        return cloud.queues().named("FeedbackQueue").peek().stream()
                .map(message -> message.body())
                .toList();
    }

    private List<String> eventTypes() throws Exception {
        var bodies = feedback();
        var mapper = new ObjectMapper();
        return IntStream.range(0, bodies.size())
                .mapToObj(at -> {
                    try {
                        return mapper.readTree(bodies.get(at))
                                .path("detail-type")
                                .asText();
                    } catch (Exception fault) {
                        throw new AssertionError(fault);
                    }
                })
                .toList();
    }
}
