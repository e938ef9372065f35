package io.fanfare.functions.campaignapi;

import io.fanfare.content.CreateItem;
import io.fanfare.content.Item;
import io.fanfare.content.ItemDraft;
import io.fanfare.content.Items;
import io.fanfare.content.ReplaceItem;
import io.fanfare.kernel.ItemId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Items: what is worth sharing. */
@Controller("/v1/items")
final class ItemsController {
    private final Items items;
    private final CreateItem createItem;
    private final ReplaceItem replaceItem;
    private final ItemForm form;

    ItemsController(Items items, CreateItem createItem, ReplaceItem replaceItem, ItemForm form) {
        this.items = items;
        this.createItem = createItem;
        this.replaceItem = replaceItem;
        this.form = form;
    }

    @Post
    HttpResponse<?> create(@Body byte @Nullable [] body) {
        return switch (draft(body)) {
            case Form.Invalid(var problem) -> problem.response();
            case Form.Valid(var draft) -> {
                var item = createItem.create(draft);
                yield shown(HttpResponse.created(URI.create("/v1/items/" + item.id())), item);
            }
        };
    }

    @Get("/{id}")
    HttpResponse<?> show(@PathVariable("id") String id) {
        return Ids.item(id)
                .flatMap(items::find)
                .<HttpResponse<?>>map(item -> shown(HttpResponse.ok(), item))
                .orElseGet(() -> Problem.notFound().response());
    }

    @Put("/{id}")
    HttpResponse<?> replace(
            @PathVariable("id") String id,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body byte @Nullable [] body) {
        var item = Ids.item(id);
        if (item.isEmpty()) {
            return Problem.notFound().response();
        }
        if (ifMatch == null) {
            return Problem.versionNeeded().response();
        }
        return switch (draft(body)) {
            case Form.Invalid(var problem) -> problem.response();
            case Form.Valid(var draft) -> replaced(item.get(), ifMatch, draft);
        };
    }

    private HttpResponse<?> replaced(ItemId id, String ifMatch, ItemDraft draft) {
        return switch (replaceItem.replace(id, Versions.version(ifMatch).orElse(0), draft)) {
            case ReplaceItem.Outcome.Replaced(var item) -> shown(HttpResponse.ok(), item);
            case ReplaceItem.Outcome.Unknown _ -> Problem.notFound().response();
            case ReplaceItem.Outcome.Overtaken _ -> Problem.overtaken().response();
        };
    }

    private Form<ItemDraft> draft(byte @Nullable [] body) {
        return switch (WireJson.read(body, ItemBody.class)) {
            case WireJson.Refused(var problem) -> new Form.Invalid<>(problem);
            case WireJson.Read(var item) -> form.check(item);
        };
    }

    private static HttpResponse<?> shown(MutableHttpResponse<Object> response, Item item) {
        return response.header(HttpHeaders.ETAG, Versions.tag(item.version()))
                .body(WireJson.write(ItemBody.Shown.of(item)));
    }
}
