package io.fanfare.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.json.Json;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.ses.Mail;
import io.fanfare.testkit.SampleEvents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The main job from end to end over HTTP, with SES's events lost, doubled and out of order; then everything is asked about it. */
class JourneyIT {
    /** Enough for every department, language and road, with departments of less than five; the demonstration itself has 400. */
    private static final int PEOPLE = 120;

    private static final Pattern OWN_PAGE = Pattern.compile("/me/[1-9A-Za-z]{23}");
    private static final Pattern PAGE = Pattern.compile("/p/[1-9A-Za-z]{23}");
    private static final Pattern SHARE = Pattern.compile("/s/[1-9A-Za-z]{23}");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d[\\d:.]*Z?");
    private static final Web.Visitor READER =
            new Web.Visitor("198.51.100.77", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
    private static final Pattern PEOPLE_COUNT =
            Pattern.compile("(?m)^ +(\\w+): \\{\\$ref: \"#/components/schemas/PeopleCount\"}");

    private static final Company COMPANY = new Company(PEOPLE);
    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream LOGGED = new ByteArrayOutputStream();
    /** Of the crowd and its scanner; reduced to their networks they end in a zero, as versions of browsers do. */
    private static final Pattern WHOLE_ADDRESS =
            Pattern.compile("\\b(?:\\d{2,3}\\.\\d{1,3}\\.\\d{1,3}\\.7|198\\.51\\.100\\.25)\\b");

    private static final Web web = new Web();
    private static EmbeddedCloud cloud;
    private static List<String> differences;
    private static List<String> overheard;

    @BeforeAll
    static void theDemonstrationRuns() {
        var options = Options.of(SampleEvents.root().resolve("template.yaml"))
                .withClock(DemoCommand.sunday(Instant.parse("2026-11-21T00:00:00Z")))
                .withConcurrency(4)
                .byHand();
        cloud = EmbeddedCloud.start(options);
        cloud.weather().events(0, 0.3, true);
        Overheard.listen();
        var out = System.out;
        var err = System.err;
        System.setOut(new PrintStream(LOGGED, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            LoggerFactory.getLogger(JourneyIT.class).error("what functions log is heard");
            differences = DemoCommand.run(cloud, PEOPLE, new PrintStream(PRINTED, true, StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            overheard = Overheard.stop();
        }
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    @Test
    void what_fanfare_says_is_what_the_crowd_did_even_when_mail_events_come_twice_and_mixed_up() {
        assertThat(differences).isEmpty();
        assertThat(cloud.events().last())
                .extracting(told -> told.event().path("detail-type").asText())
                .contains("points.posted", "share.reached");
        assertThat(PRINTED.toString(StandardCharsets.UTF_8))
                .contains(PEOPLE + " imported")
                .containsPattern("\\d{3,4} figures compared with what the crowd did, 0 differ");
    }

    @Test
    void one_id_leads_from_the_call_of_the_api_to_the_mail_in_its_mailbox_and_another_from_a_visit_to_the_points() {
        var chains = new HashMap<String, Set<String>>();
        cloud.logs()
                .all()
                .forEach(line -> chains.computeIfAbsent(line.path("correlation").asText(), _ -> new TreeSet<>())
                        .add(line.path("event").asText()));
        assertThat(chains.values())
                .as("a launch")
                .anyMatch(events ->
                        events.containsAll(Set.of("api.answered", "page.planned", "mail.sent", "mail.heard")));
        var told = cloud.events().last().stream()
                .map(event -> event.event().at("/detail/correlation").asText())
                .filter(id -> chains.getOrDefault(id, Set.of()).containsAll(Set.of("evidence.kept", "points.posted")));
        assertThat(told).as("a visit whose points were told of").isNotEmpty();
    }

    @Test
    void lines_and_metrics_count_what_happened_and_name_nobody() {
        var sums = cloud.logs().metrics();
        assertThat(sums.keySet()).hasSizeLessThanOrEqualTo(8).allMatch(name -> name.startsWith("Fanfare/"));
        assertThat(sums.get("Fanfare/MailsSent")).isEqualTo(cloud.mails().count());
        assertThat(sums).containsKeys("Fanfare/Evidence", "Fanfare/HoursJudged", "Fanfare/Postings");
        var all = cloud.logs().all().stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        assertThat(all).doesNotContain("@", "withheld").doesNotContainPattern("/(p|s|me|u|o|d)/[1-9A-Za-z]{20}");
        assertThat(people().values())
                .noneMatch(person -> all.contains(person.full()) || all.contains(person.address()));
    }

    @Test
    void no_answer_names_anybody_but_who_chose_the_boards_or_counts_a_group_under_five() throws IOException {
        cloud.advance(Duration.ofHours(1));
        var before = walk();
        assertThat(before).hasSizeGreaterThan(300).noneMatch(answer -> answer.status() >= 500);
        assertThat(before.stream().filter(answer -> answer.status() == 200)).hasSizeGreaterThan(100);
        assertThat(named(before)).isEmpty();
        assertThat(peopleUnderFive(before)).isEmpty();

        var chosen = firstMails()
                .collect(Collectors.toMap(mail -> mail.to().getFirst(), mail -> link(mail.text()), (one, _) -> one));
        chosen.values().forEach(page -> choose(page, "boards=on&alias="));
        cloud.advance(Duration.ofHours(1));
        var after = walk();

        assertThat(named(after)).isNotEmpty().isSubsetOf(shown(chosen.keySet()));
        assertThat(peopleUnderFive(after)).isEmpty();
    }

    @Test
    void nothing_that_travels_or_is_logged_names_anybody() {
        assertThat(overheard).hasSizeGreaterThan(100).anyMatch(text -> text.startsWith("Root="));
        var logged = LOGGED.toString(StandardCharsets.UTF_8);
        assertThat(logged).contains("what functions log is heard");
        var waiting = cloud.queues().all().stream()
                .flatMap(queue -> queue.peek().stream())
                .map(Object::toString);
        var told = cloud.events().last().stream().map(event -> event.event().toString());
        var links = cloud.mails().all().stream()
                .flatMap(mail -> LINK.matcher(mail.text()).results().map(MatchResult::group));
        // What SES tells of a mail names who it went to: that is its own form (docs/privacy.md).
        var own = overheard.stream().filter(text -> !text.contains("\"source\":\"aws.ses\""));
        assertThat(naming(own.toList())).as("messages, events and traces").isEmpty();
        assertThat(naming(waiting.toList())).as("messages that wait").isEmpty();
        assertThat(naming(told.toList())).as("events told to others").isEmpty();
        assertThat(naming(links.toList())).as("links").isEmpty();
        assertThat(naming(List.of(logged))).as("the log").isEmpty();
        var refused = walk().stream()
                .filter(answer -> answer.status() >= 400)
                .map(ApiWalk.Answer::body)
                .toList();
        assertThat(refused).isNotEmpty();
        assertThat(naming(refused)).isEmpty();
    }

    /** Names, addresses, ids of the people file and whole network addresses in these texts. */
    private static Set<String> naming(List<String> texts) {
        var all = String.join("\n", texts);
        var found = people().values().stream()
                .flatMap(person -> Stream.of(person.address(), person.full(), person.id()))
                .filter(name -> stands(name, all))
                .collect(Collectors.toCollection(TreeSet::new));
        WHOLE_ADDRESS.matcher(all).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    /** By itself, not as a part of a longer word or of Base64. */
    private static boolean stands(String name, String all) {
        for (int at = all.indexOf(name); at >= 0; at = all.indexOf(name, at + 1)) {
            if (!isWord(all, at - 1) && !isWord(all, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String all, int at) {
        return at >= 0
                && at < all.length()
                && (Character.isLetterOrDigit(all.charAt(at)) || "_+/=".indexOf(all.charAt(at)) >= 0);
    }

    @Test
    void erasing_somebody_changes_no_figure_and_their_posts_lead_on_for_nobody() {
        cloud.advance(Duration.ofHours(6));
        var mail = cloud.mails().all().reversed().stream()
                .filter(one -> PAGE.matcher(one.text()).find())
                .filter(one -> !one.to().contains(Company.CANARY))
                .filter(one -> firstMails().noneMatch(first -> first.to().equals(one.to())))
                .findFirst()
                .orElseThrow();
        var address = mail.to().getFirst();
        var shared = find(SHARE, web.get(READER, at(find(PAGE, mail.text()))).body());
        cloud.flush();
        cloud.advance(Duration.ofHours(2));
        var before = figures();

        int person = Json.tree(ask("/v1/employees/find", "{\"email\":\"" + address + "\"}")
                        .body())
                .path("id")
                .asInt();
        var data = web.api(at("/v1/employees/" + person + "/data"), cloud.token("privacy"));
        assertThat(data.body()).contains(address, "\"mails\":[{");
        assertThat(web.delete(at("/v1/employees/" + person), cloud.token("privacy"))
                        .statusCode())
                .isEqualTo(202);
        cloud.flush();
        cloud.advance(Duration.ofHours(1));
        assertThat(figures()).isEqualTo(before);
        assertThat(ask("/v1/employees/find", "{\"email\":\"" + address + "\"}").statusCode())
                .isEqualTo(404);
        assertThat(web.api(at("/v1/employees/" + person + "/data"), cloud.token("privacy"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(web.get(READER, at(find(OWN_PAGE, mail.text()))).statusCode())
                .isEqualTo(404);

        long hits = hits();
        assertThat(web.get(READER, at(shared)).statusCode()).isEqualTo(302);
        cloud.flush();
        cloud.advance(Duration.ofHours(2));
        assertThat(hits()).isEqualTo(hits + 1);
    }

    /** Every answer about what happened, without its moments; a check speaks of what would. */
    private static Map<String, String> figures() {
        return walk(question ->
                        !question.contains("/check") && !question.contains("/hits?") && !question.contains("series="))
                .stream()
                .filter(answer -> answer.status() == 200)
                .collect(Collectors.toMap(
                        ApiWalk.Answer::question,
                        answer -> MOMENT.matcher(answer.body()).replaceAll("moment"),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /** Of all kinds, on every item. */
    private static long hits() {
        return walk(question -> question.matches("/v1/items/\\d+/results")).stream()
                .map(answer -> Json.tree(answer.body()).findValue("hits"))
                .mapToLong(hits -> StreamSupport.stream(hits.spliterator(), false)
                        .mapToLong(JsonNode::asLong)
                        .sum())
                .sum();
    }

    private static HttpResponse<String> ask(String path, String body) {
        return web.api(
                at(path),
                cloud.token("privacy"),
                Map.of("content-type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static URI at(String path) {
        return cloud.baseUri().resolve(path);
    }

    private static String find(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertThat(match.find()).isTrue();
        return match.group();
    }

    private static List<ApiWalk.Answer> walk() {
        return walk(_ -> true);
    }

    private static List<ApiWalk.Answer> walk(Predicate<String> asked) {
        return new ApiWalk(cloud, COMPANY.departments().values()).answers(asked);
    }

    /** Of those who will choose to be on boards. */
    private static Stream<Mail> firstMails() {
        return cloud.mails().all().stream()
                .filter(mail -> mail.text().contains("/me/"))
                .filter(mail -> !mail.to().contains(Company.CANARY))
                .sorted(Comparator.comparing(mail -> mail.to().getFirst()))
                .limit(8);
    }

    private static void choose(String page, String form) {
        var answer = new Web()
                .form(
                        new Web.Visitor(
                                "192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"),
                        cloud.baseUri().resolve(page + "/boards"),
                        form);
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static String link(String text) {
        var match = OWN_PAGE.matcher(text);
        assertThat(match.find()).isTrue();
        return match.group();
    }

    /** Every address and name of the company, also as boards write it, that stands in an answer. */
    private static Set<String> named(List<ApiWalk.Answer> answers) {
        var all = answers.stream().map(ApiWalk.Answer::body).collect(Collectors.joining("\n"));
        return people().values().stream()
                .flatMap(person -> Stream.of(person.address(), person.full(), person.shown()))
                .filter(all::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> shown(Set<String> addresses) {
        return addresses.stream().map(address -> people().get(address).shown()).collect(Collectors.toSet());
    }

    private record Person(String id, String address, String full, String shown) {}

    private static Map<String, Person> people() {
        return new String(COMPANY.people(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Person(
                        cells[0], cells[3], cells[1] + " " + cells[2], cells[1] + " " + cells[2].charAt(0) + "."))
                .collect(Collectors.toMap(Person::address, person -> person));
    }

    /** Numbers under five where docs/openapi.yaml says that people are counted. */
    private static List<String> peopleUnderFive(List<ApiWalk.Answer> answers) throws IOException {
        var document = Files.readString(SampleEvents.root().resolve("docs/openapi.yaml"));
        var counts = PEOPLE_COUNT
                .matcher(document)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(counts).contains("opened", "intent", "active", "members");
        var found = new HashSet<String>();
        answers.stream()
                .filter(answer -> answer.body().startsWith("{"))
                // A board of teams says how many teams stand there.
                .filter(answer -> !answer.question().endsWith("/TEAMS"))
                .forEach(answer -> look(answer.question(), Json.tree(answer.body()), counts, found));
        return List.copyOf(found);
    }

    private static void look(String question, JsonNode node, Set<String> counts, Set<String> found) {
        node.properties().forEach(field -> {
            if (counts.contains(field.getKey())
                    && field.getValue().isInt()
                    && field.getValue().intValue() < 5) {
                found.add(question + ": " + field);
            }
        });
        node.forEach(child -> look(question, child, counts, found));
    }
}
