package io.fanfare.aws.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.fanfare.kernel.Moments;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One line of the log: the work that it belongs to, what happened, small fields. Fields are numbers and code-like words. A text that could be
 * an address, a name, a path or a sentence is withheld, whoever passed it. Counts go along in CloudWatch's embedded metric format.
 */
public final class Line {
    public static final String NAMESPACE = "Fanfare";
    static final String WITHHELD = "withheld";

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:#=$+-]*");
    private static final Pattern ROUTE = Pattern.compile("[A-Z]+ (/([a-z0-9.-]+|\\{[A-Za-z]+}))+");

    private final String level;
    private final String event;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<Metric, Long> counts = new EnumMap<>(Metric.class);

    Line(String level, String event) {
        this.level = level;
        this.event = event;
    }

    public Line with(String name, long number) {
        fields.put(name, number);
        return this;
    }

    /** @param word letters, digits and {@code _.:#=$+-}; anything else is withheld */
    public Line with(String name, String word) {
        fields.put(name, WORD.matcher(word).matches() ? word : WITHHELD);
        return this;
    }

    /** @param key method and path as declared, {@code GET /s/{code}}: never the path that was asked for */
    public Line route(String key) {
        fields.put("route", ROUTE.matcher(key).matches() ? key : WITHHELD);
        return this;
    }

    public Line count(Metric metric, long number) {
        counts.merge(metric, number, Long::sum);
        return this;
    }

    public void write() {
        var text = new StringWriter(256);
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            var work = Work.present();
            if (work.isPresent()) {
                head(json, work.get());
            }
            json.writeStringField("level", level);
            json.writeStringField("event", event);
            for (var field : fields.entrySet()) {
                if (field.getValue() instanceof Long number) {
                    json.writeNumberField(field.getKey(), number);
                } else {
                    json.writeStringField(field.getKey(), field.getValue().toString());
                }
            }
            if (work.isPresent() && !counts.isEmpty()) {
                metrics(json, work.get());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory cannot fail", impossible);
        }
        Log.write(text.toString());
    }

    private static void head(JsonGenerator json, Work work) throws IOException {
        json.writeStringField("at", Moments.text(work.at()));
        json.writeStringField("function", work.function());
        json.writeStringField("request", work.request());
        json.writeStringField("correlation", work.correlation());
    }

    /** By function alone: a metric of its own for each person or campaign would say too much, and cost. */
    private void metrics(JsonGenerator json, Work work) throws IOException {
        json.writeObjectFieldStart("_aws");
        json.writeNumberField("Timestamp", work.at().toEpochMilli());
        json.writeArrayFieldStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringField("Namespace", NAMESPACE);
        json.writeArrayFieldStart("Dimensions");
        json.writeArray(new String[] {"function"}, 0, 1);
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        for (var metric : counts.keySet()) {
            json.writeStartObject();
            json.writeStringField("Name", metric.text());
            json.writeStringField("Unit", "Count");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        for (var count : counts.entrySet()) {
            json.writeNumberField(count.getKey().text(), count.getValue());
        }
    }
}
