package io.fanfare.local.pages;

import static io.fanfare.local.pages.Html.escape;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fanfare.local.ses.Mail;
import java.util.List;
import java.util.stream.Collectors;

/** The mails that were sent, for people and for programs. */
final class MailPages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 500;

    private MailPages() {}

    static String list(List<Mail> mails) {
        if (mails.isEmpty()) {
            return Html.page(
                    "Mails", "<p>No mail was sent yet. Import people and launch a campaign, then look here again.</p>");
        }
        var rows = mails.reversed().stream()
                .limit(SHOWN)
                .map(mail -> "<tr><td>"
                        + escape(mail.at().toString().substring(0, 16).replace('T', ' ')) + "</td><td>"
                        + escape(String.join(", ", mail.to())) + "</td><td><a href=\"/_local/mails/" + escape(mail.id())
                        + "\">"
                        + escape(mail.subject()) + "</a></td></tr>")
                .collect(Collectors.joining());
        return Html.page("Mails", """
                <p>%d mails, the newest first (at most %d are shown). <a href="/_local/mails.json">All of them as JSON</a></p>
                <div class="card"><table><thead><tr><th>When</th><th>To</th><th>Subject</th></tr></thead><tbody>%s</tbody></table></div>
                """.formatted(mails.size(), SHOWN, rows));
    }

    static String one(Mail mail) {
        var headers = mail.headers().stream()
                .map(header -> "<tr><th>" + escape(header.name()) + "</th><td>" + escape(header.value()) + "</td></tr>")
                .collect(Collectors.joining());
        // A frame of its own without scripts, as a mail program shows it; its links open in a new tab.
        return Html.page(mail.subject(), """
                <p><a href="/_local/mails/%s.eml">Download as .eml</a></p>
                <iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="%s"></iframe>
                <h2>Plain text</h2><div class="card"><pre>%s</pre></div>
                <h2>Headers</h2><div class="card"><table>%s</table></div>
                """.formatted(
                escape(mail.id()), escape("<base target=\"_blank\">" + mail.html()), escape(mail.text()), headers));
    }

    static ArrayNode json(List<Mail> mails) {
        var list = JSON.createArrayNode();
        for (var mail : mails) {
            var one = list.addObject();
            one.put("id", mail.id())
                    .put("at", mail.at().toString())
                    .put("from", mail.from())
                    .put("subject", mail.subject());
            mail.to().forEach(one.putArray("to")::add);
            var headers = one.putArray("headers");
            mail.headers()
                    .forEach(header ->
                            headers.addObject().put("name", header.name()).put("value", header.value()));
            var tags = one.putObject("tags");
            mail.tags().forEach(tags::put);
            one.put("configurationSet", mail.configurationSet());
            one.put("text", mail.text()).put("html", mail.html());
        }
        return list;
    }
}
