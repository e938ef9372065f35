package io.fanfare.local.ses;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What SES says about a mail, in EventBridge's envelope: sent, then delivered. Addresses that begin with {@code bounce@} bounce, with
 * {@code complaint@} complain after delivery, as the addresses of the SES mailbox simulator do.
 */
final class MailEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Map<String, String> DETAIL_TYPES = Map.of(
            "Send", "Email Sent",
            "Delivery", "Email Delivered",
            "Bounce", "Email Bounced",
            "Complaint", "Email Complaint Received");

    private final String region;
    private final String account;

    MailEvents(String region, String account) {
        this.region = region;
        this.account = account;
    }

    List<ObjectNode> of(Mail mail, Instant at) {
        var events = new ArrayList<ObjectNode>();
        var send = JSON.createObjectNode();
        events.add(event("Send", mail, at, send));
        var address = mail.to().getFirst().replaceAll(".*<(.*)>.*", "$1").toLowerCase(Locale.ROOT);
        if (address.startsWith("bounce@") || address.startsWith("bounce+")) {
            events.add(event("Bounce", mail, at, bounce(address, at)));
        } else {
            events.add(event("Delivery", mail, at, delivery(address, at)));
            if (address.startsWith("complaint@") || address.startsWith("complaint+")) {
                events.add(event("Complaint", mail, at, complaint(address, at)));
            }
        }
        return events;
    }

    private ObjectNode event(String type, Mail mail, Instant at, ObjectNode payload) {
        var event = JSON.createObjectNode();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", DETAIL_TYPES.get(type));
        event.put("source", "aws.ses");
        event.put("account", account);
        event.put("time", at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        event.put("region", region);
        event.putArray("resources")
                .add("arn:aws:ses:" + region + ":" + account + ":configuration-set/" + mail.configurationSet());
        var detail = event.putObject("detail");
        detail.put("eventType", type);
        detail.set("mail", mail(mail));
        detail.set(type.toLowerCase(Locale.ROOT), payload);
        return event;
    }

    private ObjectNode mail(Mail mail) {
        var node = JSON.createObjectNode();
        node.put("timestamp", MILLIS.format(mail.at()));
        node.put("messageId", mail.id());
        node.put("source", mail.from());
        node.put("sendingAccountId", account);
        mail.to().forEach(node.putArray("destination")::add);
        node.put("headersTruncated", false);
        var headers = node.putArray("headers");
        mail.headers()
                .forEach(
                        header -> headers.addObject().put("name", header.name()).put("value", header.value()));
        var common = node.putObject("commonHeaders");
        common.putArray("from").add(mail.from());
        mail.to().forEach(common.putArray("to")::add);
        common.put("messageId", mail.id());
        common.put("subject", mail.subject());
        var tags = node.putObject("tags");
        tags.putArray("ses:operation").add("SendEmail");
        tags.putArray("ses:configuration-set").add(mail.configurationSet());
        mail.tags().forEach((name, value) -> tags.putArray(name).add(value));
        return node;
    }

    private static ObjectNode delivery(String address, Instant at) {
        var node = JSON.createObjectNode();
        node.put("timestamp", MILLIS.format(at));
        node.put("processingTimeMillis", 400);
        node.putArray("recipients").add(address);
        node.put("smtpResponse", "250 2.0.0 OK");
        node.put("reportingMTA", "local.amazonses.com");
        return node;
    }

    private static ObjectNode bounce(String address, Instant at) {
        var node = JSON.createObjectNode();
        node.put("feedbackId", UUID.randomUUID().toString());
        node.put("bounceType", "Permanent");
        node.put("bounceSubType", "General");
        node.putArray("bouncedRecipients")
                .addObject()
                .put("emailAddress", address)
                .put("action", "failed")
                .put("status", "5.1.1")
                .put("diagnosticCode", "smtp; 550 5.1.1 user unknown");
        node.put("timestamp", MILLIS.format(at));
        node.put("reportingMTA", "dns; local.amazonses.com");
        return node;
    }

    private static ObjectNode complaint(String address, Instant at) {
        var node = JSON.createObjectNode();
        node.put("feedbackId", UUID.randomUUID().toString());
        node.putNull("complaintSubType");
        node.putArray("complainedRecipients").addObject().put("emailAddress", address);
        node.put("timestamp", MILLIS.format(at));
        node.put("userAgent", "local");
        node.put("complaintFeedbackType", "abuse");
        node.put("arrivalDate", MILLIS.format(at));
        return node;
    }
}
