package io.fanfare.local.ses;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.local.ses.Mail.Header;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a SendEmail call and holds it against the limits that SES documents. Only Simple content is known. */
final class SendRequest {
    private static final Pattern HEADER_NAME = Pattern.compile("[!-9;-~]{1,126}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]{1,995}");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern CONTROL = Pattern.compile("[\\r\\n\\x00]");
    private static final int RECIPIENTS = 50;
    private static final int HEADERS = 15;
    private static final int BYTES = 40 * 1024 * 1024;

    private final JsonNode request;

    SendRequest(JsonNode request) {
        this.request = request;
    }

    /** The mail, or a {@link RefusedException}. */
    Mail mail(String id, Instant at) {
        var simple = request.path("Content").path("Simple");
        require(simple.isObject(), "the stand-in takes Simple content alone");
        var from = text(request.path("FromEmailAddress"));
        var to = texts(request.path("Destination").path("ToAddresses"));
        require(!from.isEmpty(), "FromEmailAddress is missing");
        var recipients = to.size()
                + request.path("Destination").path("CcAddresses").size()
                + request.path("Destination").path("BccAddresses").size();
        require(recipients > 0 && recipients <= RECIPIENTS, "1 to 50 recipients");
        var replyTo = texts(request.path("ReplyToAddresses"));
        var subject = text(simple.path("Subject").path("Data"));
        for (var value : concat(to, replyTo, List.of(from, subject))) {
            require(!CONTROL.matcher(value).find(), "a line break in a header");
        }
        var headers = new ArrayList<Header>();
        headers.add(new Header("From", from));
        headers.add(new Header("To", String.join(", ", to)));
        if (!replyTo.isEmpty()) {
            headers.add(new Header("Reply-To", String.join(", ", replyTo)));
        }
        headers.add(new Header("Subject", subject));
        headers.add(new Header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC))));
        headers.add(new Header("Message-ID", "<" + id + "@eu-west-1.amazonses.com>"));
        headers.addAll(ownHeaders(simple.path("Headers")));
        var text = text(simple.path("Body").path("Text").path("Data"));
        var html = text(simple.path("Body").path("Html").path("Data"));
        require(!text.isEmpty() || !html.isEmpty(), "a body is missing");
        var eml = Eml.write(id, headers, text, html);
        require(eml.length() <= BYTES, "a message has at most 40 MB");
        return new Mail(
                id,
                at,
                from,
                to,
                subject,
                headers,
                text,
                html,
                tags(),
                text(request.path("ConfigurationSetName")),
                eml);
    }

    private static List<Header> ownHeaders(JsonNode declared) {
        require(declared.size() <= HEADERS, "at most 15 headers");
        var headers = new ArrayList<Header>();
        for (var header : declared) {
            var name = text(header.path("Name"));
            var value = text(header.path("Value"));
            require(HEADER_NAME.matcher(name).matches(), "a header name is printable ASCII without colon");
            require(HEADER_VALUE.matcher(value).matches(), "the value of " + name + " is printable ASCII, at most 995");
            headers.add(new Header(name, value));
        }
        return headers;
    }

    private Map<String, String> tags() {
        var tags = new LinkedHashMap<String, String>();
        for (var tag : request.path("EmailTags")) {
            var name = text(tag.path("Name"));
            var value = text(tag.path("Value"));
            require(TAG.matcher(name).matches() && TAG.matcher(value).matches(), "a tag is of A-Z a-z 0-9 _ -");
            tags.put(name, value);
        }
        return tags;
    }

    @SafeVarargs
    private static List<String> concat(List<String>... lists) {
        var all = new ArrayList<String>();
        for (var list : lists) {
            all.addAll(list);
        }
        return all;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.asText();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new RefusedException(SesFault.badRequest(rule));
        }
    }

    /** SES answers an error. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SesFault fault;

        RefusedException(SesFault fault) {
            super(fault.message());
            this.fault = fault;
        }

        SesFault fault() {
            return fault;
        }
    }
}
