package io.fanfare.delivery;

import java.util.List;

/** The public records of names, from DNS. A name without records has none; a server that does not answer is a fault. */
public interface MailRecords {
    List<String> texts(String name);

    /** The mail exchangers of a name, without their weights and without a dot at the end. */
    List<String> exchangers(String name);
}
