package io.fanfare.functions.campaignapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a field.
 *
 * @param field its place in the body: {@code texts.nl.title}
 * @param rule a stable word from docs/openapi.yaml
 * @param note by how much, for people; may change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Violation(String field, String rule, @Nullable String note) {
    Violation(String field, String rule) {
        this(field, rule, null);
    }
}
