package io.fanfare.delivery;

import io.fanfare.kernel.Language;

/**
 * In whose house the mails are written.
 *
 * @param postalAddress one line, in the foot of each mail
 * @param from where mails come from
 * @param language what content falls back to
 */
public record Company(String name, String postalAddress, Mailbox from, Language language) {}
