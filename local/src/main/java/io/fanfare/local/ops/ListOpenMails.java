package io.fanfare.local.ops;

import io.fanfare.aws.dynamo.CanaryRow;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoPlannedPages;
import io.fanfare.aws.dynamo.DynamoSending;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.campaign.PlannedPage;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.OpenMails;
import io.fanfare.delivery.OpenMails.Open;
import io.fanfare.delivery.SendingStatus;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Week;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Lists the mails that are open, by week and mail, and whether all mails wait; never who they are for. */
public final class ListOpenMails {
    public static final String USAGE = "ops mails --main TABLE [--weeks N]";
    private static final int WEEKS = 2;

    private final Table table;
    private final InstantSource clock;
    private final PrintStream out;

    ListOpenMails(Table table, InstantSource clock, PrintStream out) {
        this.table = table;
        this.clock = clock;
        this.out = out;
    }

    /** @param environment {@code MAIN_TABLE} where the arguments do not name it */
    public static void run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        var words = Words.parse(arguments, USAGE, List.of("--main", "--weeks"), List.of());
        var table = words.value("--main")
                .or(() -> Optional.ofNullable(environment.get("MAIN_TABLE")))
                .orElseThrow(() -> new IllegalArgumentException("usage: " + USAGE));
        int weeks = words.number("--weeks", WEEKS, 1, 60);
        try (var client = Clients.of(DynamoDbClient.builder())) {
            new ListOpenMails(new Table(client, table), InstantSource.system(), out).list(weeks);
        }
    }

    void list(int weeks) {
        var now = clock.instant();
        new DynamoSending(table)
                .current()
                .ifPresentOrElse(this::print, () -> print("sending: nothing is known yet, no mail went"));
        print(
                "%-9s %-8s %8s %8s %8s %8s %8s %8s %8s  %s",
                "week", "mail", "waiting", "put off", "in hand", "carried", "unknown", "< 1 day", "longer", "oldest");
        var week = Week.of(now);
        for (int back = 0; back < weeks; back++) {
            print(week, now);
            week = week.previous();
        }
    }

    private void print(SendingStatus status) {
        var allowance = status.allowance();
        print(
                "sending: %.1f mails a second, %s in 24 hours, %,.0f used (at %s)",
                allowance.perSecond(),
                allowance.perDay() < 0 ? "any number" : String.format(Locale.ROOT, "%,.0f", allowance.perDay()),
                allowance.sent(),
                Moments.text(allowance.at()));
        var hold = status.hold();
        if (hold != null) {
            print("ALL MAILS WAIT: %s (%s) since %s", hold.why(), hold.reason(), Moments.text(hold.since()));
        }
    }

    private void print(Week week, Instant now) {
        var mails = new OpenMails(new DynamoDeliveries(table)).of(week, new CanaryRow(table).all(), now);
        mails.forEach((mail, open) -> print(
                "%-9s %-8s %8s %8d %8d %8d %8d %8d %8d  %s",
                week,
                mail.text(),
                waiting(mail, open),
                open.putOff(),
                open.inHand(),
                open.carried(),
                open.unknown(),
                open.hour() + open.day(),
                open.longer(),
                Optional.ofNullable(open.oldest()).map(Moments::text).orElse("")));
    }

    /** Planned and not settled; what is put off or in hand is among them. Nothing else is planned. */
    private String waiting(MailKey mail, Open open) {
        return switch (mail) {
            case MailKey.Digest _,
                    MailKey.Joining _,
                    MailKey.Data _,
                    MailKey.OfRecall _,
                    MailKey.OfResults _,
                    MailKey.OfWelcome _ -> "";
            case MailKey.OfCampaign(var campaign) -> {
                int planned = new DynamoPlannedPages(table)
                        .of(campaign).stream().mapToInt(PlannedPage::people).sum();
                yield String.valueOf(planned - open.settled() - open.unknown() - open.carried());
            }
        };
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
