package io.fanfare.local.lambda;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Stands in every SDK client of this JVM (by a file of the SDK's own): refuses what the calling function's role does not allow, counts what
 * is billed, and sends the trace header along, as the SDK does in Lambda.
 */
public final class CallInterceptor implements ExecutionInterceptor {
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        var call = CurrentCall.get();
        if (call != null) {
            SdkRequest request = context.request();
            call.access()
                    .require(
                            attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                            attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                            request);
            call.metered().asks(request);
            call.metered().table().beforeExecution(context, attributes);
            call.storm()
                    .before(
                            call.function(),
                            attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                            attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        }
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        var call = CurrentCall.get();
        return call == null ? context.request() : call.metered().table().modifyRequest(context, attributes);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var call = CurrentCall.get();
        if (call != null) {
            call.metered().table().afterExecution(context, attributes);
            call.storm()
                    .after(
                            call.function(),
                            attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                            attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        var call = CurrentCall.get();
        if (call != null) {
            call.metered().table().onExecutionFailure(context, attributes);
        }
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        var call = CurrentCall.get();
        return call == null
                ? context.httpRequest()
                : context.httpRequest().toBuilder()
                        .putHeader(Lineage.HEADER, call.lineage().header())
                        .build();
    }
}
