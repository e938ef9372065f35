package io.fanfare.delivery;

/** What stands in the queue of mails: an order for a mail to somebody, or an address that may be somebody's. */
public sealed interface MailRequest permits MailOrder, Introduction {}
