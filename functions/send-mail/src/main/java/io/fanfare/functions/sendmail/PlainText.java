package io.fanfare.functions.sendmail;

/** Writes the plain part of a mail: prose wrapped at 72 columns, addresses whole on lines of their own. */
final class PlainText {
    private static final int COLUMNS = 72;
    private final StringBuilder text = new StringBuilder();

    PlainText paragraph(String prose) {
        return wrapped("", prose).blank();
    }

    PlainText line(String prose) {
        return wrapped("", prose);
    }

    PlainText point(String prose) {
        text.append("- ");
        fill("  ", prose, 2);
        return this;
    }

    /** A title with a line of dashes below it, as people have done it for as long as there has been mail. */
    PlainText title(String title) {
        wrapped("", title);
        int columns = Math.min(COLUMNS, title.codePointCount(0, title.length()));
        text.append("-".repeat(columns)).append('\n');
        return this;
    }

    PlainText quote(String prose) {
        prose.lines().forEach(line -> wrapped("> ", line));
        return blank();
    }

    PlainText link(String label, String address) {
        return wrapped("", label).address(address);
    }

    PlainText blank() {
        text.append('\n');
        return this;
    }

    private PlainText address(String address) {
        text.append(address).append('\n');
        return this;
    }

    private PlainText wrapped(String indent, String prose) {
        text.append(indent);
        fill(indent, prose, indent.length());
        return this;
    }

    private void fill(String indent, String prose, int from) {
        int column = from;
        for (var word : prose.strip().split("\\s+")) {
            if (column > from && column + 1 + word.length() > COLUMNS) {
                text.append('\n').append(indent);
                column = indent.length();
            } else if (column > from) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
