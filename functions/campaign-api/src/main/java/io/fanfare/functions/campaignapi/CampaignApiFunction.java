package io.fanfare.functions.campaignapi;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;

/** Marketing's HTTP API (docs/openapi.yaml). The gateway has checked token and scope before a call comes here. */
public final class CampaignApiFunction extends APIGatewayV2HTTPEventFunction {
    public CampaignApiFunction() {}

    public CampaignApiFunction(ApplicationContext context) {
        super(context);
    }
}
