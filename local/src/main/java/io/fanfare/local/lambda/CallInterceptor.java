package io.fanfare.local.lambda;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Stands in every SDK client of this JVM (by a file of the SDK's own): refuses what the calling function's role does not allow, and sends
 * the trace header along, as the SDK does in Lambda.
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
