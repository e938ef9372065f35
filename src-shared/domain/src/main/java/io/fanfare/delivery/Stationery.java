package io.fanfare.delivery;

/** Sets what a mail says in the reader's language and the company's look: subject, HTML and plain text. */
public interface Stationery {
    Letter.Rendered render(MailContent content);
}
