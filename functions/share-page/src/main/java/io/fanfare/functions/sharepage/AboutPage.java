package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.functions.sharepage.AboutView.Line;
import io.fanfare.kernel.Retention;
import java.util.List;

/** What is measured, how long it is kept and who sees it: for anybody, in plain words, with the numbers that the code keeps to. */
final class AboutPage {
    private final Pages pages;

    AboutPage(Pages pages) {
        this.pages = pages;
    }

    APIGatewayV2HTTPResponse show(Request request) {
        var words = request.words();
        return pages.about(new AboutView(
                words,
                List.of(
                        forGood(words, "mails"),
                        forDays(words, "opens", Retention.TRACES),
                        forDays(words, "presses", Retention.DEEDS),
                        forDays(words, "visits", Retention.TRACES),
                        forDays(words, "conversions", Retention.DEEDS),
                        forGood(words, "yours"),
                        forDays(words, "invitations", Retention.VISITORS))));
    }

    private static Line forDays(Words words, String key, Retention kept) {
        return line(words, key, words.say("about.days", words.number(kept.time().toDays())));
    }

    private static Line forGood(Words words, String key) {
        return line(words, key, words.say("about.while"));
    }

    private static Line line(Words words, String key, String kept) {
        return new Line(words.say("about." + key), kept, words.say("about." + key + ".seen"));
    }
}
