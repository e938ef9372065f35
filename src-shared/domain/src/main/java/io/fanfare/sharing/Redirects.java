package io.fanfare.sharing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a followed link leads: the author's own address, with campaign parameters that it does not have yet and the click id. */
public final class Redirects {
    private static final String CLICK_ID = "fcid";

    private Redirects() {}

    /**
     * The destination with UTM parameters and {@code fcid} before its fragment. Parameters of the author win; the rest of the address stays
     * byte for byte. An old {@code fcid}, which comes along when an address is copied after a click, makes way for the new one.
     *
     * @param campaign short name of the campaign, lower case
     * @param content short name of the item, lower case
     * @param clickId code of a {@link Link.Click}
     */
    public static URI target(URI destination, Network network, String campaign, String content, String clickId) {
        var ours = new LinkedHashMap<String, String>();
        ours.put("utm_source", network.source());
        ours.put("utm_medium", network.medium());
        ours.put("utm_campaign", campaign);
        ours.put("utm_content", content);
        return merge(destination, ours, Stream.of(CLICK_ID + "=" + clickId));
    }

    /** The destination for the company's own pages: it says that the visit comes from there, and carries no click. */
    public static URI fromIntranet(URI destination, String campaign, String content) {
        var ours = new LinkedHashMap<String, String>();
        ours.put("utm_source", "intranet");
        ours.put("utm_medium", "internal");
        ours.put("utm_campaign", campaign);
        ours.put("utm_content", content);
        return merge(destination, ours, Stream.empty());
    }

    private static URI merge(URI destination, Map<String, String> ours, Stream<String> click) {
        var address = destination.toASCIIString();
        int hash = address.indexOf('#');
        var fragment = hash < 0 ? "" : address.substring(hash);
        var front = hash < 0 ? address : address.substring(0, hash);
        int mark = front.indexOf('?');
        var path = mark < 0 ? front : front.substring(0, mark);
        var theirs = mark < 0 || mark + 1 == front.length() ? "" : front.substring(mark + 1);

        var taken = names(theirs);
        var kept = theirs.isEmpty()
                ? Stream.<String>empty()
                : Stream.of(theirs.split("&", -1)).filter(part -> !name(part).equals(CLICK_ID));
        var added = Stream.concat(
                ours.entrySet().stream()
                        .filter(entry -> !taken.contains(entry.getKey()))
                        .map(entry -> entry.getKey() + "=" + ShareLinks.encode(entry.getValue())),
                click);
        return URI.create(path + "?" + Stream.concat(kept, added).collect(Collectors.joining("&")) + fragment);
    }

    private static Set<String> names(String query) {
        return Stream.of(query.split("&", -1)).map(Redirects::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A parameter's name as a site reads it; a broken escape stays as it is. */
    private static String name(String parameter) {
        var raw = parameter.split("=", 2)[0];
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return raw;
        }
    }
}
