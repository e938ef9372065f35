package io.fanfare.functions.campaignapi;

import io.fanfare.check.HouseWords;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import org.jspecify.annotations.Nullable;

/** The company's list of words, which the check finds in texts. */
@Controller("/v1/words")
final class WordsController {
    private final HouseWords words;

    WordsController(HouseWords words) {
        this.words = words;
    }

    @Get
    HttpResponse<?> show() {
        return HttpResponse.ok(WireJson.write(WordsBody.of(words.all())));
    }

    @Put
    HttpResponse<?> replace(@Body byte @Nullable [] body) {
        return switch (WireJson.read(body, WordsBody.class)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var sent) ->
                switch (WordsForm.check(sent)) {
                    case Form.Invalid(var problem) -> problem.response();
                    case Form.Valid(var draft) -> {
                        words.replace(draft);
                        yield HttpResponse.ok(WireJson.write(WordsBody.of(draft)));
                    }
                };
        };
    }
}
