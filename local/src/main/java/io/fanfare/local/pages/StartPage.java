package io.fanfare.local.pages;

import static io.fanfare.local.pages.Html.escape;

import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.sqs.Queues.Queue;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Leads a person round. */
final class StartPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private StartPage() {}

    static String of(EmbeddedCloud cloud) {
        return Html.page("Fanfare on this machine", """
                <p>The whole stack of template.yaml runs in this one process: functions, queues, tables, mail and schedules.
                Nothing leaves your machine, and no mail is really sent.</p>
                %s%s%s%s%s%s""".formatted(
                        mails(cloud), clock(cloud), queues(cloud), events(cloud), token(cloud), routes(cloud)));
    }

    private static String mails(EmbeddedCloud cloud) {
        return """
                <h2>Mails</h2>
                <div class="card"><p><a href="/_local/mails">%d mails were sent</a>. Read them here as your colleagues would, and press
                their buttons: the pages behind them work.</p></div>
                """.formatted(cloud.mails().count());
    }

    private static String clock(EmbeddedCloud cloud) {
        return """
                <h2>Clock</h2>
                <div class="card"><p>It is <strong>%s</strong> here. Move the clock on, and everything that falls due on the way happens
                in order: schedules tick, queues run empty, waiting messages come back.</p>
                <form method="post" action="/_local/clock">
                <button name="advance" value="PT10M">10 minutes</button><button name="advance" value="PT1H">1 hour</button>
                <button name="advance" value="P1D">1 day</button><button name="advance" value="P7D">1 week</button>
                </form></div>
                """.formatted(MOMENT.format(cloud.clock().instant()));
    }

    private static String queues(EmbeddedCloud cloud) {
        var rows = cloud.queues().all().stream().map(StartPage::queue).collect(Collectors.joining());
        return """
                <h2>Queues</h2>
                <div class="card"><table><thead><tr><th>Queue</th><th>Messages</th><th></th></tr></thead><tbody>%s</tbody></table>
                <p class="muted">A message that fails too often goes to the dead letters of its queue. Looking changes nothing.</p></div>
                """.formatted(rows);
    }

    private static String queue(Queue queue) {
        var id = escape(queue.spec().id());
        return "<tr><td>" + id + "</td><td class=\"n\">" + queue.depth() + "</td><td><a href=\"/_local/queues/" + id
                + "\">look</a></td></tr>";
    }

    private static String events(EmbeddedCloud cloud) {
        return """
                <h2>Events</h2>
                <div class="card"><p><a href="/_local/events">%d events</a> were told on the stack's bus, for whoever subscribes.</p>
                <p>Functions wrote <a href="/_local/logs">%d lines of log</a>, with the counts that CloudWatch would take from them.</p></div>
                """.formatted(cloud.events().count(), cloud.logs().count());
    }

    private static String token(EmbeddedCloud cloud) {
        return """
                <h2>The API</h2>
                <div class="card"><p>Marketing's API wants an access token:
                <a href="/_local/token?scope=campaigns:read+campaigns:write+people:write+conversions:write+points:write+rewards:write+privacy">get one</a> with every right, good for twelve hours
                of this clock. A team leader's names the department: <a href="/_local/token?scope=team:read+team:write&amp;team=Sales">one for Sales</a>.</p>
                <pre>TOKEN=$(curl -s '%1$s/_local/token?scope=campaigns:read+campaigns:write')
                curl -H "Authorization: Bearer $TOKEN" %1$s/v1/campaigns</pre></div>
                """.formatted(escape(cloud.baseUri().toString()));
    }

    private static String routes(EmbeddedCloud cloud) {
        var rows = cloud.stack().functions().stream()
                .flatMap(function -> function.routes().stream()
                        .map(route -> "<tr><td><code>" + escape(route.method() + " " + route.path())
                                + "</code></td><td>" + escape(function.id()) + "</td><td>"
                                + escape(String.join(" or ", route.scopes())) + "</td></tr>"))
                .collect(Collectors.joining());
        return """
                <h2>Routes</h2>
                <div class="card"><table><thead><tr><th>Route</th><th>Function</th><th>Scope</th></tr></thead><tbody>%s</tbody></table></div>
                """.formatted(rows);
    }
}
