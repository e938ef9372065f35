package io.fanfare.engagement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells machines by their user agents: the patterns of isbot, and the preview crawlers of the networks by name. */
public final class Crawlers {
    /** Parts of user agents of preview crawlers, with the code of their network; -1 for one that is no share network of ours. */
    private static final Map<Pattern, Integer> PREVIEWS = previews();

    private static final int OTHER_NETWORK = -1;
    private static final int FACEBOOK = 2;
    private static final int THREADS = 9;

    private Crawlers() {}

    public static boolean isMachine(String agent) {
        return Machines.ANY.matcher(agent).find();
    }

    /** Whether this is the preview crawler of that network; Threads is fetched by Facebook's. */
    public static boolean previews(String agent, int network) {
        return previewOf(agent).stream().anyMatch(code -> code == network || code == FACEBOOK && network == THREADS);
    }

    /** The code of the network whose preview crawler this is; -1 for a crawler that belongs to none that Fanfare shares to. */
    public static OptionalInt previewOf(String agent) {
        return PREVIEWS.entrySet().stream()
                .filter(crawler -> crawler.getKey().matcher(agent).find())
                .mapToInt(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Pattern, Integer> previews() {
        var codes = new LinkedHashMap<String, Integer>();
        // First, since some of them name a network's crawler to be treated like it: iMessage those of Facebook and X,
        // Telegram that of X.
        codes.put("TelegramBot", 10);
        codes.put("Bluesky Cardyb", 7);
        codes.put("Mastodon/", 8);
        codes.put("SkypeUriPreview|Teams", 11);
        codes.put("facebookexternalhit.*Twitterbot|Slackbot|Discordbot|Pinterestbot|Iframely|Embedly", OTHER_NETWORK);
        codes.put("LinkedInBot", 1);
        codes.put("facebookexternalhit|Meta-ExternalHit|meta-externalfetcher", FACEBOOK);
        codes.put("Twitterbot", 3);
        codes.put("WhatsApp/", 4);
        var patterns = new LinkedHashMap<Pattern, Integer>();
        codes.forEach((text, code) -> patterns.put(Pattern.compile(text, Pattern.CASE_INSENSITIVE), code));
        return patterns;
    }

    /** Apart, so that the redirect, which asks for previews alone, never reads 200 patterns. */
    private static final class Machines {
        private static final Pattern ANY = read();

        private static Pattern read() {
            var resource = Objects.requireNonNull(
                    Crawlers.class.getResourceAsStream("crawlers.txt"), "crawlers.txt is part of this jar");
            try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
                var any = lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.joining("|"));
                return Pattern.compile(any, Pattern.CASE_INSENSITIVE);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
