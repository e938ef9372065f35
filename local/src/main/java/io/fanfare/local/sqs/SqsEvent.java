package io.fanfare.local.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The event that a function gets for a batch of messages. */
final class SqsEvent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SqsEvent() {}

    /** @param sent the moment each message was sent, in milliseconds, by message id */
    static byte[] of(List<Message> messages, String queueArn, String region, Map<String, Long> sent) {
        var event = JSON.createObjectNode();
        var records = event.putArray("Records");
        for (var message : messages) {
            var one = records.addObject();
            one.put("messageId", message.messageId());
            one.put("receiptHandle", message.receiptHandle());
            one.put("body", message.body());
            var attributes = one.putObject("attributes");
            message.attributesAsStrings().forEach(attributes::put);
            var moment = sent.get(message.messageId());
            if (moment != null) {
                attributes.put("SentTimestamp", moment.toString());
            }
            messageAttributes(one.putObject("messageAttributes"), message.messageAttributes());
            one.put("md5OfBody", message.md5OfBody());
            one.put("eventSource", "aws:sqs");
            one.put("eventSourceARN", queueArn);
            one.put("awsRegion", region);
        }
        try {
            return JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void messageAttributes(ObjectNode node, Map<String, MessageAttributeValue> attributes) {
        attributes.forEach((name, value) -> {
            var one = node.putObject(name);
            one.put("dataType", value.dataType());
            if (value.stringValue() != null) {
                one.put("stringValue", value.stringValue());
            }
            if (value.binaryValue() != null) {
                one.put("binaryValue", value.binaryValue().asByteArray());
            }
        });
    }
}
