package io.fanfare.bench;

import io.fanfare.delivery.ClaimId;
import io.fanfare.delivery.MailKey;
import io.fanfare.local.ses.Mail;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * People who open their mails, share and bring readers, whatever the weather: who gets an error tries again, at once and then later. What was
 * acknowledged to them is noted; the figures have to come to the same.
 */
final class ChaosCrowd {
    private static final int MOST_READERS = 4;
    private static final int OPENED_WITHIN = 60;
    private static final int READ_WITHIN = 120;
    private static final Pattern PAGE = Pattern.compile("/p/[1-9A-Za-z]{23}\\?t=(\\d+|own)");
    private static final Pattern SHARE = Pattern.compile("/s/[1-9A-Za-z]{23}");

    private final CompanyStage stage;
    private final Random random;
    private final TreeMap<Instant, List<Deed>> plan = new TreeMap<>();
    private final Map<Integer, Truth> truths = new ConcurrentHashMap<>();
    private final Map<Integer, URI> landed = new ConcurrentHashMap<>();
    private int seen;
    private long acknowledged;

    ChaosCrowd(CompanyStage stage, long seed) {
        this.stage = stage;
        this.random = new Random(seed);
    }

    /** True when it was acknowledged. */
    private interface Deed {
        boolean isDone();
    }

    /** What happened around one campaign: people by their number, readers by whose share it was. */
    static final class Truth {
        final Set<Integer> opened = ConcurrentHashMap.newKeySet();
        final Set<Integer> intents = ConcurrentHashMap.newKeySet();
        final Set<Integer> ownWords = ConcurrentHashMap.newKeySet();
        final Map<Integer, Integer> readers = new ConcurrentHashMap<>();

        int humans() {
            return readers.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** By the rules as people are told them: an intent, readers up to twenty, the first of them, own words that were read. */
        long points() {
            return 2L * intents.size()
                    + readers.values().stream()
                            .mapToLong(read -> 10 + Math.min(20, read))
                            .sum()
                    + 5L * ownWords.stream().filter(readers::containsKey).count();
        }
    }

    /** By campaign. */
    Map<Integer, Truth> truths() {
        return truths;
    }

    /** Where a reader of each person's post came out, by that person. */
    Map<Integer, URI> landed() {
        return landed;
    }

    /** How many deeds were acknowledged. */
    long acknowledged() {
        return acknowledged;
    }

    /** Reads what came and does what is due; what nobody acknowledges is tried again at the next step. */
    void act() {
        var all = stage.cloud.mails().all();
        all.subList(seen, all.size()).forEach(this::plan);
        seen = all.size();
        var due = plan.headMap(now(), true);
        var deeds = due.values().stream().flatMap(List::stream).toList();
        due.clear();
        for (var deed : deeds) {
            if (deed.isDone()) {
                acknowledged++;
            } else {
                plan(1, deed);
            }
        }
    }

    /** Whether somebody still waits for an answer. */
    boolean isBusy() {
        return !plan.isEmpty();
    }

    private Instant now() {
        return stage.cloud.clock().instant();
    }

    /** Mails of campaigns alone: a digest leads to the same items. */
    private void plan(Mail letter) {
        var claim = claim(letter);
        if (claim.mail() instanceof MailKey.OfCampaign(var campaign) && random.nextInt(4) > 0) {
            var truth = truths.computeIfAbsent(campaign.value(), _ -> new Truth());
            plan(
                    2 + random.nextInt(OPENED_WITHIN),
                    () -> opens(truth, claim.person().value(), letter));
        }
    }

    /** Whose and which mail it is, as its tag says. */
    static ClaimId claim(Mail letter) {
        return letter.tags().values().stream()
                .flatMap(tag -> ClaimId.parse(tag).stream())
                .findFirst()
                .orElseThrow();
    }

    private void plan(int minutes, Deed deed) {
        plan.computeIfAbsent(now().plus(Duration.ofMinutes(minutes)), _ -> new ArrayList<>())
                .add(deed);
    }

    private boolean opens(Truth truth, int person, Mail letter) {
        var match = PAGE.matcher(letter.text());
        if (!match.find()) {
            throw new IllegalStateException("a mail of a campaign leads to no page");
        }
        var page = at(match.group());
        if (!is(200, stage.visitors.get(Visitors.BROWSER, page))) {
            return false;
        }
        truth.opened.add(person);
        if (random.nextBoolean()) {
            var text = match.group(1);
            plan(1, () -> shares(truth, person, page, text));
        }
        return true;
    }

    private boolean shares(Truth truth, int person, URI page, String text) {
        boolean own = text.equals("own");
        var form = "network=linkedin&distance=" + (own ? 45 : 3) + (own ? "&variant=0&own=yes" : "&variant=" + text);
        var answer = stage.visitors.post(URI.create(page.toString().replaceFirst("\\?.*$", "") + "/intent"), form);
        if (!is(303, answer)) {
            return false;
        }
        truth.intents.add(person);
        if (own) {
            truth.ownWords.add(person);
        }
        var link = SHARE.matcher(
                URLDecoder.decode(answer.headers().firstValue("location").orElseThrow(), StandardCharsets.UTF_8));
        if (!link.find()) {
            throw new IllegalStateException("a share leads nowhere");
        }
        var shared = at(link.group());
        plan(1, () -> is(200, stage.visitors.get(Visitors.CRAWLER, shared)));
        for (int reader = random.nextInt(1 + MOST_READERS); reader > 0; reader--) {
            plan(2 + random.nextInt(READ_WITHIN), () -> reads(truth, person, shared));
        }
        return true;
    }

    private boolean reads(Truth truth, int sharer, URI link) {
        var answer = stage.visitors.get(Visitors.BROWSER, link);
        if (!is(302, answer)) {
            return false;
        }
        landed.put(sharer, URI.create(answer.headers().firstValue("location").orElseThrow()));
        truth.readers.merge(sharer, 1, Integer::sum);
        return true;
    }

    private URI at(String path) {
        return stage.cloud.baseUri().resolve(path);
    }

    /** An error of the other side is the weather's; any other answer but the expected one is a defect. */
    private static boolean is(int expected, HttpResponse<String> response) {
        if (response.statusCode() == expected) {
            return true;
        }
        if (response.statusCode() >= 500) {
            return false;
        }
        throw new IllegalStateException("a link answered " + response.statusCode() + " instead of " + expected);
    }
}
