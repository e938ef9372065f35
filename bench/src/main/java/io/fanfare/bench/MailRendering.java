package io.fanfare.bench;

import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.Pace;
import io.fanfare.delivery.Postman.Posted;
import io.fanfare.testkit.Examples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rendering alone: the templates, and beside them the same mail put together from its fixed parts and its links. */
final class MailRendering {
    private static final int MAILS = 20_000;
    private static final Pattern LINK = Pattern.compile("https://share\\.example/[a-z]+/[1-9A-Za-z]{23}");

    /** @param bytes of the HTML and the text of a mail */
    record Outcome(double templatesPerSecond, double stringsPerSecond, int bytes) {}

    Outcome run() {
        try (var stage = new MailStage(10)) {
            var stationery = stage.stationery();
            var content = content(stage);
            var mail = stationery.render(content);
            var html = parts(mail.html());
            var text = parts(mail.text());
            var links = LINK.matcher(mail.html())
                    .results()
                    .map(match -> match.group())
                    .toList();
            double templates = perSecond(() -> stationery.render(content).html().length());
            double strings = perSecond(
                    () -> joined(html, links).length() + joined(text, links).length());
            int bytes = mail.html().getBytes(StandardCharsets.UTF_8).length
                    + mail.text().getBytes(StandardCharsets.UTF_8).length;
            return new Outcome(templates, strings, bytes);
        }
    }

    private static MailContent content(MailStage stage) {
        var written = new ArrayList<MailContent>();
        var sender = stage.sender(
                stage.main,
                new DynamoDeliveries(stage.main),
                _ -> new Posted.Accepted("message"),
                content -> {
                    written.add(content);
                    return stage.stationery().render(content);
                },
                Pace.FREE);
        var order = (MailOrder.ForCampaign) stage.plan().getFirst();
        sender.send(order, () -> Duration.ofMinutes(5), Examples.NOW);
        return written.getFirst();
    }

    private static List<String> parts(String mail) {
        return List.of(LINK.split(mail, -1));
    }

    private static String joined(List<String> parts, List<String> links) {
        var mail = new StringBuilder();
        for (int at = 0; at < parts.size(); at++) {
            mail.append(parts.get(at));
            if (at + 1 < parts.size()) {
                mail.append(links.get(at % links.size()));
            }
        }
        return mail.toString();
    }

    /** After as many to warm up. */
    private static double perSecond(java.util.function.IntSupplier mail) {
        long length = 0;
        long began = System.nanoTime();
        for (int at = 0; at < 2 * MAILS; at++) {
            if (at == MAILS) {
                began = System.nanoTime();
            }
            length += mail.getAsInt();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (length == 0) {
            throw new IllegalStateException("nothing was rendered");
        }
        return MAILS / seconds;
    }
}
