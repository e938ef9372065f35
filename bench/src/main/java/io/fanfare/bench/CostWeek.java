package io.fanfare.bench;

import io.fanfare.local.ses.Mail;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A week as the workload has it, over HTTP: mails of campaigns, pages opened within ten hours, shares from half of them, and hits on each
 * share within two days. The digest comes by itself on Monday.
 */
final class CostWeek {
    /** What the moments below are parts of. */
    private static final int HOURS = 7 * 24;

    private static final int LAUNCH = 9;
    private static final int BETWEEN = 48;
    private static final int OPENED_WITHIN = 10;
    private static final int HIT_WITHIN = 48;
    private static final int STEP_MINUTES = 5;
    private static final int AT_ONCE = 4;
    private static final Pattern PAGE = Pattern.compile("/p/[1-9A-Za-z]{23}\\?t=(\\d+|own)");
    private static final Pattern SHARE = Pattern.compile("/s/[1-9A-Za-z]{23}");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final CompanyStage stage;
    private final Workload workload;
    private final Duration hour;
    private final Random random = new Random(20_261_201);
    private final Instant end;
    private final TreeMap<Instant, List<Runnable>> plan = new TreeMap<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger shared = new AtomicInteger();
    private final AtomicInteger hits = new AtomicInteger();
    private int mails;

    /** @param week how long the week takes: everything in it is drawn together as much */
    CostWeek(CompanyStage stage, Workload workload, Duration week) {
        this.stage = stage;
        this.workload = workload;
        this.hour = week.dividedBy(HOURS);
        this.end = now().plus(week);
    }

    /** What was done. */
    record Done(int mails, int opened, int shared, int hits) {}

    Done run() {
        int before = stage.cloud.mails().count();
        var start = now();
        for (int campaign = 0; campaign < workload.campaignsAWeek(); campaign++) {
            workUntil(start.plus(hour.multipliedBy(LAUNCH + BETWEEN * (long) campaign)));
            planOpening(campaign, stage.campaign(campaign));
        }
        workUntil(end);
        mails = stage.cloud.mails().count() - before;
        return new Done(mails, opened.get(), shared.get(), hits.get());
    }

    private Instant now() {
        return stage.cloud.clock().instant();
    }

    /** People take turns with the week's campaigns. */
    private void planOpening(int campaign, List<Mail> letters) {
        int turns = workload.campaignsAWeek();
        for (var letter : letters) {
            int person = Integer.parseInt(letter.to().getFirst().replaceAll("\\D", ""));
            if (person % turns == campaign) {
                int opens = Workload.share(person, workload.pageOpensAWeek());
                for (int open = 0; open < opens; open++) {
                    plan(minutes(OPENED_WITHIN, random.nextDouble()), () -> open(person, letter));
                }
            }
        }
    }

    private synchronized void plan(long minutesFromNow, Runnable deed) {
        var at = now().plus(minutesFromNow, ChronoUnit.MINUTES);
        if (at.isBefore(end)) {
            plan.computeIfAbsent(at, _ -> new ArrayList<>()).add(deed);
        }
    }

    private synchronized List<Runnable> takeUntil(Instant moment) {
        var due = plan.headMap(moment, true);
        var deeds = due.values().stream().flatMap(List::stream).toList();
        due.clear();
        return deeds;
    }

    private void workUntil(Instant moment) {
        while (now().isBefore(moment)) {
            var next = now().plus(STEP_MINUTES, ChronoUnit.MINUTES);
            stage.pass(Duration.between(now(), next.isAfter(moment) ? moment : next));
            sideBySide(takeUntil(now()));
        }
    }

    private static void sideBySide(List<Runnable> deeds) {
        try (var people =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (var done :
                    people.invokeAll(deeds.stream().map(Executors::callable).toList())) {
                done.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a visitor met an error", fault.getCause());
        }
    }

    /**
     * A browser gets the page and says that somebody looks. Sheet and script it keeps until there are others: of the people of a week some ask
     * for them.
     */
    private void open(int person, Mail letter) {
        var match = PAGE.matcher(letter.text());
        if (!match.find()) {
            throw new IllegalStateException("a mail leads to no share page");
        }
        var page = at(match.group());
        var body = expect(200, stage.visitors.get(Visitors.BROWSER, page)).body();
        if (Workload.share(person, workload.newAssetsAWeek()) > 0) {
            ASSET.matcher(body)
                    .results()
                    .map(asset -> at(asset.group(1)))
                    .forEach(asset -> expect(200, stage.visitors.get(Visitors.BROWSER, asset)));
        }
        expect(204, stage.visitors.post(under(page, "/landed"), ""));
        opened.incrementAndGet();
        if (Workload.share(person / workload.campaignsAWeek(), workload.intentsAnOpen()) > 0) {
            share(page, match.group(1));
        }
    }

    private void share(URI page, String text) {
        boolean own = text.equals("own");
        var form = "network=linkedin&distance=" + (own ? 45 : 3) + (own ? "&variant=0&own=yes" : "&variant=" + text);
        var answer = expect(303, stage.visitors.post(under(page, "/intent"), form));
        var location = URLDecoder.decode(answer.headers().firstValue("location").orElseThrow(), StandardCharsets.UTF_8);
        var match = SHARE.matcher(location);
        if (!match.find()) {
            throw new IllegalStateException("a share leads nowhere");
        }
        planHits(at(match.group()), shared.getAndIncrement());
    }

    /** The network's crawler comes first; most readers come soon. */
    private void planHits(URI link, int number) {
        int count = Workload.share(number, workload.hitsAShare());
        boolean crawled = false;
        for (int hit = 0; hit < count; hit++) {
            boolean human = Workload.share(hit, workload.people()) > 0;
            var agent = human ? Visitors.BROWSER : crawled ? Visitors.MACHINE : Visitors.CRAWLER;
            crawled |= !human;
            plan(soon(), () -> {
                expect(302, stage.visitors.get(agent, link));
                hits.incrementAndGet();
            });
        }
    }

    private synchronized long soon() {
        double early = random.nextDouble();
        return minutes(HIT_WITHIN, early * early);
    }

    private long minutes(int hours, double part) {
        return (long) (hour.multipliedBy(hours).toMinutes() * part);
    }

    private URI at(String path) {
        return stage.cloud.baseUri().resolve(path);
    }

    private static URI under(URI page, String step) {
        return URI.create(page.toString().replaceFirst("\\?.*$", "") + step);
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status && !(status == 302 && response.statusCode() == 200)) {
            throw new IllegalStateException(response.request().method() + " of a link answered " + response.statusCode()
                    + " instead of " + status);
        }
        return response;
    }
}
