package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoSoftBounces;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.ses.SesSuppressedAddresses;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSes;
import io.fanfare.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.SesV2Client;

class LiftSuppressedIT {
    private static final EmployeeId ANN = new EmployeeId(7);
    private final Table table =
            new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable());
    private final DynamoRoster roster = new DynamoRoster(table);
    private SesV2Client ses;

    @BeforeEach
    void aPerson() {
        LocalAws.use();
        LocalSes.shared().reset();
        ses = Clients.of(SesV2Client.builder());
        new DynamoPeopleRegister(table).add(Examples.person(ANN.value(), Language.EN, Consent.State.IN));
    }

    @AfterEach
    void close() {
        ses.close();
    }

    @Test
    void a_bounced_address_gets_mails_again_here_and_at_ses() {
        LocalSes.shared().suppress(ann().profile().address(), "BOUNCE");
        roster.suppress(ANN, Suppression.BOUNCED);

        assertThat(lift(ann().profile().externalId())).startsWith("0 mails may go");
        assertThat(ann().suppressed()).isNull();
        assertThat(new SesSuppressedAddresses(ses).page(null).addresses()).isEmpty();
        assertThat(lift(ann().profile().externalId())).startsWith("0 nothing kept");
    }

    @Test
    void soft_bounces_from_before_are_forgotten() {
        var bounces = new DynamoSoftBounces(table);
        var address = ann().profile().address();
        var since = Samples.MOMENT.minusSeconds(60);
        for (int mail = 1; mail <= 5; mail++) {
            bounces.note(ANN, address, "m" + mail, Samples.MOMENT, since);
        }
        roster.suppress(ANN, Suppression.SOFT);
        lift(ann().profile().externalId());

        assertThat(bounces.note(ANN, address, "m6", Samples.MOMENT, since)).isEqualTo(1);
    }

    @Test
    void a_complaint_stays_and_a_stranger_is_told() {
        roster.suppress(ANN, Suppression.COMPLAINED);

        assertThat(lift(ann().profile().externalId())).startsWith("1 this person called");
        assertThat(ann().suppressed()).isEqualTo(Suppression.COMPLAINED);
        assertThat(lift("nobody")).startsWith("1 the people file has nobody");
    }

    private Employee ann() {
        return roster.find(ANN).orElseThrow();
    }

    private String lift(String employee) {
        var text = new ByteArrayOutputStream();
        int status = LiftSuppressed.lift(table, ses, employee, new PrintStream(text, true, StandardCharsets.UTF_8));
        return status + " " + text.toString(StandardCharsets.UTF_8);
    }
}
