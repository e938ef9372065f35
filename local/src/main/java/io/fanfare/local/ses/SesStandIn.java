package io.fanfare.local.ses;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.local.events.EventBus;
import io.fanfare.local.http.StandIn;
import io.fanfare.local.ses.SendRequest.RefusedException;
import io.fanfare.local.template.Stack.MailSet;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** SES v2 over its own wire protocol: SendEmail and GetAccount. What it takes is kept, and its events go to the bus. */
public final class SesStandIn implements StandIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> EVENT_TYPES =
            Map.of("SEND", "Send", "DELIVERY", "Delivery", "BOUNCE", "Bounce", "COMPLAINT", "Complaint");

    private final InstantSource clock;
    private final Consumer<Mail> kept;
    private final MailWeather weather;
    private final List<MailSet> sets;
    private final MailEvents events;
    private final EventBus bus;
    private final String identity;
    private final ArrayDeque<Instant> recent = new ArrayDeque<>();

    /**
     * @param kept takes every mail that was accepted
     * @param identity the verified domain or address that mails may come from
     */
    public SesStandIn(
            InstantSource clock,
            Consumer<Mail> kept,
            MailWeather weather,
            List<MailSet> sets,
            EventBus bus,
            String identity,
            String region,
            String account) {
        this.clock = clock;
        this.kept = kept;
        this.weather = weather;
        this.sets = List.copyOf(sets);
        this.bus = bus;
        this.identity = identity;
        this.events = new MailEvents(region, account);
    }

    @Override
    public boolean takes(Call call) {
        return call.path().startsWith("/v2/email/");
    }

    @Override
    public Reply answer(Call call) throws IOException {
        return switch (call.method() + " " + call.path()) {
            case "POST /v2/email/outbound-emails" -> send(call);
            case "GET /v2/email/account" -> account();
            case "GET /v2/email/suppression/addresses" -> suppressed();
            default -> setup(call);
        };
    }

    private Reply setup(Call call) {
        return new SetupAnswers(sets, identity)
                .answer(call)
                .orElseGet(() -> refuse(new SesFault(404, "NotFoundException", "there is no such thing")));
    }

    private Reply send(Call call) throws IOException {
        Mail mail;
        try {
            mail = new SendRequest(JSON.readTree(call.body())).mail(newId(), clock.instant());
            check(mail);
        } catch (RefusedException refused) {
            return refuse(refused.fault());
        }
        var refused = weather.refuses(mail);
        if (refused.isPresent()) {
            return refuse(refused.get());
        }
        kept.accept(mail);
        tell(mail);
        var broken = weather.breaksAfter(mail);
        return broken.isPresent()
                ? refuse(broken.get())
                : Reply.json(200, JSON.createObjectNode().put("MessageId", mail.id()));
    }

    private void check(Mail mail) {
        var sender = mail.from().replaceAll(".*<(.*)>.*", "$1");
        if (!sender.equals(identity) && !sender.endsWith("@" + identity)) {
            throw new RefusedException(new SesFault(
                    400,
                    "MessageRejected",
                    "Email address is not verified. The identity failed the check: " + identity));
        }
        if (sets.stream().noneMatch(set -> set.name().equals(mail.configurationSet()))) {
            throw new RefusedException(new SesFault(
                    404, "NotFoundException", "Configuration set <" + mail.configurationSet() + "> does not exist."));
        }
        quotas(mail.to().size());
    }

    private synchronized void quotas(int recipients) {
        var now = clock.instant();
        forgetBefore(now.minus(Duration.ofDays(1)));
        if (inLastSecond(now) + recipients > weather.ratePerSecond()) {
            throw new RefusedException(SesFault.TOO_MANY);
        }
        if (weather.dailyQuota() >= 0 && recent.size() + recipients > weather.dailyQuota()) {
            throw new RefusedException(SesFault.DAILY_QUOTA);
        }
        for (int at = 0; at < recipients; at++) {
            recent.addLast(now);
        }
    }

    private void forgetBefore(Instant moment) {
        while (!recent.isEmpty() && !recent.getFirst().isAfter(moment)) {
            recent.removeFirst();
        }
    }

    /** Counted from the newest on, and no further than matters. */
    private long inLastSecond(Instant now) {
        if (weather.ratePerSecond() == Integer.MAX_VALUE) {
            return 0;
        }
        long count = 0;
        var newestFirst = recent.descendingIterator();
        while (newestFirst.hasNext() && newestFirst.next().isAfter(now.minusSeconds(1))) {
            count++;
        }
        return count;
    }

    private void tell(Mail mail) {
        var wanted = sets.stream()
                .filter(set -> set.name().equals(mail.configurationSet()))
                .flatMap(set -> set.events().stream())
                .map(type -> EVENT_TYPES.getOrDefault(type, type))
                .toList();
        List<ObjectNode> told = events.of(mail, clock.instant()).stream()
                .filter(event ->
                        wanted.contains(event.path("detail").path("eventType").asText()))
                .toList();
        weather.pass(told).forEach(bus::publish);
    }

    private synchronized Reply account() {
        forgetBefore(clock.instant().minus(Duration.ofDays(1)));
        var account = JSON.createObjectNode();
        account.put("ProductionAccessEnabled", true)
                .put("SendingEnabled", weather.isSending())
                .put("EnforcementStatus", "HEALTHY");
        account.putObject("SendQuota")
                .put("Max24HourSend", (double) weather.dailyQuota())
                .put("MaxSendRate", (double) weather.ratePerSecond())
                .put("SentLast24Hours", (double) recent.size());
        return Reply.json(200, account);
    }

    /** All of it on one page. */
    private Reply suppressed() {
        var list = JSON.createObjectNode();
        var summaries = list.putArray("SuppressedDestinationSummaries");
        weather.suppressed()
                .forEach((address, reason) -> summaries
                        .addObject()
                        .put("EmailAddress", address)
                        .put("Reason", reason)
                        .put("LastUpdateTime", clock.instant().getEpochSecond()));
        return Reply.json(200, list);
    }

    private static Reply refuse(SesFault fault) {
        return Reply.json(fault.status(), JSON.createObjectNode().put("message", fault.message()))
                .with("x-amzn-ErrorType", fault.type());
    }

    private static String newId() {
        return "0102" + UUID.randomUUID().toString() + "-000000";
    }
}
