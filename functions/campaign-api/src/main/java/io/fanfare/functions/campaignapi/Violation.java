package io.fanfare.functions.campaignapi;

/**
 * What is wrong with a field.
 *
 * @param field its place in the body: {@code texts.nl.title}
 * @param rule a stable word from docs/openapi.yaml
 */
record Violation(String field, String rule) {}
