package io.fanfare.local.ops;

import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoSoftBounces;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.ses.SesSuppressedAddresses;
import io.fanfare.delivery.LiftSuppression;
import java.io.PrintStream;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Lets mails go again to a person whose address was put right without becoming another. */
public final class LiftSuppressed {
    public static final String USAGE = "ops lift --main TABLE --employee ID";

    private LiftSuppressed() {}

    /** 0 when mails may go to the person now. */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 4 || !"--main".equals(arguments.get(0)) || !"--employee".equals(arguments.get(2))) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        try (var dynamo = Clients.of(DynamoDbClient.builder());
                var ses = Clients.of(SesV2Client.builder())) {
            return lift(new Table(dynamo, arguments.get(1)), ses, arguments.get(3), out);
        }
    }

    static int lift(Table table, SesV2Client ses, String employee, PrintStream out) {
        var lift = new LiftSuppression(
                new DynamoPeopleRegister(table),
                new DynamoRoster(table),
                new DynamoSoftBounces(table),
                new SesSuppressedAddresses(ses));
        return switch (lift.lift(employee)) {
            case LIFTED -> said(out, "mails may go to this person again", 0);
            case NOT_SUPPRESSED -> said(out, "nothing kept mails from this person", 0);
            case OWN_WORD -> said(out, "this person called a mail spam: only they can undo that", 1);
            case UNKNOWN -> said(out, "the people file has nobody with this id", 1);
        };
    }

    private static int said(PrintStream out, String text, int status) {
        out.println(text);
        return status;
    }
}
