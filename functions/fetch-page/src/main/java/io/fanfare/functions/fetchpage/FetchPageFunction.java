package io.fanfare.functions.fetchpage;

import io.fanfare.aws.json.PageLooks;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;

/** Answers other functions of this stack, which call it directly: what do these pages look like from outside? */
public final class FetchPageFunction extends MicronautRequestHandler<Map<String, Object>, Map<String, Object>> {
    public FetchPageFunction() {
        Snapshot.of("pages", Map.class, getApplicationContext(), FetchPageFunction::new);
    }

    public FetchPageFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public Map<String, Object> execute(Map<String, Object> question) {
        var pages = getApplicationContext().getBean(LookAtPages.class);
        return PageLooks.answer(pages.look(PageLooks.addresses(question)));
    }
}
