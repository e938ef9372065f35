package io.fanfare.testkit;

/** Leads the SDK's default clients of this JVM to the local services, through the settings that the SDK itself knows. */
public final class LocalAws {
    private LocalAws() {}

    /** Sets endpoints, region and credentials; functions built afterwards use them. */
    public static void use() {
        System.setProperty(
                "aws.endpointUrlDynamoDb", LocalDynamo.shared().endpoint().toString());
        System.setProperty("aws.endpointUrlSqs", LocalSqs.shared().endpoint().toString());
        System.setProperty(
                "aws.endpointUrlSecretsManager",
                LocalSecrets.shared().endpoint().toString());
        System.setProperty("aws.endpointUrlSesV2", LocalSes.shared().endpoint().toString());
        System.setProperty(
                "aws.endpointUrlEventBridge",
                LocalEventBridge.shared().endpoint().toString());
        // No function is there to be called.
        System.setProperty("aws.endpointUrlLambda", "http://127.0.0.1:9");
        System.setProperty("aws.region", "eu-west-1");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
    }
}
