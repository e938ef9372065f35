package io.fanfare.functions.fetchpage;

import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.fanfare.aws.priming.Priming;
import io.fanfare.aws.json.PageLooks;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;

/** Answers other functions of this stack, which call it directly: what do these pages look like from outside? */
public final class FetchPageFunction extends MicronautRequestHandler<Map<String, Object>, Map<String, Object>> {
    @SuppressWarnings("unchecked") // the runtime, too, decodes it as a map of anything
    public FetchPageFunction() {
        Priming.of(
                FetchPageFunction.class,
                "pages",
                sample -> JacksonFactory.getInstance().getSerializer(Map.class).fromJson(sample),
                event -> new FetchPageFunction().handleRequest(event, null),
                (answer, out) -> JacksonFactory.getInstance()
                        .getSerializer(Map.class)
                        .toJson(answer, out));
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
