package io.fanfare.people;

import java.text.Normalizer;

/** What a cell or a field of a form may hold before it may be looked at as a name. */
public final class Text {
    /** What spreadsheets take for the start of a formula, in full width too (OWASP, CSV injection). */
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private Text() {}

    /** Without white space around it, no-break spaces and byte order marks included, and with each accented letter as one character. */
    public static String trimmed(String text) {
        int from = 0;
        int until = text.length();
        while (from < until && isBlank(text.charAt(from))) {
            from++;
        }
        while (until > from && isBlank(text.charAt(until - 1))) {
            until--;
        }
        return Normalizer.normalize(text.substring(from, until), Normalizer.Form.NFC);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }

    /** Whether it holds a control character, a line break, half a surrogate pair or a mark that turns the direction of text. */
    public static boolean hasControl(String text) {
        return text.codePoints().anyMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        });
    }

    /** Whether a spreadsheet would take it for a formula. */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
