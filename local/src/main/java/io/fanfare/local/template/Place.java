package io.fanfare.local.template;

import java.util.Map;

/**
 * Where the stack stands.
 *
 * @param baseUrl the address of the HTTP API, without a slash at the end
 * @param queueBase what a queue's address begins with
 * @param parameters values of the template's parameters; what is missing has its default
 */
public record Place(
        String stackName,
        String region,
        String account,
        String baseUrl,
        String queueBase,
        Map<String, String> parameters) {
    public Place {
        parameters = Map.copyOf(parameters);
    }

    String arn(String service, String rest) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + rest;
    }
}
