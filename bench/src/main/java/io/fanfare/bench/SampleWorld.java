package io.fanfare.bench;

import io.fanfare.aws.dynamo.DynamoBoards;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoEvidenceLog;
import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoRuns;
import io.fanfare.aws.dynamo.DynamoWaitingMails;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.json.EngagementReader;
import io.fanfare.aws.json.Json;
import io.fanfare.board.Board;
import io.fanfare.board.Scope;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.WaitingMails.Batch;
import io.fanfare.delivery.WaitingMails.Place;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.points.Ledger;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import io.fanfare.probe.Run;
import io.fanfare.probe.Staging;
import io.fanfare.report.PeopleCount;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the sample events speak of, in tables: item 1 in campaign 1, which is on its way to person 7, whose share was read, and beside them as
 * much as leads each function through its main path. The rows with which functions rehearse are these.
 */
final class SampleWorld {
    /** Campaign 2 begins at the moment of the samples. */
    private static final CampaignId NEXT = new CampaignId(2);

    private static final EmployeeId WINNER = new EmployeeId(3);
    private static final EmployeeId LEAVER = new EmployeeId(5);

    private final Table main;
    private final Table traces;

    SampleWorld(Table main, Table traces) {
        this.main = main;
        this.traces = traces;
    }

    void store() {
        people();
        campaigns();
        evidence("T06:05", 4);
        evidence("T09:05", 2);
        points();
        probes();
        new DynamoErasures(main).request(List.of(new Erasure(LEAVER, Reason.ASKED)));
    }

    /** What a function finds once it has made it itself, and a rehearsal, in which nothing is written, must find beforehand. */
    void storeWhatComesOfIt() {
        new DynamoItems(main).takeTextSlots(Samples.ITEM, Language.NL, 1);
        var week = Week.of(Samples.MOMENT);
        var order = new MailOrder.ForCampaign(Samples.CAMPAIGN, Samples.PERSON, week, Map.of(Samples.ITEM, 0L));
        new DynamoDeliveries(main).claim(Claim.of(order, Samples.MOMENT), 3);
        var hour = Hour.of(Samples.MOMENT).plus(-3);
        new DynamoHours(main, traces).lease(hour, Samples.MOMENT.minusSeconds(60), Duration.ofSeconds(1));
    }

    /** A run of the health probe that is on its way, and one that has been walked through. */
    private void probes() {
        var runs = new DynamoRuns(main);
        var staging = new Staging(URI.create("https://www.example.com/"));
        var run = new Run(Hour.of(Samples.MOMENT));
        staging.launch(run.before(1), runs);
        staging.launch(run.before(3), runs);
        runs.walked(run.before(3));
    }

    private void people() {
        var register = new DynamoPeopleRegister(main);
        register.nextIds(Samples.PERSON.value());
        for (var person : List.of(Samples.PERSON, WINNER, LEAVER)) {
            register.add(Examples.person(person.value(), Language.NL, Consent.State.NONE));
            new DynamoRoster(main).optIn(person, "2026-11", Samples.MOMENT);
        }
    }

    private void campaigns() {
        var items = new DynamoItems(main);
        items.create(Examples.item(items.nextId().value(), 3, Language.NL));
        var campaigns = new DynamoCampaigns(main);
        var running = Examples.campaign(campaigns.nextId().value(), Samples.ITEM.value());
        var week = Week.of(Samples.MOMENT);
        campaigns.store(running, List.of(), List.of());
        campaigns.launch(running, new Launch("key", Samples.MOMENT, week), Samples.MOMENT);
        campaigns.advance(campaigns.find(running.id()).orElseThrow(), Status.PLANNING, Samples.MOMENT.plusSeconds(60));
        var next = Examples.campaign(campaigns.nextId().value(), Samples.ITEM.value());
        campaigns.store(Examples.scheduled(next, Samples.MOMENT), List.of(), List.of());
        new DynamoWaitingMails(main)
                .keep(new Batch(
                        Samples.MOMENT,
                        new Place.OfPlan(NEXT, 7, 0),
                        List.of(new MailOrder.ForInvitation(NEXT, Samples.PERSON, week))));
    }

    /** What happened by the first messages of a batch, at a time of its day. */
    private void evidence(String time, int messages) {
        var log = new DynamoEvidenceLog(main, traces, new SecureRandom());
        var recorder = new RecordEngagement(log, _ -> List.of(), InstantSource.fixed(Samples.MOMENT));
        var batch = Json.tree(SampleEvents.text("record-engagement/batch")).path("Records");
        for (int at = 0; at < messages; at++) {
            var body = batch.path(at).path("body").asText().replace("T09:05", time);
            recorder.mark(recorder.append(EngagementReader.read(body)));
        }
    }

    private void points() {
        var share = new ShareKey(Samples.ITEM, Samples.PERSON, 1);
        var facts = new HourFacts(3, 0, 1, 0, 0, 60, 0, 0, 61, 90, 0, 0);
        new DynamoHours(main, traces).setShares(Hour.parse("2026-11-20T07"), 1, Map.of(share, facts));
        var day = LocalDate.parse("2026-11-18");
        var owed = new Owed(Map.of(new Owed.Posting(Rule.CLICK, day), 3L), Map.of(day, 3L));
        new DynamoLedger(main)
                .post(new Ledger.Posting(WINNER, Samples.ITEM, Ledger.Earned.NOTHING, owed, 2, Samples.MOMENT));
        new DynamoBoards(main)
                .set(new Board(
                        Scope.parse("ALL"),
                        Board.Kind.PEOPLE,
                        List.of(new Board.Line(1, "The Fox", 3, WINNER), new Board.Line(2, "The Owl", 2, LEAVER)),
                        new PeopleCount.Exactly(2),
                        Samples.MOMENT,
                        null,
                        null));
    }
}
