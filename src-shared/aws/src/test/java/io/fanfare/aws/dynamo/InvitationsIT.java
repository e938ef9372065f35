package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.joining.Door;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.LocalDynamo;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whom a first yes is put down to, and how many addresses a door takes, on a real DynamoDB (000-28, 000-30). */
class InvitationsIT {
    private static final EmployeeId ANN = new EmployeeId(7);
    private static final EmployeeId ZOE = new EmployeeId(8);
    private final DynamoDbClient client = LocalDynamo.shared().client();
    private final String name = LocalDynamo.shared().newMainTable();
    private final Table table = new Table(client, name);
    private final DynamoRoster roster = new DynamoRoster(table);
    private final InvitationRows invitations = new InvitationRows(table);

    @BeforeEach
    void twoPeople() {
        var register = new DynamoPeopleRegister(table);
        register.add(Examples.person(ANN.value(), Language.NL, State.IN));
        register.add(Examples.person(ZOE.value(), Language.NL, State.NONE));
    }

    @Test
    void a_first_yes_counts_once_for_who_invited() {
        join(roster);
        join(roster);
        assertThat(invitations.through(ANN)).isEqualTo(1);
        assertThat(roster.find(ZOE).orElseThrow().consent().state()).isEqualTo(State.IN);

        roster.optOut(ZOE, Examples.NOW.plusSeconds(30));
        roster.optInThrough(ANN, ZOE, "2026-11", Examples.NOW.plusSeconds(60));
        assertThat(invitations.through(ANN))
                .as("who comes back was there before")
                .isEqualTo(1);
    }

    @Test
    void nobody_invites_themselves_and_who_came_without_a_link_came_without_one() {
        roster.optInThrough(ZOE, ZOE, "2026-11", Examples.NOW);
        assertThat(invitations.through(ZOE)).isZero();
        join(roster);
        assertThat(invitations.through(ANN)).isZero();
    }

    /** A press that dies anywhere and comes again ends in one yes and one credit. */
    @ParameterizedTest
    @CsvSource({"1,false", "1,true", "2,false", "2,true", "3,false", "3,true"})
    void a_crash_anywhere_costs_no_credit_and_doubles_none(int call, boolean afterwards) {
        var plan = Faults.crashAt(call, afterwards);
        var dying = new DynamoRoster(new Table(Faults.around(DynamoDbClient.class, client, plan), name));
        try {
            join(dying);
        } catch (Faults.Crash _) {
            var state = roster.find(ZOE).orElseThrow().consent().state();
            assertThat(invitations.through(ANN))
                    .as("never a credit without the yes, nor a yes without it")
                    .isEqualTo(state == State.IN ? 1 : 0);
        }
        join(roster);
        assertThat(invitations.through(ANN)).isEqualTo(1);
        assertThat(roster.find(ZOE).orElseThrow().consent().state()).isEqualTo(State.IN);
    }

    @Test
    void a_door_takes_its_most_of_a_day_and_no_other_doors() {
        var day = LocalDate.parse("2026-11-23");
        var door = new Door.OfColleague(ANN);
        for (int visitor = 0; visitor < door.most(); visitor++) {
            assertThat(invitations.admit(door, day)).isTrue();
        }
        assertThat(invitations.admit(door, day)).isFalse();
        assertThat(invitations.admit(door, day)).isFalse();
        assertThat(invitations.admit(door, day.plusDays(1))).isTrue();
        assertThat(invitations.admit(new Door.OfColleague(ZOE), day)).isTrue();
        assertThat(invitations.admit(new Door.OfStand(ANN.value()), day)).isTrue();
    }

    private static void join(DynamoRoster roster) {
        roster.optInThrough(ANN, ZOE, "2026-11", Examples.NOW);
    }
}
