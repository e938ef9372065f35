package io.fanfare.aws.lambda;

import io.fanfare.aws.http.Clients;
import io.fanfare.aws.http.Rehearsal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Calls a function of this stack and waits for its answer: one signed POST, by the parts that the other clients bring. The SDK's own
 * client for Lambda would not fit into campaign-api's package.
 */
public final class LambdaAlias {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final String FUNCTION_ERROR = "X-Amz-Function-Error";
    /** Of an ARN without an alias, which means the newest code. */
    private static final int PARTS = 7;

    private final String[] arn;
    private final URI endpoint;
    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials =
            DefaultCredentialsProvider.builder().build();
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /**
     * @param arn {@code arn:aws:lambda:<region>:<account>:function:<name>:<alias>}; the alias may be missing
     * @param patience how long an answer may take
     */
    public LambdaAlias(String arn, Duration patience) {
        this.arn = arn.split(":", -1);
        if (this.arn.length != PARTS && this.arn.length != PARTS + 1) {
            throw new IllegalArgumentException("not the ARN of a function or its alias");
        }
        endpoint = Rehearsal.endpoint().orElseGet(() -> found(this.arn[3]));
        http = Clients.http().connectionTimeout(CONNECT).socketTimeout(patience).build();
    }

    private static URI found(String region) {
        return AwsClientEndpointProvider.builder()
                .serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_LAMBDA")
                .serviceEndpointOverrideSystemProperty("aws.endpointUrlLambda")
                .serviceProfileProperty("lambda")
                .resolveFromOverrides()
                .orElseGet(() -> URI.create("https://lambda." + region + "."
                        + PartitionMetadata.of(Region.of(region)).dnsSuffix()));
    }

    private String region() {
        return arn[3];
    }

    /** What the function answers; that it is not reached or fails is an {@link IOException}. */
    public byte[] invoke(String event) throws IOException {
        var body = event.getBytes(StandardCharsets.UTF_8);
        var request = SdkHttpRequest.builder()
                .uri(endpoint)
                .method(SdkHttpMethod.POST)
                .encodedPath("/2015-03-31/functions/" + arn[6] + "/invocations")
                .putHeader("Content-Type", "application/json");
        if (arn.length > PARTS) {
            request.putRawQueryParameter("Qualifier", arn[PARTS]);
        }
        var signed = signer.sign(sign -> sign.identity(credentials.resolveCredentials())
                .request(request.build())
                .payload(() -> new ByteArrayInputStream(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "lambda")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region()));
        var call = http.prepareRequest(HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(() -> new ByteArrayInputStream(body))
                .build());
        var response = call.call();
        var headers = response.httpResponse();
        if (!headers.isSuccessful()
                || headers.firstMatchingHeader(FUNCTION_ERROR).isPresent()) {
            call.abort();
            throw new IOException("the function " + arn[6] + " answered " + headers.statusCode());
        }
        try (var answer = response.responseBody().orElseThrow(() -> new IOException("an answer without a body"))) {
            return answer.readAllBytes();
        }
    }
}
