package io.fanfare.local.meter;

/** What AWS bills by use. */
public enum Unit {
    LAMBDA_REQUEST,
    LAMBDA_GB_SECOND,
    DYNAMODB_WRITE,
    DYNAMODB_READ,
    HTTP_REQUEST,
    /** An API call of SQS, counted for each 64 KB begun. */
    SQS_REQUEST,
    MAIL,
    /** An entry that the stack puts on a bus, counted for each 64 KB begun. What AWS's own services tell is free. */
    EVENT,
    /** A tick of EventBridge Scheduler. */
    TICK,
    SECRET_CALL,
    LOG_BYTE,
    /** An hour in which a metric of our own has a value, by function. */
    METRIC_HOUR
}
