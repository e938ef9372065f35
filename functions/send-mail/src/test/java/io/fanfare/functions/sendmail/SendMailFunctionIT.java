package io.fanfare.functions.sendmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.dynamo.DynamoBrands;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoDataLinks;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.dynamo.DynamoIncidents;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRecalls;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoSending;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Rows;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.json.Json;
import io.fanfare.aws.json.MailMessages;
import io.fanfare.content.Recall;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.Incident;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.SendingStatus.Hold;
import io.fanfare.delivery.TimeLeft;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSecrets;
import io.fanfare.testkit.LocalSes;
import io.fanfare.testkit.LocalSes.Account;
import io.fanfare.testkit.LocalSes.Answer;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaContextFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SendMailFunctionIT {
    private static final Week WEEK = Week.of(Samples.MOMENT);
    private static final Pattern UNSUBSCRIBE = Pattern.compile("<https://share\\.example/u/([^>]+)>");
    private static final Pattern OPT_IN = Pattern.compile("https://share\\.example/o/([1-9A-Za-z]{23})");
    private final LocalSes ses = LocalSes.shared();
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);
    private final DynamoDeliveries deliveries = new DynamoDeliveries(main);
    private final String mails = LocalSqs.shared().newQueue();
    private final FixedClock clock = new FixedClock(Samples.MOMENT);
    private ApplicationContext context;
    private SendMailFunction function;

    @BeforeEach
    void aCampaignForPersonSeven() {
        LocalAws.use();
        ses.reset();
        LocalSecrets.shared().put("public", Samples.PUBLIC_RING);
        LocalSecrets.shared().put("personal", Samples.PERSONAL_RING);
        new DynamoItems(main).create(Examples.item(1, 3, Language.EN));
        new DynamoCampaigns(main).store(Examples.campaign(1, 1), List.of(), List.of());
        new DynamoCampaigns(main).store(Examples.invitation(2), List.of(), List.of());
        context = context();
        function = new SendMailFunction(context);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_sample_campaign_event_sends_one_mail_however_often_it_comes() {
        person(Consent.State.IN);
        var event = SampleEvents.read("send-mail/campaign", SQSEvent.class);

        assertThat(failed(event)).isEmpty();
        assertThat(failed(event)).isEmpty();

        assertThat(ses.requests()).hasSize(1);
        assertThat(state(MailKey.parse("c1").orElseThrow())).isEqualTo(State.SENT);
        var mail = mail(0);
        assertThat(mail.path("FromEmailAddress").asText())
                .isEqualTo("\"Talent team via Noordlicht\" <news@noordlicht.example>");
        assertThat(mail.path("ConfigurationSetName").asText()).isEqualTo("fanfare-set");
        assertThat(mail.path("EmailTags").toString()).contains(WEEK + "_7_c1_1");
        var html = mail.at("/Content/Simple/Body/Html/Data").asText();
        var text = mail.at("/Content/Simple/Body/Text/Data").asText();
        assertThat(html).contains("Hi Ann,").contains("en text 0").contains("https://share.example/p/");
        assertThat(text).contains("Hi Ann,").contains("en text 0").contains("https://share.example/p/");
    }

    @Test
    void a_mail_wears_the_companys_brand_and_a_campaigns_sender_goes_before_it_001_18() {
        person(Consent.State.IN);
        new DynamoBrands(main).put(Examples.brand());

        failed(SampleEvents.read("send-mail/campaign", SQSEvent.class));

        var mail = mail(0);
        assertThat(mail.path("FromEmailAddress").asText())
                .isEqualTo("\"Talent team via Noorderlicht\" <news@noordlicht.example>");
        assertThat(mail.at("/ReplyToAddresses/0").asText()).isEqualTo("verhalen@example.com");
        assertThat(mail.at("/Content/Simple/Body/Html/Data").asText())
                .contains("src=\"https://www.example.com/logo.png\"", "alt=\"Noorderlicht\"", "Havenkade 3, Groningen")
                .contains("background-color:#0A4D8C", "a.button { color: #04203D !important; }")
                .doesNotContain("#0B6E4F", "#5CC9A1");
    }

    @Test
    void one_click_unsubscribes_the_person_themselves() {
        person(Consent.State.IN);
        failed(SampleEvents.read("send-mail/campaign", SQSEvent.class));

        var headers = mail(0).at("/Content/Simple/Headers");
        var code = UNSUBSCRIBE.matcher(headers.get(0).path("Value").asText());
        assertThat(headers.get(0).path("Name").asText()).isEqualTo("List-Unsubscribe");
        assertThat(code.matches()).isTrue();
        assertThat(Samples.publicCodec().decode(code.group(1))).hasValue(new Link.ToUnsubscribe(Samples.PERSON));
        assertThat(headers.get(1).toString())
                .isEqualTo("{\"Name\":\"List-Unsubscribe-Post\",\"Value\":\"List-Unsubscribe=One-Click\"}");
    }

    @Test
    void the_sample_invitation_event_asks_once() {
        person(Consent.State.NONE);
        var event = event(new MailOrder.ForInvitation(new CampaignId(2), Samples.PERSON, WEEK));

        assertThat(failed(event)).isEmpty();
        assertThat(failed(event)).isEmpty();

        assertThat(ses.requests()).hasSize(1);
        assertThat(mail(0).at("/Content/Simple/Body/Text/Data").asText()).contains("https://share.example/o/");
        assertThat(new DynamoRoster(main)
                        .find(Samples.PERSON)
                        .orElseThrow()
                        .consent()
                        .state())
                .isEqualTo(Consent.State.INVITED);
    }

    @Test
    void an_introduction_leads_to_one_mail_a_week_with_the_inviters_name_and_a_link_that_carries_the_credit_000_28() {
        person(Consent.State.IN);
        person(8, Consent.State.INVITED);
        var introduction = SampleEvents.read("send-mail/introduction", SQSEvent.class);

        assertThat(failed(introduction)).isEmpty();
        assertThat(failed(introduction)).isEmpty();
        assertThat(failed(SampleEvents.read("send-mail/joining", SQSEvent.class)))
                .as("the same week by another way")
                .isEmpty();

        assertThat(ses.requests()).hasSize(1);
        var text = mail(0).at("/Content/Simple/Body/Text/Data").asText();
        assertThat(text).contains("the invitation page of Ann");
        var code = OPT_IN.matcher(text);
        assertThat(code.find()).isTrue();
        assertThat(Samples.personalCodec().decode(code.group(1)).orElseThrow())
                .isInstanceOfSatisfying(Link.ToOptIn.class, link -> {
                    assertThat(link.person()).isEqualTo(new EmployeeId(8));
                    assertThat(link.inviter()).isEqualTo(Samples.PERSON);
                });
    }

    @Test
    void the_link_to_ones_data_goes_to_the_known_address_whatever_the_person_said_to_mails() {
        person(Consent.State.OUT);
        assertThat(new DynamoDataLinks(main, () -> 99).issue(Samples.PERSON, Samples.MOMENT))
                .isPresent();

        assertThat(failed(SampleEvents.read("send-mail/data-link", SQSEvent.class)))
                .isEmpty();

        assertThat(mail(0).at("/Content/Simple/Body/Text/Data").asText()).contains("/data/", "15 min");
    }

    @Test
    void who_left_is_neither_named_in_an_introduction_nor_credited() {
        person(Consent.State.OUT);
        person(8, Consent.State.INVITED);

        assertThat(failed(SampleEvents.read("send-mail/introduction", SQSEvent.class)))
                .isEmpty();

        var text = mail(0).at("/Content/Simple/Body/Text/Data").asText();
        assertThat(text).contains("on our invitation page").doesNotContain("page of");
        var code = OPT_IN.matcher(text);
        assertThat(code.find()).isTrue();
        assertThat(Samples.personalCodec().decode(code.group(1)).orElseThrow())
                .isInstanceOfSatisfying(
                        Link.ToOptIn.class, link -> assertThat(link.inviter()).isNull());
    }

    @ParameterizedTest
    @EnumSource(names = {"IN", "OUT"})
    void who_takes_part_or_said_no_gets_nothing_from_an_introduction_000_30(Consent.State state) {
        person(8, state);
        assertThat(failed(SampleEvents.read("send-mail/introduction", SQSEvent.class)))
                .isEmpty();
        assertThat(ses.requests()).isEmpty();
    }

    /** 001-27 */
    @Test
    void the_sample_of_results_tells_a_sharer_what_came_of_it_once() {
        person(Consent.State.IN);
        new DynamoHours(main, main)
                .setShares(
                        Hour.of(Samples.MOMENT),
                        1,
                        Map.of(
                                new ShareKey(Samples.ITEM, Samples.PERSON, 1),
                                new HourFacts(12, 0, 0, 0, 0, 60, 0, 0, 0, 0, 0, 0)));
        var event = SampleEvents.read("send-mail/results", SQSEvent.class);

        assertThat(failed(event)).isEmpty();
        assertThat(failed(event)).isEmpty();

        assertThat(ses.requests()).hasSize(1);
        assertThat(mail(0).at("/Content/Simple/Body/Text/Data").asText()).contains("12 people read it through you.");
        assertThat(state(MailKey.parse("e1").orElseThrow())).isEqualTo(State.SENT);
    }

    /** 000-29 */
    @Test
    void the_sample_of_a_welcome_explains_how_it_works_once() {
        person(Consent.State.IN);
        new DynamoBrands(main).put(Examples.brand());
        var event = SampleEvents.read("send-mail/welcome", SQSEvent.class);

        assertThat(failed(event)).isEmpty();
        assertThat(failed(event)).isEmpty();

        assertThat(ses.requests()).hasSize(1);
        assertThat(mail(0).at("/Content/Simple/Subject/Data").asText()).isEqualTo("Welcome: how it works");
        assertThat(mail(0).at("/Content/Simple/Body/Text/Data").asText()).contains("https://www.example.com/own-words");
        assertThat(state(MailKey.parse("w1").orElseThrow())).isEqualTo(State.SENT);
    }

    /** D27 */
    @Test
    void the_sample_of_a_recall_tells_a_sharer_once_and_a_campaigns_mail_no_longer_goes() {
        person(Consent.State.IN);
        new DynamoRecalls(main)
                .recall(Samples.ITEM, new Recall(Samples.MOMENT, Map.of(Language.EN, "Two figures were wrong."), null));
        var event = SampleEvents.read("send-mail/recall", SQSEvent.class);

        assertThat(failed(event)).isEmpty();
        assertThat(failed(event)).isEmpty();
        assertThat(failed(SampleEvents.read("send-mail/campaign", SQSEvent.class)))
                .isEmpty();

        assertThat(ses.requests()).hasSize(1);
        assertThat(mail(0).at("/Content/Simple/Body/Text/Data").asText()).contains("> Two figures were wrong.");
        assertThat(state(new MailKey.OfRecall(Samples.ITEM, Samples.MOMENT.getEpochSecond())))
                .isEqualTo(State.SENT);
        assertThat(state(MailKey.parse("c1").orElseThrow())).isEqualTo(State.REFUSED);
    }

    @Test
    void an_address_that_is_nobodys_gets_nothing() {
        assertThat(failed(SampleEvents.read("send-mail/introduction", SQSEvent.class)))
                .isEmpty();
        assertThat(ses.requests()).isEmpty();
    }

    @Test
    void the_sample_digest_event_tells_what_last_week_brought() {
        person(Consent.State.IN);
        var row = new HashMap<>(Keys.balance(Samples.PERSON).toMap());
        row.put("r" + WEEK.previous(), Rows.n(12));
        row.put("w" + WEEK.previous(), Rows.n(34));
        main.put(row);

        assertThat(failed(SampleEvents.read("send-mail/digest", SQSEvent.class)))
                .isEmpty();

        assertThat(mail(0).at("/Content/Simple/Subject/Data").asText()).isEqualTo("12 people read what you shared");
        assertThat(state(MailKey.DIGEST)).isEqualTo(State.SENT);
    }

    @Test
    void a_throttled_mail_is_queued_again_and_goes_when_it_comes() {
        person(Consent.State.IN);
        ses.next(new Answer.Refusal(429, "TooManyRequestsException"));
        var event = SampleEvents.read("send-mail/campaign", SQSEvent.class);

        assertThat(failed(event)).isEmpty();
        assertThat(state(MailKey.parse("c1").orElseThrow())).isEqualTo(State.RELEASED);
        assertThat(LocalSqs.shared().delayed(mails)).isEqualTo(1);
        assertThat(failed(event)).isEmpty();

        assertThat(ses.requests()).hasSize(2);
        assertThat(state(MailKey.parse("c1").orElseThrow())).isEqualTo(State.SENT);
        assertThat(mail(1).path("EmailTags").toString()).contains(WEEK + "_7_c1_2");
    }

    @Test
    void while_there_is_an_incident_no_mail_goes_and_none_is_lost() {
        person(Consent.State.IN);
        var incidents = new DynamoIncidents(main);
        incidents.declare(new Incident(Samples.MOMENT, Map.of(Language.NL, "Vandaag even niet.")));
        var event = SampleEvents.read("send-mail/campaign", SQSEvent.class);

        assertThat(failed(event)).isEmpty();
        assertThat(ses.requests()).isEmpty();
        assertThat(LocalSqs.shared().delayed(mails)).isEqualTo(1);

        incidents.end();
        clock.advance(Duration.ofSeconds(30));
        assertThat(failed(event)).isEmpty();
        assertThat(ses.requests()).hasSize(1);
    }

    @Test
    void over_the_days_quota_a_mail_waits_unclaimed_and_goes_when_the_day_frees() {
        person(Consent.State.IN);
        ses.account(new Account(14, 200, 200, true, "HEALTHY"));
        var event = SampleEvents.read("send-mail/campaign", SQSEvent.class);

        assertThat(failed(event)).isEmpty();
        assertThat(ses.requests()).isEmpty();
        assertThat(deliveries.week(WEEK, Samples.PERSON).mails()).isEmpty();
        assertThat(LocalSqs.shared().delayed(mails)).isEqualTo(1);
        assertThat(hold()).contains(Hold.Why.QUOTA);

        ses.account(new Account(14, 200, 150, true, "HEALTHY"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(failed(event)).isEmpty();
        assertThat(ses.requests()).hasSize(1);
        assertThat(hold()).isEmpty();
    }

    @Test
    void a_paused_account_stops_every_mail_at_the_first_refusal_and_nothing_is_lost_or_doubled() {
        person(Consent.State.IN);
        ses.next(new Answer.Refusal(400, "SendingPausedException"));
        var event = SampleEvents.read("send-mail/campaign", SQSEvent.class);

        assertThat(failed(event)).isEmpty();
        assertThat(failed(event)).isEmpty();
        assertThat(ses.requests()).as("the second never reached SES").hasSize(1);
        assertThat(LocalSqs.shared().delayed(mails)).isEqualTo(2);
        assertThat(hold()).contains(Hold.Why.STOPPED);

        clock.advance(Duration.ofMinutes(6));
        assertThat(failed(event)).isEmpty();
        assertThat(failed(event)).isEmpty();
        assertThat(ses.requests()).hasSize(2);
        assertThat(state(MailKey.parse("c1").orElseThrow())).isEqualTo(State.SENT);
    }

    @ParameterizedTest
    @CsvSource({"false, HEALTHY", "true, SHUTDOWN"})
    void an_account_that_may_not_send_is_not_even_asked_to(boolean enabled, String enforcement) {
        person(Consent.State.IN);
        ses.account(new Account(14, -1, 0, enabled, enforcement));

        assertThat(failed(SampleEvents.read("send-mail/campaign", SQSEvent.class)))
                .isEmpty();
        assertThat(ses.requests()).isEmpty();
        assertThat(hold()).contains(Hold.Why.STOPPED);
    }

    private Optional<Hold.Why> hold() {
        return new DynamoSending(main)
                .current()
                .flatMap(status -> Optional.ofNullable(status.hold()))
                .map(Hold::why);
    }

    @Test
    void a_digest_that_waited_half_a_day_is_left_out() {
        person(Consent.State.IN);
        clock.advance(Duration.ofHours(13));

        assertThat(failed(SampleEvents.read("send-mail/digest", SQSEvent.class)))
                .isEmpty();
        assertThat(ses.requests()).isEmpty();
    }

    @Test
    void a_missing_right_fails_the_message_so_that_somebody_hears_of_it_and_leaves_the_mail_to_be_sent() {
        person(Consent.State.IN);
        ses.next(new Answer.Refusal(403, "AccessDeniedException"));
        var event = SampleEvents.read("send-mail/campaign", SQSEvent.class);

        assertThat(failed(event)).hasSize(1);
        assertThat(state(MailKey.parse("c1").orElseThrow())).isEqualTo(State.RELEASED);
        assertThat(LocalSqs.shared().delayed(mails)).isZero();
        assertThat(failed(event)).isEmpty();
        assertThat(ses.requests()).hasSize(2);
    }

    @Test
    void a_refused_mail_is_settled() {
        person(Consent.State.IN);
        ses.next(new Answer.Refusal(400, "MessageRejected"));
        var event = SampleEvents.read("send-mail/campaign", SQSEvent.class);

        assertThat(failed(event)).isEmpty();
        assertThat(failed(event)).isEmpty();

        assertThat(ses.requests()).hasSize(1);
        assertThat(state(MailKey.parse("c1").orElseThrow())).isEqualTo(State.REFUSED);
    }

    @Test
    void a_mail_without_an_answer_stays_claimed_and_is_never_sent_again() {
        person(Consent.State.IN);
        ses.next(new Answer.HangUp());
        var event = SampleEvents.read("send-mail/campaign", SQSEvent.class);

        assertThat(failed(event)).isEmpty();
        assertThat(failed(event)).isEmpty();

        assertThat(ses.requests()).hasSize(1);
        assertThat(state(MailKey.parse("c1").orElseThrow())).isEqualTo(State.CLAIMED);
    }

    @Test
    void a_poison_message_fails_alone_and_its_nine_neighbours_are_done_once() {
        var records = new ArrayList<SQSEvent.SQSMessage>();
        IntStream.range(0, 10).forEach(at -> {
            int id = 20 + at;
            new DynamoPeopleRegister(main).add(Examples.person(id, Language.EN, Consent.State.IN));
            var order = new MailOrder.ForCampaign(new CampaignId(1), new EmployeeId(id), WEEK, Map.of());
            records.add(message("m" + at, at == 4 ? "{\"v\":9}" : MailMessages.write(order, Samples.MOMENT)));
        });
        var event = new SQSEvent();
        event.setRecords(records);

        assertThat(failed(event)).containsExactly("m4");
        assertThat(failed(event)).containsExactly("m4");
        assertThat(ses.requests()).hasSize(9);
    }

    private void person(Consent.State consent) {
        person(Samples.PERSON.value(), consent);
    }

    private void person(int id, Consent.State consent) {
        new DynamoPeopleRegister(main).add(Examples.person(id, Language.EN, consent));
    }

    private List<String> failed(SQSEvent event) {
        return function.execute(event).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private JsonNode mail(int at) {
        return Json.tree(ses.requests().get(at));
    }

    @Test
    void the_clock_of_the_invocation_is_the_one_that_the_framework_tells_of_each_call() {
        assertThat(context.getBean(LambdaContextFactory.class)).isSameAs(context.getBean(TimeLeft.class));
    }

    private State state(MailKey key) {
        return deliveries.week(WEEK, Samples.PERSON).mail(key).orElseThrow().state();
    }

    private static SQSEvent event(MailOrder order) {
        var event = new SQSEvent();
        event.setRecords(List.of(message("m1", MailMessages.write(order, Samples.MOMENT))));
        return event;
    }

    private static SQSEvent.SQSMessage message(String id, String body) {
        var message = new SQSEvent.SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        return message;
    }

    private ApplicationContext context() {
        var started = ApplicationContext.builder()
                .properties(Map.ofEntries(
                        Map.entry("main.table", tableName),
                        Map.entry("mails.queue.url", mails),
                        Map.entry("public.secret.id", "public"),
                        Map.entry("personal.secret.id", "personal"),
                        Map.entry("base.url", "https://share.example"),
                        Map.entry("company.name", "Noordlicht"),
                        Map.entry("company.address", "Kade 12, 3011 AB Rotterdam"),
                        Map.entry("default.language", "nl"),
                        Map.entry("from.address", "news@noordlicht.example"),
                        Map.entry("configuration.set", "fanfare-set"),
                        Map.entry("mail.concurrency", "2"),
                        Map.entry("quiet.times", "NONE"),
                        Map.entry("holidays", ""),
                        Map.entry("ask.budget", "3")))
                .build();
        started.registerSingleton(InstantSource.class, clock);
        return started.start();
    }
}
