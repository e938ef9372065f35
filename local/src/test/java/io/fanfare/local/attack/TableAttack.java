package io.fanfare.local.attack;

import io.fanfare.aws.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Tables for spreadsheets: no cell breaks out of its row, and none is a formula. */
final class TableAttack {
    private static final String FORMULA = "=+-@\t\r";

    private final Stage stage;
    private final Report report;

    TableAttack(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
    }

    void run() {
        var campaigns = Json.tree(stage.wire()
                        .api("GET", "/v1/campaigns", stage.token(), "")
                        .body())
                .path("campaigns");
        report.attempt("no campaign", !campaigns.isEmpty());
        campaigns.forEach(campaign -> {
            table("/v1/campaigns/%s/results?format=csv"
                    .formatted(campaign.path("id").asText()));
            campaign.path("items").forEach(item -> table("/v1/items/%s/results?format=csv".formatted(item.asText())));
        });
        table("/v1/conversions?from=2026-11-01&until=2026-11-23&format=csv");
    }

    private void table(String path) {
        var answer = stage.wire().api("GET", path, stage.token(), "");
        report.attempt(path + ": " + answer.statusCode(), answer.statusCode() < 500);
        if (!answer.headers().firstValue("content-type").orElse("").startsWith("text/csv")) {
            return;
        }
        var rows = rows(answer.body());
        int width = rows.getFirst().size();
        for (var row : rows) {
            boolean held = row.size() == width && row.stream().noneMatch(TableAttack::isFormula);
            report.attempt("%s has the row %s".formatted(path, row), held);
        }
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[0-9.]+");
    }

    private static List<List<String>> rows(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char letter = csv.charAt(at);
            if (letter == '"') {
                if (quoted && at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                    cell.append(letter);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && letter == ',') {
                row.add(take(cell));
            } else if (!quoted && letter == '\n') {
                row.add(take(cell));
                rows.add(List.copyOf(row));
                row.clear();
            } else if (quoted || letter != '\r') {
                cell.append(letter);
            }
        }
        return rows;
    }

    private static String take(StringBuilder cell) {
        var text = cell.toString();
        cell.setLength(0);
        return text;
    }
}
