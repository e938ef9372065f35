package io.fanfare.aws.ses;

import io.fanfare.delivery.SuppressedAddresses;
import io.fanfare.people.Employee.Suppression;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SuppressedDestinationSummary;

/** The account's suppression list at SES. */
public final class SesSuppressedAddresses implements SuppressedAddresses {
    /** The most that SES gives at once. SES takes about one such call a second. */
    private static final int PAGE = 1_000;

    private final SesV2Client client;

    public SesSuppressedAddresses(SesV2Client client) {
        this.client = client;
    }

    @Override
    public Page page(@Nullable String after) {
        var answer = client.listSuppressedDestinations(
                request -> request.pageSize(PAGE).nextToken(after));
        return new Page(
                answer.suppressedDestinationSummaries().stream()
                        .map(SesSuppressedAddresses::listed)
                        .toList(),
                answer.nextToken());
    }

    @Override
    public void remove(String address) {
        try {
            client.deleteSuppressedDestination(request -> request.emailAddress(address));
        } catch (NotFoundException _) {
            // It was not on the list.
        }
    }

    /** A reason that is not known yet is no complaint. */
    private static Listed listed(SuppressedDestinationSummary summary) {
        return new Listed(
                summary.emailAddress(),
                "COMPLAINT".equals(summary.reasonAsString()) ? Suppression.COMPLAINED : Suppression.BOUNCED);
    }
}
