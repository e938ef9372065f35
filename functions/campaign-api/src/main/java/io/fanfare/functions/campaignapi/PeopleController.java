package io.fanfare.functions.campaignapi;

import io.fanfare.people.ColumnMap;
import io.fanfare.people.Field;
import io.fanfare.people.ImportOutcome;
import io.fanfare.people.ImportPeople;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The people file. */
@Controller("/v1/employees")
final class PeopleController {
    private final ImportPeople importPeople;
    private final InstantSource clock;

    PeopleController(ImportPeople importPeople, InstantSource clock) {
        this.importPeople = importPeople;
        this.clock = clock;
    }

    /** @param map which head holds which field: {@code Kostenplaats:department,Mail:email} */
    @Post("/import")
    @Consumes(MediaType.ALL)
    HttpResponse<?> importFile(
            HttpRequest<?> request, @QueryValue("map") @Nullable String map, @Body byte @Nullable [] body) {
        var refusal = Upload.refusal(request.getHeaders().get("Content-Type"), body);
        if (refusal.isPresent() || body == null) {
            return refusal.orElseGet(() -> Problem.invalid("file", "required")).response();
        }
        return switch (ColumnMap.parse(map)) {
            case ColumnMap.Malformed(var rule) -> Problem.invalid("map", rule).response();
            case ColumnMap.Parsed(var fields) -> answer(importPeople.run(body, fields, clock.instant()));
        };
    }

    private static HttpResponse<?> answer(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported imported -> HttpResponse.ok(WireJson.write(ImportReply.of(imported)));
            case ImportOutcome.NotReadable(var why) ->
                switch (why) {
                    case ENCODING -> Upload.encoding().response();
                    case EMPTY -> Problem.invalid("file", "required").response();
                    case HEADER_QUOTE -> Problem.invalid("file", "quote").response();
                };
            case ImportOutcome.NotMapped(var field, var rule) ->
                Problem.invalid(field, rule).response();
            case ImportOutcome.TooManyRows(var _, var most) ->
                Upload.tooLarge("At most " + most + " rows a call are read.").response();
        };
    }

    /** Which field a field of the file's own list is called on the wire. */
    static @Nullable String label(@Nullable Field field) {
        return field == null ? null : field.label();
    }
}
