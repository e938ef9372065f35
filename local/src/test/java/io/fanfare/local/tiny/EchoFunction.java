package io.fanfare.local.tiny;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** Says what it got, and what it knows. */
public final class EchoFunction implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final ApplicationContext context;

    public EchoFunction(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context call) {
        var answer = new ObjectMapper().createObjectNode();
        answer.put("body", event.getBody());
        answer.put("base64", event.getIsBase64Encoded());
        answer.put("query", event.getRawQueryString());
        answer.put("source", event.getRequestContext().getHttp().getSourceIp());
        answer.put("epoch", event.getRequestContext().getTimeEpoch());
        answer.put("several", event.getHeaders().get("x-several"));
        answer.put(
                "base.url",
                context.getEnvironment().getProperty("base.url", String.class).orElse("none"));
        answer.put(
                "loop.queue.url",
                context.getEnvironment()
                        .getProperty("loop.queue.url", String.class)
                        .orElse("none"));
        if (event.getPathParameters() != null) {
            answer.put("name", event.getPathParameters().get("name"));
        }
        var authorizer = event.getRequestContext().getAuthorizer();
        if (authorizer != null) {
            answer.put("scope", authorizer.getJwt().getClaims().get("scope"));
        }
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withHeaders(Map.of("content-type", "application/json"))
                .withBody(answer.toString())
                .build();
    }
}
