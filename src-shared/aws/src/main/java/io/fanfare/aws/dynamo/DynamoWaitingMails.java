package io.fanfare.aws.dynamo;

import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.WaitingMails;
import io.fanfare.delivery.WelcomeStep;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Waiting mails as one row a page of a plan and moment, about 16 bytes a mail: the person, and the text slot of each item. A mail to a newcomer
 * has a row of its own, whose key says it all but the week.
 */
public final class DynamoWaitingMails implements WaitingMails {
    private static final String WEEK = "week";
    private static final String INVITATION = "inv";
    private static final String PEOPLE = "people";
    private final Table table;

    public DynamoWaitingMails(Table table) {
        this.table = table;
    }

    @Override
    public void keep(Batch batch) {
        var first = batch.orders().getFirst();
        var row = new HashMap<>(key(batch).toMap());
        row.put(WEEK, Rows.s(first.week().toString()));
        if (first instanceof MailOrder.ForInvitation) {
            row.put(INVITATION, Rows.bool(true));
        }
        row.put(
                PEOPLE,
                AttributeValue.fromL(batch.orders().stream()
                        .map(order -> Rows.s(text(order)))
                        .toList()));
        table.put(row);
    }

    @Override
    public List<Batch> due(Instant now) {
        return table
                .query(request -> request.consistentRead(true)
                        .keyConditionExpression("pk = :pk AND sk < :next")
                        .expressionAttributeValues(
                                Map.of(":pk", Rows.s(Keys.WAITING), ":next", Rows.s(Moments.text(now.plusMillis(1))))))
                .stream()
                .map(DynamoWaitingMails::batch)
                .toList();
    }

    @Override
    public void released(Batch batch) {
        table.delete(key(batch));
    }

    private static Key key(Batch batch) {
        return switch (batch.place()) {
            case Place.OfPlan(var campaign, int segment, int hop) -> Keys.waiting(batch.due(), campaign, segment, hop);
            case Place.OfWelcome(var person, var step) -> Keys.waitingWelcome(batch.due(), person, step.number());
        };
    }

    private static String text(MailOrder order) {
        return switch (order) {
            case MailOrder.ForCampaign mail ->
                mail.person()
                        + mail.texts().entrySet().stream()
                                .map(text -> " " + text.getKey() + ":" + text.getValue())
                                .collect(Collectors.joining());
            case MailOrder.ForInvitation _, MailOrder.ForWelcome _ ->
                order.person().toString();
            case MailOrder.ForDigest _,
                    MailOrder.ForJoining _,
                    MailOrder.ForDataLink _,
                    MailOrder.ForRecall _,
                    MailOrder.ForResults _ ->
                throw new IllegalArgumentException("only mails of campaigns and to newcomers wait");
        };
    }

    private static Batch batch(Map<String, AttributeValue> row) {
        var place = Key.of(row).sk().split("#", -1);
        var week = Week.parse(Rows.text(row, WEEK));
        if (place[1].equals(Keys.WELCOME)) {
            return welcome(Instant.parse(place[0]), place[2], place[3], week);
        }
        var campaign = new CampaignId(Integer.parseInt(place[1]));
        boolean invitation = Rows.flag(row, INVITATION);
        return new Batch(
                Instant.parse(place[0]),
                new Place.OfPlan(campaign, Integer.parseInt(place[2]), Integer.parseInt(place[3])),
                row.getOrDefault(PEOPLE, AttributeValue.fromL(List.of())).l().stream()
                        .map(text -> order(campaign, week, invitation, text.s()))
                        .toList());
    }

    private static Batch welcome(Instant due, String person, String number, Week week) {
        var step = WelcomeStep.numbered(Integer.parseInt(number)).orElseThrow();
        var newcomer = new EmployeeId(Integer.parseInt(person));
        return new Batch(
                due, new Place.OfWelcome(newcomer, step), List.of(new MailOrder.ForWelcome(step, newcomer, week)));
    }

    private static MailOrder order(CampaignId campaign, Week week, boolean invitation, String text) {
        var words = text.split(" ", -1);
        var person = new EmployeeId(Integer.parseInt(words[0]));
        if (invitation) {
            return new MailOrder.ForInvitation(campaign, person, week);
        }
        var texts = new HashMap<ItemId, Long>();
        for (int at = 1; at < words.length; at++) {
            var slot = words[at].split(":", -1);
            texts.put(new ItemId(Integer.parseInt(slot[0])), Long.parseLong(slot[1]));
        }
        return new MailOrder.ForCampaign(campaign, person, week, texts);
    }
}
