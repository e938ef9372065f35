package io.fanfare.bench.fuzz;

import io.fanfare.aws.json.AwardMessages;
import io.fanfare.aws.json.EngagementReader;
import io.fanfare.aws.json.Json;
import io.fanfare.aws.json.MailEventReader;
import io.fanfare.aws.json.MailMessages;
import io.fanfare.aws.json.PlanMessages;
import io.fanfare.engagement.CompanyNetworks;
import io.fanfare.engagement.Visits;
import io.fanfare.functions.fetchpage.Head;
import io.fanfare.people.ColumnMap;
import io.fanfare.people.MailAddress;
import io.fanfare.people.PeopleFile;
import io.fanfare.preview.AddressGuard;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Redirects;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What reads bytes of strangers. Whatever they are, it answers as it says it does; anything else is a failure. */
public enum Target {
    LINK_CODE(
            Target::linkCode,
            () -> List.of(
                    "1Wd6ryjhSJgxMwuraYsUcpG",
                    "1wD6RYJHsjGXmWURAyStCPg",
                    "0OIl",
                    "1111111111111111111111",
                    "../../etc/passwd")),
    PEOPLE_FILE(Target::peopleFile, () -> List.of("id,name,mail\n1,Ann,ann@example.com\n", "id;naam\n\"1;\n")),
    MAIL_ADDRESS(
            text(Target::mailAddress),
            () -> List.of("ann@example.com", "a\r\nBcc: b@example.com", "ann@bücher.example")),
    COLUMN_MAP(text(ColumnMap::parse), () -> List.of("Kostenplaats:department,Mail:email", "a:b:c", ",,:")),
    API_BODY(ApiTarget::body, ApiTarget::seeds),
    WEBHOOK_BODY(WebhookTargets::body, WebhookTargets::bodies),
    WEBHOOK_HANDSHAKE(text(WebhookTargets::handshake), WebhookTargets::queries),
    WEBHOOK_SIGNATURE(WebhookTargets::signature, WebhookTargets::bodies),
    MAIL_EVENT(text(message(MailEventReader::read)), () -> samples("record-mail-feedback")),
    ENGAGEMENT(text(message(EngagementReader::read)), () -> samples("record-engagement")),
    ORDERS(
            text(message(AwardMessages::read)
                    .andThen(message(MailMessages::read))
                    .andThen(message(PlanMessages::read))),
            () -> Stream.of("award-points", "send-mail", "plan-delivery")
                    .flatMap(folder -> samples(folder).stream())
                    .toList()),
    VISIT(text(Target::visit), () -> List.of("https://a.example/x?y", "en,nl;q=0.5", "prefetch")),
    PAGE_ADDRESS(
            text(Target::pageAddress),
            () -> List.of(
                    "https://www.example.com:443/a?b#c",
                    "http://[::ffff:169.254.169.254]/",
                    "http://0177.0.0.1/",
                    "http://good@127.0.0.1/",
                    "http://\uff11\uff12\uff17.1/")),
    PAGE_HEAD(
            Target::pageHead,
            () -> List.of(
                    "<title>a</title><meta property=og:image content=/a.png><meta property=og:image:width content=1200>",
                    "<meta name=robots content=noindex><input type=password>",
                    "<meta charset=utf-16><title>\u202e</title>")),
    REDIRECT(
            text(Target::redirect),
            () -> List.of(
                    "https://www.example.com/a?utm_source=x#f",
                    "https://www.example.com@evil.example/",
                    "//evil.example",
                    "https://www.example.com%0d%0aX: y",
                    "javascript:alert(1)"));

    private final Consumer<byte[]> check;
    private final java.util.function.Supplier<List<String>> seeds;

    Target(Consumer<byte[]> check, java.util.function.Supplier<List<String>> seeds) {
        this.check = check;
        this.seeds = seeds;
    }

    /** Reads one input; an exception that its reader does not announce, or an answer that it must not give, comes out. */
    public void check(byte[] input) {
        check.accept(input);
    }

    /** Inputs to begin with, good ones and bad ones. */
    public List<byte[]> seeds() {
        return seeds.get().stream()
                .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    static void hold(boolean rule, String name) {
        if (!rule) {
            throw new AssertionError(name);
        }
    }

    private static Consumer<byte[]> text(Consumer<String> check) {
        return bytes -> check.accept(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Messages of ours may be malformed: that has its own exception. */
    private static Consumer<String> message(Consumer<String> reader) {
        return message -> {
            try {
                reader.accept(message);
            } catch (Json.MalformedJsonException | IllegalArgumentException _) {
                // As announced.
            }
        };
    }

    private static void linkCode(byte[] bytes) {
        var code = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var codec : List.of(Samples.publicCodec(), Samples.personalCodec())) {
            codec.decode(code)
                    .ifPresent(link -> hold(codec.encode(link).equals(code), "a code has one spelling and one secret"));
        }
    }

    private static void peopleFile(byte[] bytes) {
        if (PeopleFile.read(bytes) instanceof PeopleFile.Read(var file)) {
            int before = 0;
            for (var row : file.rows()) {
                hold(row.line() > before, "rows keep their order and their lines");
                before = row.line();
            }
        }
    }

    private static void mailAddress(String text) {
        MailAddress.normalised(text).ifPresent(address -> {
            hold(address.chars().allMatch(one -> one > ' ' && one < 127), "an address is printable ASCII");
            hold(MailAddress.normalised(address).filter(address::equals).isPresent(), "an address stays what it is");
        });
    }

    private static void visit(String value) {
        var visits = new Visits(new CompanyNetworks(List.of("192.0.2.0/24")));
        var headers = Map.of("User-Agent", value, "Referer", value, "Accept", value, "Sec-Purpose", value);
        var visit = visits.visit("fuzz", Samples.MOMENT, "GET", value, headers);
        hold(visit.agent().length() <= 256, "an agent is cut");
        hold(visit.signals().values().stream().allMatch(signal -> signal.length() <= 256), "signals are cut");
    }

    private static void pageAddress(String text) {
        if (AddressGuard.judge(text) instanceof AddressGuard.Verdict.Allowed(var target)) {
            var host = target.host();
            hold(text.length() <= 2_048, "an address is short");
            hold(target.port() == (target.scheme().equals("https") ? 443 : 80), "a port is its scheme's");
            hold(target.address().getRawAuthority().indexOf('@') < 0, "nobody's name is in an address");
            hold(!host.isEmpty() && host.equals(host.toLowerCase(Locale.ROOT)), "a host has one spelling");
            if (host.matches("[0-9.]+")) {
                hold(InetAddress.ofLiteral(host).getHostAddress().equals(host), "a number has one reading");
            }
        }
    }

    private static void pageHead(byte[] html) {
        var page = URI.create("https://www.example.com/a");
        var card = Head.read(html, null, page).card();
        hold(card.title() == null || card.title().length() <= 300, "a title is cut");
        hold(card.description() == null || card.description().length() <= 1_000, "a description is cut");
        hold(card.image() == null || card.image().getHost() != null, "a picture has a host");
    }

    private static void redirect(String text) {
        URI destination;
        try {
            destination = URI.create(text);
        } catch (IllegalArgumentException _) {
            return;
        }
        if (!new Destinations(List.of("www.example.com")).allows(destination)) {
            return;
        }
        var network = Networks.DEFAULT.all().getFirst();
        var to = Redirects.target(destination, network, "campaign-1", "item-1", "1abc");
        hold(to.getHost().toLowerCase(Locale.ROOT).equals("www.example.com"), "a redirect keeps to the list");
        hold(to.getRawUserInfo() == null, "a redirect has no user in it");
        hold(to.toString().chars().allMatch(one -> one > ' ' && one != 127), "a redirect is one header line");
    }

    static List<String> samples(String folder) {
        try (var files = Files.list(SampleEvents.root().resolve("events").resolve(folder))) {
            return files.sorted().flatMap(Target::bodies).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What a sample event carries: its messages, or its HTTP body. */
    private static Stream<String> bodies(Path file) {
        try {
            var event = Json.tree(Files.readString(file));
            return event.has("Records")
                    ? Stream.of(event.path("Records"))
                            .flatMap(records -> java.util.stream.StreamSupport.stream(records.spliterator(), false))
                            .map(each -> each.path("body").asText())
                    : Stream.of(event.path("body").asText());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
