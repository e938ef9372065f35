package io.fanfare.aws.lambda;

import io.fanfare.aws.json.Json.MalformedJsonException;
import io.fanfare.aws.json.PageLooks;
import io.fanfare.aws.log.Log;
import io.fanfare.preview.PageLook;
import io.fanfare.preview.Pages;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;

/** Has a function look that may do nothing else: it is the one that strangers' servers talk to. */
public final class LambdaPages implements Pages {
    /** The function gives each page 8 s, all at once, and may have to start. */
    private static final Duration PATIENCE = Duration.ofSeconds(14);

    private final LambdaAlias function;

    /** @param arn of the function's alias */
    public LambdaPages(String arn) {
        this.function = new LambdaAlias(arn, PATIENCE);
    }

    @Override
    public Map<URI, PageLook> look(List<URI> addresses) {
        var asked = addresses.stream().distinct().toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        try {
            return PageLooks.read(asked, function.invoke(PageLooks.question(asked)));
        } catch (IOException | SdkException | MalformedJsonException fault) {
            Log.warn("pages.unchecked")
                    .with("fault", fault.getClass().getName())
                    .write();
            return asked.stream().collect(Collectors.toMap(address -> address, _ -> new PageLook.Unknown()));
        }
    }
}
