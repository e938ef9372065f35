package io.fanfare.local.demo;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seeded crowd: colleagues who open, share, decline and leave; the networks' crawlers; outside readers; scanners and other machines.
 * Everybody does what they do over HTTP, and what they did is noted.
 */
final class Crowd {
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
    private static final Pattern PAGE = Pattern.compile("/p/[1-9A-Za-z]{23}\\?t=(\\d+)");
    private static final Pattern OPT_IN = Pattern.compile("/o/[1-9A-Za-z]{23}");
    private static final Pattern LEAVE = Pattern.compile("/u/[1-9A-Za-z]{23}");
    private static final Pattern SHARE = Pattern.compile("/s/[1-9A-Za-z]{23}");

    private final Web web;
    private final URI base;
    private final Map<String, Integer> itemsByTitle;
    private final Truth truth;
    private final Random random;
    private int addresses;

    /** @param itemsByTitle the number of each item by each of its titles */
    Crowd(Web web, URI base, Map<String, Integer> itemsByTitle, Truth truth, long seed) {
        this.web = web;
        this.base = base;
        this.itemsByTitle = itemsByTitle;
        this.truth = truth;
        this.random = new Random(seed);
    }

    /** Reads an invitation: a scanner may look first, then four of five say yes. */
    void answer(DemoCloud.Letter invitation) {
        var optIn = link(OPT_IN, invitation.text()).orElseThrow();
        if (chance(30)) {
            web.get(machine(), optIn);
        }
        if (chance(80)) {
            var person = person();
            expect(200, web.get(person, optIn));
            expectDone(web.form(person, optIn, "answer=yes"));
            truth.optedIn.add(invitation.to());
        }
    }

    /** Reads a campaign's mail. */
    void read(DemoCloud.Letter mail) {
        var page = link(PAGE, mail.text()).orElseThrow();
        if (chance(30)) {
            var response = expect(200, web.get(machine(), page));
            truth.item(item(response.body())).pageMachines++;
        }
        if (chance(2)) {
            leave(mail);
        } else if (chance(75)) {
            open(mail.to(), page);
        }
    }

    private void leave(DemoCloud.Letter mail) {
        var leave = link(LEAVE, mail.text()).orElseThrow();
        expect(200, web.get(person(), leave));
        expect(200, web.form(person(), leave, "List-Unsubscribe=One-Click"));
        truth.left.add(mail.to());
    }

    private void open(String address, URI page) {
        var person = person();
        var body = expect(200, web.get(person, page)).body();
        int item = item(body);
        truth.item(item).opened.add(address);
        if (chance(60)) {
            share(address, person, page, item, NETWORKS.get(random.nextInt(NETWORKS.size())));
        } else if (chance(25)) {
            expectDone(web.form(person, under(page, "/decline"), "reason=not-my-topic"));
            truth.item(item).declined.add(address);
        }
    }

    private void share(String address, Web.Visitor person, URI page, int item, String network) {
        var sharer = truth.item(item).sharer(address);
        boolean ownWords = chance(40);
        var variant = PAGE.matcher(page.toString());
        var form = "network=" + network + "&variant=" + (variant.find() ? variant.group(1) : "0") + "&distance="
                + (ownWords ? 45 : 3);
        var response = expect(303, web.form(person, under(page, "/intent"), form));
        sharer.intents.add(network);
        sharer.ownWords |= ownWords;
        var link = shareLink(person, response);
        previews(item, sharer, link, network);
        readers(sharer, link, network);
        if (chance(20)) {
            expect(302, web.get(machine(), link));
            truth.item(item).machines++;
        }
        if (chance(25)) {
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

    private void previews(int item, Truth.OfPerson sharer, URI link, String network) {
        var crawler = CRAWLERS.get(network);
        if (crawler != null && chance(90)) {
            web.get(new Web.Visitor(address(), crawler), link);
            truth.item(item).previews++;
            sharer.previewed.add(network);
            if ("x".equals(network)) {
                web.head(new Web.Visitor(address(), browser()), link);
                truth.item(item).machines++;
            }
        }
    }

    private void readers(Truth.OfPerson sharer, URI link, String network) {
        int readers = random.nextInt("linkedin".equals(network) ? 6 : 3);
        for (int reader = 0; reader < readers; reader++) {
            var visitor = new Web.Visitor(address(), browser());
            var response = expect(302, web.get(visitor, link));
            var location = response.headers().firstValue("location").orElseThrow();
            if (!location.contains("fcid=") || !location.contains("utm_source=")) {
                throw new IllegalStateException("a redirect lacks its click id or its source");
            }
            if (chance(15)) {
                expect(302, web.get(visitor, link));
            }
            sharer.readers.merge(network, 1, Integer::sum);
        }
    }

    private int item(String page) {
        return itemsByTitle.entrySet().stream()
                .filter(entry -> page.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a share page shows none of the items"));
    }

    private Web.Visitor person() {
        return new Web.Visitor(address(), browser());
    }

    private Web.Visitor machine() {
        return new Web.Visitor(address(), MACHINES.get(random.nextInt(MACHINES.size())));
    }

    private String browser() {
        return BROWSERS.get(random.nextInt(BROWSERS.size()));
    }

    /** Each visitor comes from a network of their own. */
    private String address() {
        addresses++;
        return (11 + addresses / 65_536) + "." + addresses / 256 % 256 + "." + addresses % 256 + ".7";
    }

    private boolean chance(int percent) {
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
