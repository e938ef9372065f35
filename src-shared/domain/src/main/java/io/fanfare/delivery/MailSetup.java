package io.fanfare.delivery;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the company's mail rests on at the mail service and in the stack.
 *
 * @param sender the address that mails come from
 * @param plan how much is to be sent
 */
public record MailSetup(String sender, Identity identity, Channel channel, Account account, String baseUrl, Plan plan) {
    /** The domain of the sender's address. */
    public String domain() {
        return sender.substring(sender.indexOf('@') + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The identity that the sender belongs to.
     *
     * @param name a domain, or an address
     * @param maySend whether it is verified
     * @param dkim the mail service's word for the state of DKIM: {@code SUCCESS} when mails are signed
     * @param mailFrom the custom MAIL FROM domain, null when there is none
     * @param mailFromState the mail service's word for its state: {@code SUCCESS} when it is used
     */
    public record Identity(
            String name,
            boolean maySend,
            String dkim,
            @Nullable String mailFrom,
            @Nullable String mailFromState) {
        /** The domain that signs. */
        String domain() {
            return name.substring(name.indexOf('@') + 1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * The configuration set that mails go through.
     *
     * @param there whether it exists
     * @param sending whether it may send
     * @param told the kinds of events that reach EventBridge
     */
    public record Channel(String name, boolean there, boolean sending, Set<String> told) {
        public Channel {
            told = Set.copyOf(told);
        }
    }

    /** @param production false in the sandbox */
    public record Account(boolean production, SendingStatus.Allowance allowance) {}

    /**
     * @param people who may get mails
     * @param mailsAWeek that each gets
     * @param senders how many batches are sent at once
     */
    public record Plan(int people, int mailsAWeek, int senders) {}
}
