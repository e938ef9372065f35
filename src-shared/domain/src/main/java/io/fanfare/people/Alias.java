package io.fanfare.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name for the boards that is not one's own. */
public final class Alias {
    /** What leads to a mailbox or a page does not belong on a board. */
    private static final Pattern ADDRESS = Pattern.compile("@|://|\\bwww\\.", Pattern.CASE_INSENSITIVE);

    private Alias() {}

    /** What becomes of the text of a form. */
    public static Reading read(String text) {
        var alias = Text.trimmed(text).replaceAll(" +", " ");
        if (alias.isEmpty()) {
            return new Fine(null);
        }
        if (Text.hasControl(alias) || Text.isFormula(alias)) {
            return new Wrong(Rule.CONTROL_CHARACTER);
        }
        if (ADDRESS.matcher(alias).find()) {
            return new Wrong(Rule.ADDRESS);
        }
        return alias.length() > Publicity.LONGEST_ALIAS ? new Wrong(Rule.TOO_LONG) : new Fine(alias);
    }

    public sealed interface Reading {}

    /** @param alias null for the person's own name */
    public record Fine(@Nullable String alias) implements Reading {}

    /** @param rule the rule that it breaks */
    public record Wrong(Rule rule) implements Reading {}
}
