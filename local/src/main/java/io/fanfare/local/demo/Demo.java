package io.fanfare.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.local.demo.DemoCloud.Letter;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The main job from end to end, on the embedded cloud: people, invitations, campaigns, mails, shares, clicks, points, digest. */
public final class Demo {
    private static final long SEED = 20_261_121;
    private static final Duration SCANNED_AFTER = Duration.ofSeconds(5);

    private final DemoCloud cloud;
    private final PrintStream out;
    private final Web web = new Web();
    private final Company company;
    private final Truth truth = new Truth();
    private final Checks checks = new Checks();
    private final Map<String, Launched> launched = new LinkedHashMap<>();
    private final Map<String, Integer> itemsByTitle = new HashMap<>();
    private final Marketing marketing;
    private final Crowd crowd;
    private final long start = System.nanoTime();
    private int read;

    Demo(DemoCloud cloud, Company company, PrintStream out) {
        this.cloud = cloud;
        this.company = company;
        this.out = out;
        this.marketing = new Marketing(
                web,
                cloud.base(),
                () -> cloud.token("campaigns:read", "campaigns:write", "people:write", "conversions:write"));
        this.crowd = new Crowd(web, cloud.base(), itemsByTitle, truth, SEED);
    }

    /** Runs it all and prints the outcome; the differences between figures and deeds, none when all is well. */
    List<String> run() {
        var imported = importPeople();
        int invited = invite();
        int mails = readMails(launchCampaigns());
        cloud.replaySpill();
        cloud.advance(Duration.ofMinutes(100));
        say("the hours are judged, points are posted");
        var digests = digests();
        print(imported, invited, mails, digests);
        welcomes();
        return checks.differences();
    }

    private JsonNode importPeople() {
        var reply = marketing.importPeople(company.people());
        checks.same("people imported", company.size(), reply.path("created").asInt());
        checks.same(
                "canaries imported",
                1,
                marketing.importPeople(Company.canary()).path("created").asInt());
        say(reply.path("created").asInt() + " people imported");
        return reply;
    }

    private int invite() {
        int campaign = marketing.createCampaign(Company.invitation(cloud.now()));
        marketing.launch(campaign);
        cloud.advance(Duration.ofMinutes(1));
        var invitations = newLetters();
        crowd.answer(invitations);
        cloud.advance(Duration.ofMinutes(1));
        say(invitations.size() + " invitations sent, " + truth.optedIn.size() + " people take part");
        return invitations.size();
    }

    /** The company's mail gateway tests links as the mails come in; the mails that came to people. */
    private List<Letter> launchCampaigns() {
        var mails = new ArrayList<Letter>();
        for (var piece : company.pieces()) {
            int item = marketing.createItem(piece.item());
            piece.titles().forEach(title -> itemsByTitle.put(title, item));
            truth.item(item).author = company.address(piece.author());
            int campaign = marketing.createCampaign(piece.campaign(item, cloud.now()));
            launched.put(piece.key(), new Launched(piece, item, campaign));
            marketing.launch(campaign);
            cloud.advance(SCANNED_AFTER);
            var fresh = newLetters();
            crowd.scan(fresh);
            mails.addAll(fresh);
            cloud.advance(Duration.ofMinutes(1).minus(SCANNED_AFTER));
        }
        say(launched.size() + " campaigns launched; a scanner tests the links of some of their mails");
        long canaries = mails.stream().filter(Demo::isCanarys).count();
        checks.same("mails the canary gets", launched.size(), canaries);
        return people(mails);
    }

    private int readMails(List<Letter> mails) {
        var departments = company.departments();
        mails.forEach(
                mail -> checks.same("a mail goes to somebody who opted in", true, truth.optedIn.contains(mail.to())));
        var perPerson = mails.stream().collect(Collectors.groupingBy(Letter::to, Collectors.counting()));
        truth.optedIn.forEach(person -> {
            long fits = launched.values().stream()
                    .filter(one -> one.piece().isFor(departments.getOrDefault(person, "")))
                    .count();
            checks.same("mails a person gets", Math.min(3, fits), perPerson.getOrDefault(person, 0L));
        });
        rounds(mails).forEach(round -> {
            cloud.advance(Duration.ofMinutes(2));
            crowd.read(round);
        });
        truth.bought.forEach(click -> marketing.convert(click, cloud.now()));
        say(mails.size() + " campaign mails sent; the crowd opens, shares and reads");
        return mails.size();
    }

    /** Nobody reads three mails within ten seconds, nor the moment they come: that would be a scanner. */
    private static Collection<List<Letter>> rounds(List<Letter> mails) {
        var read = new HashMap<String, Integer>();
        return mails.stream()
                .collect(Collectors.groupingBy(
                        mail -> read.merge(mail.to(), 1, Integer::sum), TreeMap::new, Collectors.toList()))
                .values();
    }

    private List<Letter> digests() {
        var now = cloud.now().atZone(ZoneOffset.UTC);
        var monday = now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(LocalTime.of(13, 30));
        cloud.advance(Duration.between(now, monday));
        var all = newLetters();
        checks.same(
                "digests the canary gets",
                1L,
                all.stream().filter(Demo::isCanarys).count());
        var digests = people(all);
        var perPerson = digests.stream().collect(Collectors.groupingBy(Letter::to, Collectors.counting()));
        var departments = company.departments();
        truth.optedIn.forEach(person -> checks.same(
                "digests a person gets",
                expectsDigest(person, departments) ? 1L : 0L,
                perPerson.getOrDefault(person, 0L)));
        say(digests.size() + " digests sent on Monday morning, each at the person's own 08:00");
        return digests;
    }

    /** Whoever said yes was welcomed, and nobody twice by the same mail. */
    private void welcomes() {
        var welcomes = cloud.letters().stream().filter(Letter::isWelcome).toList();
        var each = welcomes.stream()
                .collect(Collectors.groupingBy(letter -> letter.mail() + " " + letter.to(), Collectors.counting()));
        checks.same("welcomes sent twice", 0, welcomes.size() - each.size());
        truth.optedIn.stream()
                .filter(person -> !truth.left.contains(person))
                .forEach(person -> checks.same("first welcomes", 1L, each.getOrDefault("w1 " + person, 0L)));
    }

    /** Something undone, or readers to tell of; a digest with nothing to say is not sent. */
    private boolean expectsDigest(String person, Map<String, String> departments) {
        if (truth.left.contains(person)) {
            return false;
        }
        return launched.values().stream()
                .filter(one -> one.piece().isFor(departments.getOrDefault(person, "")))
                .anyMatch(one -> {
                    var item = truth.item(one.item());
                    var sharer = item.sharers.get(person);
                    boolean done = item.declined.contains(person) || sharer != null;
                    return !done || sharer != null && !sharer.readers.isEmpty();
                });
    }

    private void print(JsonNode imported, int invited, int mails, List<Letter> digests) {
        var comparison = new Comparison(checks, cloud.main());
        // The canary comes right after the people, and has earned nothing.
        long points = comparison.points(company.size() + 1);
        checks.same("points", truth.points(), points);
        checks.same("messages in dead-letter queues", 0, cloud.deadLetters());
        int sent = 0;
        int delivered = 0;
        int lost = 0;
        var rows = new StringBuilder();
        for (var one : launched.entrySet()) {
            var results = marketing.results(one.getValue().campaign());
            var item = one.getValue().item();
            comparison.item(one.getKey(), item, truth.item(item), results);
            var figures = results.path("mails");
            sent += figures.path("sent").asInt();
            delivered += figures.path("delivered").asInt();
            lost += figures.path("planned").asInt()
                    - figures.path("sent").asInt()
                    - figures.path("unknown").asInt()
                    - figures.path("refused").asInt()
                    - figures.path("carried").asInt();
            rows.append(row(one.getKey(), figures.path("sent").asInt(), truth.item(item)));
        }
        checks.same("campaign mails sent", mails, sent);
        checks.same("campaign mails delivered", mails, delivered);
        checks.same("campaign mails lost", 0, lost);
        out.println();
        out.printf(
                "People     %d imported, %d invited, %d take part, %d left%n",
                imported.path("created").asInt(), invited, truth.optedIn.size(), truth.left.size());
        out.printf(
                "Mails      %d invitations, %d campaign mails (%d delivered, %d lost), %d digests%n",
                invited, sent, delivered, lost, digests.size());
        out.printf("Languages  %s%n", languages());
        out.printf("Points     %d posted, %d owed by what the crowd did%n%n", points, truth.points());
        out.printf(
                "%-20s %6s %7s %7s %10s %8s %10s %9s | %7s %9s %9s%n",
                "Item",
                "mails",
                "opened",
                "intent",
                "previewed",
                "reached",
                "confirmed",
                "converted",
                "people",
                "previews",
                "machines");
        out.print(rows);
        out.printf(
                "%n%d figures compared with what the crowd did, %d differ%n",
                checks.made(), checks.differences().size());
        checks.differences().forEach(difference -> out.println("  " + difference));
    }

    private String languages() {
        var byLanguage = new TreeMap<String, Integer>();
        cloud.letters().forEach(letter -> byLanguage.merge(language(letter), 1, Integer::sum));
        return byLanguage.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String language(Letter letter) {
        int at = letter.html().indexOf("lang=\"");
        return at < 0 ? "?" : letter.html().substring(at + 6, at + 8);
    }

    private static String row(String name, int mails, Truth.OfItem truth) {
        return String.format(
                "%-20s %6d %7d %7d %10d %8d %10d %9d | %7d %9d %9d%n",
                name,
                mails,
                truth.opened.size(),
                Comparison.people(truth, sharer -> sharer.intents),
                Comparison.people(truth, sharer -> sharer.previewed),
                Comparison.people(truth, sharer -> sharer.readers.keySet()),
                Comparison.people(truth, sharer -> sharer.confirmed),
                Comparison.people(truth, sharer -> sharer.conversions.keySet()),
                truth.humans(),
                truth.previews.get(),
                truth.machines.get());
    }

    /** Letters since the last look, in an order of their own: that in which they were sent differs from run to run. */
    private static boolean isCanarys(Letter letter) {
        return letter.to().equals(Company.CANARY);
    }

    private static List<Letter> people(List<Letter> letters) {
        return letters.stream().filter(letter -> !isCanarys(letter)).toList();
    }

    private List<Letter> newLetters() {
        var all = cloud.letters();
        var fresh = all.subList(read, all.size()).stream()
                // Nobody has to do anything with these: they are counted at the end.
                .filter(letter -> !letter.isWelcome())
                .sorted(Comparator.comparing(Letter::to).thenComparing(Letter::subject))
                .toList();
        read = all.size();
        return fresh;
    }

    private void say(String what) {
        out.printf("  %4d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, what);
    }

    /** An item with its campaign, by the numbers that the API gave. */
    private record Launched(Company.Piece piece, int item, int campaign) {}
}
