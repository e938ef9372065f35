package io.fanfare.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.ses.Mail;
import io.fanfare.testkit.SampleEvents;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same days of the same company, with the health probe and without: nobody who asks, reads or listens can tell which is which. */
class HiddenProbeIT {
    private static final int PEOPLE = 30;
    private static final String PROBE = "simulator.amazonses.com";
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d[\\d:.]*Z?");
    private static final Pattern CODE =
            Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/(p|s|me|u|o|d)/[1-9A-Za-z]{23})?");
    /** Made by chance: what leads from line to line, and the ids of a shop's orders. */
    private static final Pattern CHANCE =
            Pattern.compile("\"correlation\":\"[^\"]*\"|(conversion#|\"conversion\":\")[0-9a-f#]*");

    private static final Pattern HIT = Pattern.compile("\\{\"at\":\"[^}]*\"verdict\"[^}]*}");

    private static World without;
    private static World with;

    /** What a company sees of it, in an order of its own. */
    private record World(
            Map<String, String> answers, List<String> told, List<String> mails, long probes, List<String> differences) {
        static World of(String probe) {
            var options = Options.of(SampleEvents.root().resolve("template.yaml"))
                    .with("HealthProbe", probe)
                    .withClock(DemoCommand.sunday(Instant.parse("2026-11-21T00:00:00Z")))
                    .withConcurrency(1)
                    .byHand();
            try (var cloud = EmbeddedCloud.start(options)) {
                var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
                var differences = DemoCommand.run(cloud, PEOPLE, silent);
                cloud.flush();
                cloud.advance(Duration.ofHours(4));
                return new World(answers(cloud), told(cloud), mails(cloud), probes(cloud), differences);
            }
        }

        private static Map<String, String> answers(EmbeddedCloud cloud) {
            return new ApiWalk(cloud, new Company(PEOPLE).departments().values())
                    .answers(_ -> true).stream()
                            .collect(Collectors.toMap(
                                    ApiWalk.Answer::question,
                                    answer -> answer.status() + " " + plain(inOrder(answer.body())),
                                    (one, _) -> one,
                                    TreeMap::new));
        }

        private static List<String> told(EmbeddedCloud cloud) {
            return cloud.events().last().stream()
                    .map(told -> told.event().path("detail-type").asText() + " " + content(told.event()))
                    .sorted()
                    .toList();
        }

        private static String content(JsonNode event) {
            return CHANCE.matcher(plain(event.path("detail").toString())).replaceAll("chance");
        }

        private static String plain(String text) {
            return CODE.matcher(MOMENT.matcher(text).replaceAll("moment")).replaceAll("code");
        }

        /** Hits of the same moment stand in the order of their requests' ids, which are made by chance. */
        private static String inOrder(String body) {
            var hits = HIT.matcher(body).results().map(MatchResult::group).sorted();
            return HIT.matcher(body).replaceAll("") + hits.collect(Collectors.joining());
        }

        private static List<String> mails(EmbeddedCloud cloud) {
            return cloud.mails().all().stream()
                    .filter(mail -> !isProbe(mail))
                    .map(mail -> mail.to() + "\n" + plain(mail.text()))
                    .sorted()
                    .toList();
        }

        private static long probes(EmbeddedCloud cloud) {
            return cloud.mails().all().stream().filter(World::isProbe).count();
        }

        private static boolean isProbe(Mail mail) {
            return mail.to().getFirst().endsWith(PROBE);
        }
    }

    @BeforeAll
    static void theSameIsLivedTwice() {
        without = World.of("off");
        with = World.of("on");
    }

    @Test
    void the_probe_was_there_and_what_fanfare_says_is_still_what_the_crowd_did() {
        assertThat(without.probes()).isZero();
        assertThat(with.probes()).isGreaterThan(20);
        assertThat(with.differences()).isEmpty();
    }

    @Test
    void no_answer_of_the_api_knows_of_it() {
        assertThat(with.answers()).hasSizeGreaterThan(200).isEqualTo(without.answers());
    }

    @Test
    void nobody_who_listens_to_events_is_told_of_it() {
        assertThat(with.told()).isNotEmpty().isEqualTo(without.told());
    }

    @Test
    void no_mail_to_anybody_is_another_one() {
        assertThat(with.mails()).isNotEmpty().isEqualTo(without.mails());
    }
}
