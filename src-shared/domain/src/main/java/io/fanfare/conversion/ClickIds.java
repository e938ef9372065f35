package io.fanfare.conversion;

import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import java.util.List;
import java.util.Optional;

/**
 * Click ids as a site hands them back.
 *
 * @param genuine each once, in the order in which they came
 * @param ignored how many were altered, made up, or codes of something else
 */
public record ClickIds(List<Link.Click> genuine, int ignored) {
    public ClickIds {
        genuine = List.copyOf(genuine);
    }

    public static ClickIds read(LinkCodec codec, List<String> codes) {
        var genuine = codes.stream()
                .map(codec::decode)
                .flatMap(Optional::stream)
                .filter(Link.Click.class::isInstance)
                .map(Link.Click.class::cast)
                .toList();
        return new ClickIds(genuine.stream().distinct().toList(), codes.size() - genuine.size());
    }
}
