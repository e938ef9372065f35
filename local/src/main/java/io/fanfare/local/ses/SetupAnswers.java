package io.fanfare.local.ses;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.local.http.StandIn.Call;
import io.fanfare.local.http.StandIn.Reply;
import io.fanfare.local.template.Stack.MailSet;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What SES tells of its identity and configuration sets: verified, signed, without a custom MAIL FROM domain. */
final class SetupAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IDENTITIES = "/v2/email/identities/";
    private static final String SETS = "/v2/email/configuration-sets/";
    private static final String DESTINATIONS = "/event-destinations";

    private final List<MailSet> sets;
    private final String identity;

    SetupAnswers(List<MailSet> sets, String identity) {
        this.sets = sets;
        this.identity = identity;
    }

    /** Empty for what is not there. */
    Optional<Reply> answer(Call call) {
        var path = URLDecoder.decode(call.path(), StandardCharsets.UTF_8);
        if (!call.method().equals("GET")) {
            return Optional.empty();
        }
        if (path.equals(IDENTITIES + identity)) {
            return Optional.of(Reply.json(200, identity()));
        }
        return sets.stream()
                .filter(set -> path.startsWith(SETS + set.name()))
                .findFirst()
                .map(set -> Reply.json(200, path.endsWith(DESTINATIONS) ? destinations(set) : set(set)));
    }

    private static ObjectNode identity() {
        var node = JSON.createObjectNode().put("VerifiedForSendingStatus", true);
        node.putObject("DkimAttributes").put("SigningEnabled", true).put("Status", "SUCCESS");
        return node;
    }

    private static ObjectNode set(MailSet set) {
        var node = JSON.createObjectNode().put("ConfigurationSetName", set.name());
        node.putObject("SendingOptions").put("SendingEnabled", true);
        return node;
    }

    private static ObjectNode destinations(MailSet set) {
        var node = JSON.createObjectNode();
        var destination = node.putArray("EventDestinations")
                .addObject()
                .put("Name", "events")
                .put("Enabled", true);
        set.events().forEach(destination.putArray("MatchingEventTypes")::add);
        destination.putObject("EventBridgeDestination").put("EventBusArn", "default");
        return node;
    }
}
