package io.fanfare.local.privacy;

import java.util.List;

/** A document of headed parts, to be set as Markdown or as HTML. */
record Pack(String title, List<Block> blocks) {
    Pack {
        blocks = List.copyOf(blocks);
    }

    sealed interface Block {}

    /** @param level 2 or 3 */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Bullets(List<String> lines) implements Block {
        Bullets {
            lines = List.copyOf(lines);
        }
    }

    /** @param rows as many cells each as there are heads */
    record Grid(List<String> heads, List<List<String>> rows) implements Block {
        Grid {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    String markdown() {
        var text = new StringBuilder("# ").append(title).append("\n");
        for (var block : blocks) {
            text.append("\n")
                    .append(
                            switch (block) {
                                case Heading(var level, var heading) -> "#".repeat(level) + " " + heading;
                                case Paragraph(var paragraph) -> paragraph;
                                case Bullets(var lines) -> "- " + String.join("\n- ", lines);
                                case Grid grid -> grid(grid);
                            })
                    .append("\n");
        }
        return text.toString();
    }

    private static String grid(Grid grid) {
        var lines = new StringBuilder(line(grid.heads()));
        lines.append("\n|").append("---|".repeat(grid.heads().size()));
        grid.rows().forEach(row -> lines.append("\n").append(line(row)));
        return lines.toString();
    }

    private static String line(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream()
                                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                                .toList())
                + " |";
    }

    /** One file without anything from elsewhere: it is read in meetings, and printed. */
    String html() {
        var text = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(safe(title))
                .append(
                        "</title><style>body{font:16px/26px system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1B1F24}"
                                + "table{border-collapse:collapse;width:100%;font-size:14px;line-height:20px}"
                                + "td,th{border:1px solid #E4E0D8;padding:8px;text-align:left;vertical-align:top}th{background:#F6F4EF}</style></head><body>\n<h1>")
                .append(safe(title))
                .append("</h1>\n");
        for (var block : blocks) {
            text.append(
                            switch (block) {
                                case Heading(var level, var heading) -> tag("h" + level, safe(heading));
                                case Paragraph(var paragraph) -> tag("p", safe(paragraph));
                                case Bullets(var lines) ->
                                    tag(
                                            "ul",
                                            lines.stream()
                                                    .map(line -> tag("li", safe(line)))
                                                    .reduce("", String::concat));
                                case Grid(var heads, var rows) ->
                                    tag(
                                            "table",
                                            row("th", heads)
                                                    + rows.stream()
                                                            .map(row -> row("td", row))
                                                            .reduce("", String::concat));
                            })
                    .append("\n");
        }
        return text.append("</body></html>\n").toString();
    }

    private static String row(String tag, List<String> cells) {
        return tag("tr", cells.stream().map(cell -> tag(tag, safe(cell))).reduce("", String::concat));
    }

    private static String tag(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("`", "");
    }
}
