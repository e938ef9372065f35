package io.fanfare.local.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.json.Json;
import io.fanfare.kernel.Language;
import io.fanfare.local.ses.Mail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * Naughty strings where people see them: names of colleagues, texts of items, the company's own words. A mail, a page, a table or a reply
 * must have the form that it has for harmless words, and show the string as text.
 */
final class ShownAttack {
    private static final int ITEMS = 5;
    private static final Pattern TAG = Pattern.compile("<[A-Za-z]");
    /** What the company says of itself changes once in a few minutes of the cloud's clock. */
    private static final int COMPANY_ROUNDS = 12;

    private static final List<String> COMPANYS_OWN = List.of("/v1/brand", "/v1/guidelines", "/v1/incident");

    private final Stage stage;
    private final Report report;
    private final Markup markup = new Markup();
    private final Set<String> heads = new TreeSet<>();
    private int shown;

    ShownAttack(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
    }

    /**
     * @param plain mails to people with names like everybody's
     * @param named the same mail to people whose names are naughty
     */
    void run(List<Mail> plain, List<Mail> named) throws Exception {
        plain.forEach(this::learn);
        learn();
        for (var mail : named) {
            looks(mail);
        }
        var taken = Naughty.strings().stream().filter(this::isTakenAsText).toList();
        report.attempt("hardly a string is taken as a text: " + taken.size(), taken.size() > 200);
        int each = ITEMS * Language.values().length;
        for (int from = 0; from < taken.size(); from += each) {
            inMails(taken.subList(from, Math.min(from + each, taken.size())));
        }
        report.attempt("hardly a string is shown: " + shown, shown > 200);
        taken.stream()
                .filter(text -> text.contains("<") || text.contains("\"") || text.contains("{"))
                .sorted(Comparator.comparing(String::hashCode))
                .limit(COMPANY_ROUNDS)
                .forEach(this::inCompanysWords);
    }

    /** How mails and pages look with harmless words. */
    private void learn() {
        inCompanysWords("Plain");
        var campaign = stage.readersCampaign();
        for (int item = 0; item < ITEMS; item++) {
            campaign.withArray("items").add(stage.item(List.of("Plain")));
        }
        var mails = stage.launch(campaign);
        mails.forEach(this::learn);
    }

    private void learn(Mail mail) {
        markup.learn(mail.html());
        mail.headers().forEach(header -> heads.add(header.name()));
        pages(mail).forEach(path -> markup.learn(stage.wire().get(path).body()));
    }

    private List<String> pages(Mail mail) {
        var codes = stage.codes(mail);
        var pages = new ArrayList<String>();
        codes.getOrDefault("p", List.of()).forEach(code -> pages.add("/p/" + code));
        codes.getOrDefault("me", List.of()).forEach(code -> {
            pages.add("/me/" + code);
            pages.add("/guidelines/" + code);
        });
        codes.getOrDefault("u", List.of()).forEach(code -> pages.add("/u/" + code));
        return pages;
    }

    private void looks(Mail mail) throws Exception {
        var strange = markup.strange(mail.html());
        report.attempt("a mail to %s has %s".formatted(mail.to(), strange), strange.isEmpty());
        var names = mail.headers().stream()
                .map(Mail.Header::name)
                .filter(name -> !heads.contains(name))
                .toList();
        report.attempt("a mail has the headers " + names, names.isEmpty());
        report.attempt(
                "a header breaks in two: " + mail.subject(),
                mail.headers().stream().noneMatch(header -> header.value().matches("(?s).*[\r\n\u0000].*"))
                        && mail.subject().lines().count() <= 1);
        for (var path : pages(mail)) {
            var page = stage.wire().get(path);
            var added = markup.strange(page.body());
            report.attempt(
                    "%s of %s: %d has %s".formatted(path, mail.to(), page.statusCode(), added),
                    page.statusCode() < 500 && added.isEmpty());
        }
    }

    private boolean isTakenAsText(String text) {
        var answer = stage.wire()
                .api(
                        "POST",
                        "/v1/items",
                        stage.token(),
                        Stage.itemBody(List.of(text)).toString());
        if (answer.statusCode() != 201) {
            report.attempt(
                    "an item with %s: %d".formatted(Json.write(text), answer.statusCode()), answer.statusCode() == 422);
            return false;
        }
        var id = Json.tree(answer.body()).path("id").asText();
        var kept = Json.tree(
                stage.wire().api("GET", "/v1/items/" + id, stage.token(), "").body());
        var title = kept.at("/texts/en/title").asText();
        report.attempt(
                "%s came back as %s".formatted(Json.write(text), Json.write(title)),
                title.equals(io.fanfare.people.Text.trimmed(text)));
        return true;
    }

    private void inMails(List<String> texts) throws Exception {
        var campaign = stage.readersCampaign();
        int languages = Language.values().length;
        for (int from = 0; from < texts.size(); from += languages) {
            campaign.withArray("items").add(stage.item(texts.subList(from, Math.min(from + languages, texts.size()))));
        }
        var mails = stage.launch(campaign);
        for (var mail : mails) {
            looks(mail);
            texts.stream()
                    .filter(text -> TAG.matcher(text).find())
                    .forEach(text -> report.attempt(
                            "a mail holds %s as it is".formatted(Json.write(text)),
                            !mail.html().contains(text)));
        }
        var words = mails.stream()
                .map(mail -> squeezed(Jsoup.parse(mail.html()).text()))
                .collect(Collectors.joining("\n"));
        for (var text : texts) {
            boolean there = words.contains(squeezed(text));
            shown += there ? 1 : 0;
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+", "");
    }

    /** What the company says of itself stands on every page. */
    private void inCompanysWords(String text) {
        for (var path : COMPANYS_OWN) {
            var sample = switch (path) {
                case "/v1/brand" ->
                    Stage.sample("replace-brand").put("company", text).put("sender", text);
                case "/v1/guidelines" -> guidelines(text);
                default -> incident(text);
            };
            var answer = stage.wire().api("PUT", path, stage.token(), sample.toString());
            report.attempt(
                    "%s with %s: %d".formatted(path, Json.write(text), answer.statusCode()), answer.statusCode() < 500);
        }
        stage.settle();
        for (var mail : stage.cloud().mails().all().stream()
                .skip(Math.max(0, stage.cloud().mails().count() - 2L))
                .toList()) {
            for (var path : pages(mail)) {
                var page = stage.wire().get(path);
                if (text.equals("Plain")) {
                    markup.learn(page.body());
                }
                var strange = markup.strange(page.body());
                report.attempt(
                        "%s with %s has %s".formatted(path, Json.write(text), strange),
                        page.statusCode() < 500 && strange.isEmpty());
            }
        }
        stage.wire().api("DELETE", "/v1/incident", stage.token(), "");
    }

    private static ObjectNode guidelines(String text) {
        var body = Stage.sample("change-guidelines");
        var english = (ObjectNode) body.at("/texts/en");
        english.put("introduction", text);
        english.putArray("dos").add(text);
        english.putArray("donts").add(text);
        return body;
    }

    private static ObjectNode incident(String text) {
        var body = Stage.sample("declare-incident");
        ((ObjectNode) body.path("statement")).put("en", text).put("nl", text);
        return body;
    }
}
