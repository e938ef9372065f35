package io.fanfare.local.meter;

import io.fanfare.testkit.UnitCounter;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** What one call of a function asks of AWS. */
public final class MeteredCall {
    private final Meter meter;
    private final String function;
    private final UnitCounter table = new UnitCounter();

    public MeteredCall(Meter meter, String function) {
        this.meter = meter;
        this.function = function;
    }

    /** Counts what it asks of the tables. */
    public UnitCounter table() {
        return table;
    }

    /** Counts a request to any other service. */
    public void asks(SdkRequest request) {
        switch (request) {
            case SendMessageRequest send ->
                add(Unit.SQS_REQUEST, Meter.chunks(send.messageBody().length()));
            case SendMessageBatchRequest send ->
                add(
                        Unit.SQS_REQUEST,
                        Meter.chunks(send.entries().stream()
                                .mapToInt(entry -> entry.messageBody().length())
                                .sum()));
            case SqsRequest _ -> add(Unit.SQS_REQUEST, 1);
            case SendEmailRequest mail ->
                add(Unit.MAIL, mail.destination().toAddresses().size());
            case PutEventsRequest events ->
                events.entries()
                        .forEach(entry ->
                                add(Unit.EVENT, Meter.chunks(entry.detail().length())));
            case SecretsManagerRequest _ -> add(Unit.SECRET_CALL, 1);
            default -> {}
        }
    }

    /**
     * The call is over: what it took, and what it asked of the tables.
     *
     * @param logged Lambda itself logs every call
     */
    public void ended(int megabytes, long nanos, boolean logged) {
        meter.call(function, megabytes, nanos);
        if (logged) {
            meter.callLines(function);
        }
        add(Unit.DYNAMODB_WRITE, table.writes());
        add(Unit.DYNAMODB_READ, table.reads());
    }

    private void add(Unit unit, double amount) {
        meter.add(function, unit, amount);
    }
}
