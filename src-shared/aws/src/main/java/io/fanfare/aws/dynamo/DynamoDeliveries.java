package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.dynamo.Table.Updated;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.ClaimId;
import io.fanfare.delivery.ClaimOutcome;
import io.fanfare.delivery.Deliveries;
import io.fanfare.delivery.Delivery;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.WeekRow;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Deliveries in the week rows of the main table: every step is one conditional update of one row below 1 KB. Only claiming after a release, or
 * over the budget, takes a second update.
 */
public final class DynamoDeliveries implements Deliveries {
    private static final String ASK_LEFT =
            "(attribute_not_exists(asks) OR asks < :budget AND (attribute_not_exists(most) OR asks < most))";

    private final Table table;

    public DynamoDeliveries(Table table) {
        this.table = table;
    }

    @Override
    public ClaimOutcome claim(Claim claim, int budget) {
        if (claim.ask() && budget <= 0) {
            return carry(claim);
        }
        return switch (take(claim, 1, "attribute_not_exists(#mail)", Map.of(), budget)) {
            case Updated.Done(var row) -> claimed(claim, 1, row);
            case Updated.Refused(var row) -> claimAgain(claim, budget, row);
        };
    }

    /** A claim was refused: the mail was released before, somebody else has it, or the budget is used up. */
    private ClaimOutcome claimAgain(Claim claim, int budget, Map<String, AttributeValue> row) {
        var before = mail(row, claim);
        if (before == null) {
            return carry(claim);
        }
        if (before.state() != State.RELEASED) {
            return new ClaimOutcome.AlreadyClaimed(before.state());
        }
        int attempt = before.attempt() + 1;
        var released = Map.of(":released", state(State.RELEASED), ":attempt", Rows.n(before.attempt()));
        return switch (take(claim, attempt, "#mail.s = :released AND #mail.a = :attempt", released, budget)) {
            case Updated.Done(var now) -> claimed(claim, attempt, now);
            case Updated.Refused(var now) -> {
                var winner = mail(now, claim);
                yield winner == null || winner.state() == State.RELEASED
                        ? carry(claim)
                        : new ClaimOutcome.AlreadyClaimed(winner.state());
            }
        };
    }

    private Updated take(Claim claim, int attempt, String condition, Map<String, AttributeValue> values, int budget) {
        var all = new HashMap<>(values);
        all.put(":mail", WeekRows.mail(claim, State.CLAIMED, attempt));
        if (claim.ask()) {
            all.put(":one", Rows.n(1));
            all.put(":budget", Rows.n(budget));
        }
        var restraint = claim.restraint();
        if (restraint != null) {
            all.put(":quiet", Rows.n(restraint.quietWeeks()));
            all.put(":most", Rows.n(restraint.most(budget)));
        }
        var update = "SET #mail = :mail"
                + (restraint == null ? "" : ", " + WeekRows.QUIET + " = :quiet, " + WeekRows.MOST + " = :most")
                + (claim.ask() ? " ADD asks :one" : "");
        return table.updateIf(
                Keys.weekRow(claim.week(), claim.person()),
                request -> request.updateExpression(update)
                        .conditionExpression(claim.ask() ? condition + " AND " + ASK_LEFT : condition)
                        .expressionAttributeNames(Map.of("#mail", claim.mail().text()))
                        .expressionAttributeValues(all)
                        .returnValues(ReturnValue.ALL_NEW));
    }

    private ClaimOutcome carry(Claim claim) {
        return switch (instead(claim, State.CARRIED)) {
            case Updated.Done _ -> new ClaimOutcome.OverBudget();
            case Updated.Refused(var row) -> {
                var winner = mail(row, claim);
                yield winner == null ? new ClaimOutcome.OverBudget() : new ClaimOutcome.AlreadyClaimed(winner.state());
            }
        };
    }

    @Override
    public void skipped(Claim claim) {
        instead(claim, State.REFUSED);
    }

    /** Records a state for a mail that nobody claims. */
    private Updated instead(Claim claim, State state) {
        return table.updateIf(
                Keys.weekRow(claim.week(), claim.person()),
                request -> request.updateExpression("SET #mail = :mail")
                        .conditionExpression("attribute_not_exists(#mail) OR #mail.s = :released")
                        .expressionAttributeNames(Map.of("#mail", claim.mail().text()))
                        .expressionAttributeValues(
                                Map.of(":mail", WeekRows.mail(claim, state, 0), ":released", state(State.RELEASED))));
    }

    @Override
    public boolean release(ClaimId claim) {
        return giveBack(claim, State.RELEASED);
    }

    @Override
    public void refused(ClaimId claim) {
        giveBack(claim, State.REFUSED);
    }

    /** Ends this attempt's claim without a mail and takes its ask (attribute {@code k}, 0 or 1) off the week's asks. */
    private boolean giveBack(ClaimId claim, State state) {
        return table.updateIf(
                        Keys.weekRow(claim.week(), claim.person()),
                        request -> request.updateExpression(
                                        "SET #mail.s = :state, asks = if_not_exists(asks, :none) - #mail.k")
                                .conditionExpression("#mail.s = :claimed AND #mail.a = :attempt")
                                .expressionAttributeNames(
                                        Map.of("#mail", claim.mail().text()))
                                .expressionAttributeValues(Map.of(
                                        ":state",
                                        state(state),
                                        ":none",
                                        Rows.n(0),
                                        ":claimed",
                                        state(State.CLAIMED),
                                        ":attempt",
                                        Rows.n(claim.attempt()))))
                instanceof Updated.Done;
    }

    @Override
    public void sent(ClaimId claim, String messageId) {
        heard(claim, State.SENT, messageId);
    }

    @Override
    public void heard(ClaimId claim, State state, String messageId) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":state", state(state));
        values.put(":attempt", Rows.n(claim.attempt()));
        values.put(":message", Rows.s(messageId));
        for (var before : state.before()) {
            values.put(":" + before.name(), state(before));
        }
        var earlier = String.join(
                ", ", state.before().stream().map(before -> ":" + before.name()).toList());
        table.updateIf(
                Keys.weekRow(claim.week(), claim.person()),
                request -> request.updateExpression("SET #mail.s = :state, #mail.m = :message")
                        .conditionExpression("#mail.a = :attempt AND #mail.s IN (" + earlier + ")")
                        .expressionAttributeNames(Map.of("#mail", claim.mail().text()))
                        .expressionAttributeValues(values));
    }

    @Override
    public WeekRow week(Week week, EmployeeId person) {
        return table.get(Keys.weekRow(week, person), Read.EVENTUAL)
                .map(row -> WeekRows.read(week, row))
                .orElseGet(() -> WeekRow.empty(week, person));
    }

    @Override
    public List<WeekRow> segment(Week week, int segment) {
        return table.query(Keys.week(week, segment), "", Read.EVENTUAL).stream()
                .map(row -> WeekRows.read(week, row))
                .toList();
    }

    private static ClaimOutcome claimed(Claim claim, int attempt, Map<String, AttributeValue> row) {
        return new ClaimOutcome.Claimed(claim.attempt(attempt), WeekRows.read(claim.week(), row));
    }

    private static @Nullable Delivery mail(Map<String, AttributeValue> row, Claim claim) {
        var mail = row.get(claim.mail().text());
        return mail == null ? null : WeekRows.delivery(mail.m());
    }

    private static AttributeValue state(State state) {
        return Rows.s(state.name());
    }
}
