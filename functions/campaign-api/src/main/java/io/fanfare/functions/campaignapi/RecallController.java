package io.fanfare.functions.campaignapi;

import io.fanfare.content.Recall;
import io.fanfare.content.Recalls;
import io.fanfare.delivery.RecallItem;
import io.fanfare.kernel.ItemId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The recall of an item: pages, mails and links change, and who shared it hears of it; another call takes that back. */
@Controller("/v1/items/{id}/recall")
final class RecallController {
    private final Recalls recalls;
    private final RecallItem recallItem;
    private final RecallForm form;
    private final InstantSource clock;

    RecallController(Recalls recalls, RecallItem recallItem, RecallForm form, InstantSource clock) {
        this.recalls = recalls;
        this.recallItem = recallItem;
        this.form = form;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(@PathVariable("id") String id) {
        return Ids.item(id)
                .flatMap(recalls::find)
                .<HttpResponse<?>>map(RecallController::shown)
                .orElseGet(() -> Problem.notFound().response());
    }

    @Put
    HttpResponse<?> recall(@PathVariable("id") String id, @Body byte @Nullable [] body) {
        var item = Ids.item(id);
        if (item.isEmpty()) {
            return Problem.notFound().response();
        }
        return switch (WireJson.read(body, RecallBody.class)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var sent) ->
                switch (form.check(sent, clock.instant())) {
                    case Form.Invalid(var problem) -> problem.response();
                    case Form.Valid(var recall) -> recalled(item.get(), recall);
                };
        };
    }

    private HttpResponse<?> recalled(ItemId item, Recall recall) {
        return recallItem
                .recall(item, recall)
                .<HttpResponse<?>>map(RecallController::shown)
                .orElseGet(() -> Problem.notFound().response());
    }

    @Delete
    HttpResponse<?> restore(@PathVariable("id") String id) {
        boolean there = Ids.item(id).filter(recalls::restore).isPresent();
        return there ? HttpResponse.noContent() : Problem.notFound().response();
    }

    private static HttpResponse<?> shown(Recall recall) {
        return HttpResponse.ok(WireJson.write(RecallBody.Shown.of(recall)));
    }
}
