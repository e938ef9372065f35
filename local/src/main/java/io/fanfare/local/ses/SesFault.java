package io.fanfare.local.ses;

/**
 * An error that SES answers.
 *
 * @param status of HTTP
 * @param type the exception's name on the wire
 */
public record SesFault(int status, String type, String message) {
    /** More a second than the account may send. */
    public static final SesFault TOO_MANY =
            new SesFault(429, "TooManyRequestsException", "Maximum sending rate exceeded.");

    public static final SesFault DAILY_QUOTA =
            new SesFault(429, "TooManyRequestsException", "Daily message quota exceeded.");
    public static final SesFault SUSPENDED =
            new SesFault(400, "AccountSuspendedException", "The account is suspended.");
    public static final SesFault PAUSED = new SesFault(400, "SendingPausedException", "Sending is paused.");
    public static final SesFault REJECTED = new SesFault(400, "MessageRejected", "The message was refused.");
    /** SES itself fails; whether the mail went out is not known. */
    public static final SesFault BROKEN = new SesFault(500, "InternalServiceError", "An internal error occurred.");

    static SesFault badRequest(String message) {
        return new SesFault(400, "BadRequestException", message);
    }
}
