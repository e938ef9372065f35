package io.fanfare.bench;

import io.fanfare.aws.dynamo.DynamoConversionHours;
import io.fanfare.aws.dynamo.DynamoEvidenceLog;
import io.fanfare.aws.dynamo.DynamoFacts;
import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoScanners;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.engagement.Authors;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.JudgeConversions;
import io.fanfare.engagement.JudgeHours;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.AuthorCredit;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ten hits of a batch on one item and network, recorded and judged; a posting of points. */
final class EvidenceFlows {
    private static final int HITS = 10;
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final ItemId ITEM = new ItemId(1);
    private final UnitCounter units = new UnitCounter();
    private final Table main =
            new Table(LocalDynamo.shared().client(units), LocalDynamo.shared().newMainTable());
    private final Table traces =
            new Table(LocalDynamo.shared().client(units), LocalDynamo.shared().newTracesTable());
    private final FixedClock clock = FixedClock.at("2026-11-21T09:45:00Z");

    Flow aHit() {
        var log = new DynamoEvidenceLog(main, traces, new SecureRandom());
        log.salt(NINE.day(), NINE.day());
        var recorder = new RecordEngagement(log, _ -> List.of(), clock);
        units.reset();
        var marks = new HashSet<Hour>();
        for (int person = 1; person <= HITS; person++) {
            marks.addAll(recorder.append(hit(person)));
        }
        recorder.mark(marks);
        // The hour has not settled: what is left for later is the hourly roll-up of rungs, which is the item's and not
        // a hit's.
        new JudgeHours(
                        new DynamoHours(main, traces),
                        new DynamoScanners(main, traces),
                        new JudgeConversions(new DynamoConversionHours(main), _ -> {}),
                        Authors.NOBODY,
                        (_, _) -> {},
                        clock,
                        Duration.ofMinutes(15))
                .judge();
        double salts = 0.5;
        return new Flow("a hit, ten a batch, judged", units.writes() / HITS, 2.5, (units.reads() - salts) / HITS, 0.5);
    }

    Flow aPosting() {
        clock.set(Instant.parse("2026-11-21T12:00:00Z"));
        var share = new ShareKey(ITEM, new EmployeeId(7), 1);
        var hours = new DynamoHours(main, traces);
        var points = new AwardPoints(
                new DynamoFacts(main),
                AuthorCredit.NONE,
                new DynamoLedger(main),
                _ -> {},
                () -> RuleBooks.always(RuleBook.defaults(Set.of(1))),
                clock);
        hours.setShares(NINE.plus(-2), 1, Map.of(share, readers(3)));
        points.award(share.person(), ITEM, clock.instant());
        clock.set(Instant.parse("2026-11-21T13:00:00Z"));
        hours.setShares(NINE.plus(-1), 1, Map.of(share, readers(2)));
        units.reset();
        points.award(share.person(), ITEM, clock.instant());
        return new Flow("a posting of points", units.writes(), 6, units.reads(), 1.5);
    }

    private static Engagement.Hit hit(int person) {
        return new Engagement.Hit(
                "request-" + person,
                Instant.parse("2026-11-21T09:30:00Z"),
                ITEM,
                new EmployeeId(person),
                1,
                0,
                "GET",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
                false,
                "198.51.100.0/24",
                Map.of("accept", "text/html", "acceptLanguage", "nl-NL,nl;q=0.9", "fetchMode", "navigate"));
    }

    private static HourFacts readers(int count) {
        return new HourFacts(count, 0, 0, 0, 0, 0, 0, 0, 0, 60, 0, 0);
    }
}
