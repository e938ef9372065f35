package io.fanfare.local.demo;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seeded crowd: colleagues who open, share, decline and leave; the networks' crawlers; outside readers; scanners and other machines.
 * Everybody does what they do over HTTP, and what they did is noted.
 */
final class Crowd {
    private static final int AT_ONCE = 6;
    private static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
    private static final List<String> MACHINES =
            List.of("Mozilla/5.0 (compatible; BarracudaCentral-Scanner/1.0)", "python-requests/2.32.3", "curl/8.11.0");
    private static final Map<String, String> CRAWLERS = Map.of(
            "linkedin", "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
            "facebook", "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
            "x", "Twitterbot/1.0",
            "whatsapp", "WhatsApp/2.23.20.0 A");
    private static final List<String> NETWORKS =
            List.of("linkedin", "linkedin", "linkedin", "facebook", "x", "whatsapp", "mail", "copy");
    private static final Pattern PAGE = Pattern.compile("/p/[1-9A-Za-z]{23}\\?t=(\\d+|own)");
    /** Where somebody starts with an empty box, since others have the suggestions already. */
    private static final String OWN_WORDS = "own";

    private static final Pattern ANY_LINK = Pattern.compile("/[pud]/[1-9A-Za-z]{23}");
    /** Where the company's mail gateway comes from, with a browser like everybody's. */
    private static final Web.Visitor SCANNER = new Web.Visitor("198.51.100.25", BROWSERS.getFirst());

    private static final Pattern OPT_IN = Pattern.compile("/o/[1-9A-Za-z]{23}");
    private static final Pattern LEAVE = Pattern.compile("/u/[1-9A-Za-z]{23}");
    private static final Pattern SHARE = Pattern.compile("/s/[1-9A-Za-z]{23}");

    private final Web web;
    private final URI base;
    private final Map<String, Integer> itemsByTitle;
    private final Truth truth;
    private final long seed;
    private final AtomicInteger addresses = new AtomicInteger();

    /** @param itemsByTitle the number of each item by each of its titles */
    Crowd(Web web, URI base, Map<String, Integer> itemsByTitle, Truth truth, long seed) {
        this.web = web;
        this.base = base;
        this.itemsByTitle = itemsByTitle;
        this.truth = truth;
        this.seed = seed;
    }

    /** Everybody answers their invitation. */
    void answer(List<DemoCloud.Letter> invitations) {
        sideBySide(invitations, this::answer);
    }

    /** The mail gateway tests every link of some of the mails, and of all of a mailbox that nobody reads. */
    void scan(List<DemoCloud.Letter> mails) {
        sideBySide(mails, this::scan);
    }

    /** Everybody reads their campaign mails. */
    void read(List<DemoCloud.Letter> mails) {
        sideBySide(mails, this::read);
    }

    /** What happens around a letter hangs on the letter alone, whoever comes first. */
    private void sideBySide(List<DemoCloud.Letter> letters, BiConsumer<DemoCloud.Letter, Random> act) {
        var tasks = letters.stream()
                .map(letter -> Executors.callable(() -> act.accept(
                        letter,
                        new Random(seed
                                + 31L * letter.to().hashCode()
                                + letter.subject().hashCode()))))
                .toList();
        try (var people =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (var done : people.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("somebody in the crowd met an error", fault.getCause());
        }
    }

    /** Reads an invitation: a scanner may look first, then four of five say yes. */
    private void answer(DemoCloud.Letter invitation, Random random) {
        var optIn = link(OPT_IN, invitation.text()).orElseThrow();
        if (chance(random, 30)) {
            web.get(SCANNER, optIn);
        }
        if (chance(random, 80)) {
            var person = person(random);
            expect(200, web.get(person, optIn));
            expectDone(web.form(person, optIn, "answer=yes"));
            truth.optedIn.add(invitation.to());
        }
    }

    /** Reads a campaign's mail. */
    private void read(DemoCloud.Letter mail, Random random) {
        var page = link(PAGE, mail.text()).orElseThrow();
        if (chance(random, 2)) {
            leave(mail, random);
        } else if (chance(random, 75)) {
            open(mail.to(), page, random);
        }
    }

    /** What is done to a canary's mail counts nowhere. */
    private void scan(DemoCloud.Letter mail, Random random) {
        boolean canary = mail.to().equals(Company.CANARY);
        // A chance of its own: the letter's chances belong to its reader.
        if (!canary && !chance(new Random(random.nextLong()), 10)) {
            return;
        }
        var links = ANY_LINK.matcher(mail.html())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        for (var link : links) {
            var response = expect(200, web.get(SCANNER, base.resolve(link)));
            if (!canary && link.startsWith("/p/")) {
                truth.item(item(response.body())).pageMachines.incrementAndGet();
            }
        }
    }

    private void leave(DemoCloud.Letter mail, Random random) {
        var leave = link(LEAVE, mail.text()).orElseThrow();
        expect(200, web.get(person(random), leave));
        expect(200, web.form(person(random), leave, "List-Unsubscribe=One-Click"));
        truth.left.add(mail.to());
    }

    private void open(String address, URI page, Random random) {
        var person = person(random);
        var body = expect(200, web.get(person, page)).body();
        int item = item(body);
        truth.item(item).opened.add(address);
        if (chance(random, 60)) {
            share(address, person, page, item, NETWORKS.get(random.nextInt(NETWORKS.size())), random);
        } else if (chance(random, 25)) {
            expectDone(web.form(person, under(page, "/decline"), "reason=not-my-topic"));
            truth.item(item).declined.add(address);
        }
    }

    private void share(String address, Web.Visitor person, URI page, int item, String network, Random random) {
        var sharer = truth.item(item).sharer(address);
        var text = PAGE.matcher(page.toString());
        boolean emptyBox = text.find() && OWN_WORDS.equals(text.group(1));
        // The letter's chances stay the same, whichever box its reader meets.
        boolean rewritten = chance(random, 40);
        boolean ownWords = emptyBox || rewritten;
        var form = "network=" + network + (emptyBox ? "&variant=0&own=yes" : "&variant=" + text.group(1)) + "&distance="
                + (ownWords ? 45 : 3);
        var response = expect(303, web.form(person, under(page, "/intent"), form));
        sharer.intents.add(network);
        sharer.ownWords |= ownWords;
        var link = shareLink(person, response);
        previews(item, sharer, link, network, random);
        readers(sharer, link, network, random);
        if (chance(random, 20)) {
            expect(302, web.get(machine(random), link));
            truth.item(item).machines.incrementAndGet();
        }
        if (chance(random, 25)) {
            expectDone(web.form(person, under(page, "/confirm"), "network=" + network));
            sharer.confirmed.add(network);
        }
    }

    /** The tracked link stands in the network's address, or on the page when there is nothing to open. */
    private URI shareLink(Web.Visitor person, HttpResponse<String> response) {
        var location = response.headers().firstValue("location").orElseThrow();
        var decoded = URLDecoder.decode(location, StandardCharsets.UTF_8);
        return link(SHARE, decoded)
                .orElseGet(() -> link(
                                SHARE, web.get(person, base.resolve(location)).body())
                        .orElseThrow());
    }

    private void previews(int item, Truth.OfPerson sharer, URI link, String network, Random random) {
        var crawler = CRAWLERS.get(network);
        if (crawler != null && chance(random, 90)) {
            web.get(new Web.Visitor(address(), crawler), link);
            truth.item(item).previews.incrementAndGet();
            sharer.previewed.add(network);
            if ("x".equals(network)) {
                web.head(new Web.Visitor(address(), browser(random)), link);
                truth.item(item).machines.incrementAndGet();
            }
        }
    }

    private void readers(Truth.OfPerson sharer, URI link, String network, Random random) {
        int readers = random.nextInt("linkedin".equals(network) ? 6 : 3);
        for (int reader = 0; reader < readers; reader++) {
            var visitor = new Web.Visitor(address(), browser(random));
            var response = expect(302, web.get(visitor, link));
            var location = response.headers().firstValue("location").orElseThrow();
            if (!location.contains("fcid=") || !location.contains("utm_source=")) {
                throw new IllegalStateException("a redirect lacks its click id or its source");
            }
            if (chance(random, 15)) {
                expect(302, web.get(visitor, link));
            }
            sharer.readers.merge(network, 1, Integer::sum);
            if (chance(random, 8)) {
                truth.bought.add(location.replaceFirst(".*[?&]fcid=(\\w+).*", "$1"));
                sharer.conversions.merge(network, 1, Integer::sum);
            }
        }
    }

    private int item(String page) {
        return itemsByTitle.entrySet().stream()
                .filter(entry -> page.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a share page shows none of the items"));
    }

    private Web.Visitor person(Random random) {
        return new Web.Visitor(address(), browser(random));
    }

    private Web.Visitor machine(Random random) {
        return new Web.Visitor(address(), MACHINES.get(random.nextInt(MACHINES.size())));
    }

    private static String browser(Random random) {
        return BROWSERS.get(random.nextInt(BROWSERS.size()));
    }

    /** Each visitor comes from a network of their own. */
    private String address() {
        int number = addresses.incrementAndGet();
        return (11 + number / 65_536) + "." + number / 256 % 256 + "." + number % 256 + ".7";
    }

    private static boolean chance(Random random, int percent) {
        return random.nextInt(100) < percent;
    }

    private Optional<URI> link(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        return match.find() ? Optional.of(base.resolve(match.group())) : Optional.empty();
    }

    private static URI under(URI page, String step) {
        return URI.create(page.toString().replaceFirst("\\?.*$", "") + step);
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(response.request().method() + " of a link answered " + response.statusCode()
                    + " instead of " + status + ": " + response.body());
        }
        return response;
    }

    private static void expectDone(HttpResponse<String> response) {
        if (response.statusCode() != 200 && response.statusCode() != 303) {
            throw new IllegalStateException("a form answered " + response.statusCode() + ": " + response.body());
        }
    }
}
