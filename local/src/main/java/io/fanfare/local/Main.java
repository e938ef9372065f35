package io.fanfare.local;

import io.fanfare.local.demo.DemoCommand;
import io.fanfare.local.mail.MailCheck;
import io.fanfare.local.ops.Backup;
import io.fanfare.local.ops.DeadLetters;
import io.fanfare.local.ops.LiftSuppressed;
import io.fanfare.local.ops.ListOpenMails;
import io.fanfare.local.ops.Parked;
import io.fanfare.local.ops.ProveLedger;
import io.fanfare.local.ops.Rebuild;
import io.fanfare.local.ops.ReclassifyHours;
import io.fanfare.local.ops.ReplayErasures;
import io.fanfare.local.ops.ReplaySpill;
import io.fanfare.local.ops.Switches;
import io.fanfare.local.ops.Webhooks;
import io.fanfare.local.people.PeopleImport;
import io.fanfare.local.privacy.PrivacyPackCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What {@code ./fanfare} starts in a JVM: the embedded cloud, the demonstration, an operator's commands. */
public final class Main {
    private Main() {}

    /** Ends with 2 when the words are wrong, with 1 when what was asked for failed. */
    public static void main(String... arguments) throws InterruptedException, IOException {
        var words = List.of(arguments);
        try {
            int status = run(
                    words.isEmpty() ? "" : words.getFirst(),
                    words.stream().skip(1).toList());
            System.exit(status);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private static int run(String command, List<String> words) throws InterruptedException, IOException {
        return switch (command) {
            case "local" -> LocalCommand.run(words);
            case "demo" -> DemoCommand.run(words);
            case "people" -> people(words);
            case "ops" -> ops(words);
            case "mail" -> MailCheck.run(words, System.out);
            case "privacy-pack" -> PrivacyPackCommand.run(words, System.out);
            default ->
                throw new IllegalArgumentException("say what to run: local, demo, people, mail, privacy-pack or ops");
        };
    }

    private static int people(List<String> words) {
        if (words.isEmpty() || !words.getFirst().equals("import")) {
            throw new IllegalArgumentException("usage: ./fanfare people import FILE [--url URL] [--token TOKEN]");
        }
        return new PeopleImport(System.out).run(words.subList(1, words.size()));
    }

    private static int ops(List<String> words) throws IOException {
        var rest = words.stream().skip(1).toList();
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "replay-spill" -> replaySpill(rest);
            case "replay-erasures" -> {
                System.out.println(ReplayErasures.run(rest) + " people are erased again");
                yield 0;
            }
            case "webhooks" -> {
                Webhooks.run(rest, System.out);
                yield 0;
            }
            case "reclassify" -> {
                ReclassifyHours.run(rest, System.getenv(), System.out);
                yield 0;
            }
            case "mails" -> {
                ListOpenMails.run(rest, System.getenv(), System.out);
                yield 0;
            }
            case "lift" -> LiftSuppressed.run(rest, System.out);
            case "ledger" -> ProveLedger.run(rest, System.getenv(), System.out);
            case "dead-letters" -> DeadLetters.list(rest, System.out);
            case "redrive" -> DeadLetters.redrive(rest, System.out);
            case "rebuild" -> Rebuild.run(rest, System.getenv(), System.out);
            case "backup" -> Backup.backup(rest, System.out);
            case "restore" -> Backup.restore(rest, System.out);
            case "parked" -> Parked.run(rest, System.getenv(), System.out);
            case "switch" -> {
                Switches.run(rest, EmbeddedCloud.declared(Path.of("template.yaml")), System.out);
                yield 0;
            }
            default ->
                throw new IllegalArgumentException(String.join(
                        "\n       ",
                        "usage: " + ReplaySpill.USAGE,
                        ReplayErasures.USAGE,
                        Webhooks.USAGE,
                        ReclassifyHours.USAGE,
                        ListOpenMails.USAGE,
                        LiftSuppressed.USAGE,
                        ProveLedger.USAGE,
                        DeadLetters.LIST_USAGE,
                        DeadLetters.REDRIVE_USAGE,
                        Rebuild.USAGE,
                        Backup.BACKUP_USAGE,
                        Backup.RESTORE_USAGE,
                        Parked.USAGE,
                        Switches.USAGE));
        };
    }

    private static int replaySpill(List<String> words) throws IOException {
        var outcome = ReplaySpill.run(words);
        System.out.println(outcome.replayed() + " messages queued again, " + outcome.unreadable() + " unreadable");
        return outcome.unreadable() == 0 ? 0 : 1;
    }
}
