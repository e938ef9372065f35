package io.fanfare.people;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes over a people file: upsert by employee id, then by address. The same file again changes nothing and writes nothing, so a call that
 * ended half-way is repeated as it is.
 */
public final class ImportPeople {
    /** Rows that one call takes: 8 writes a new person, and a new table takes 4,000 a second. */
    public static final int MOST_ROWS = 1_000;
    /** Enough that 1,000 rows at 20 ms a write take under 2 s, few enough that a new table is not throttled. */
    private static final int WRITERS = 16;

    private final PeopleRegister register;
    private final Language defaultLanguage;
    private final String digestSlot;

    /**
     * @param defaultLanguage of new people whose row names none
     * @param digestSlot of new people: {@code MONDAY#08}
     */
    public ImportPeople(PeopleRegister register, Language defaultLanguage, String digestSlot) {
        this.register = register;
        this.defaultLanguage = defaultLanguage;
        this.digestSlot = digestSlot;
    }

    /**
     * @param explicit fields by head of column, before the known names
     * @param now tells who has left
     */
    public ImportOutcome run(byte[] bytes, Map<String, Field> explicit, Instant now) {
        return switch (PeopleFile.read(bytes)) {
            case PeopleFile.Unreadable why -> new ImportOutcome.NotReadable(why);
            case PeopleFile.Read(var file)
            when file.rows().size() > MOST_ROWS ->
                new ImportOutcome.TooManyRows(file.rows().size(), MOST_ROWS);
            case PeopleFile.Read(var file) ->
                switch (Columns.of(file.header(), explicit)) {
                    case Columns.Unmappable(var field, var rule) -> new ImportOutcome.NotMapped(field, rule);
                    case Columns.Mapped(var columns) -> take(file, columns, now);
                };
        };
    }

    private ImportOutcome take(PeopleFile file, Columns columns, Instant now) {
        var checked = new Duplicates()
                .without(file.rows().stream()
                        .map(row -> RowRules.check(row, columns))
                        .toList());
        var merge = new Merge(columns, defaultLanguage, digestSlot);
        var plans = numbered(new KnownPeople(register, checked, merge, now).plans(checked), merge);
        var results = write(plans, now);
        var rejected = results.stream().flatMap(Result::rejection).toList();
        return new ImportOutcome.Imported(
                file.charset(),
                count(results, Result.Kind.CREATED),
                count(results, Result.Kind.UPDATED),
                count(results, Result.Kind.UNCHANGED),
                rejected,
                columns.dropped());
    }

    private static int count(List<Result> results, Result.Kind kind) {
        return Math.toIntExact(
                results.stream().filter(result -> result.kind() == kind).count());
    }

    /** New people get their numbers in one block. */
    private List<Plan> numbered(List<Plan> plans, Merge merge) {
        int count = Math.toIntExact(
                plans.stream().filter(Plan.Newcomer.class::isInstance).count());
        if (count == 0) {
            return plans;
        }
        int next = register.nextIds(count).value();
        var numbered = new ArrayList<Plan>();
        for (var plan : plans) {
            if (plan instanceof Plan.Newcomer(var line, var profile)) {
                numbered.add(new Plan.Add(line, merge.person(new EmployeeId(next++), profile)));
            } else {
                numbered.add(plan);
            }
        }
        return numbered;
    }

    /** Each row's own task gives its own result; a fault in one ends the call once the others have ended. */
    private List<Result> write(List<Plan> plans, Instant now) {
        var tasks = plans.stream()
                .map(plan -> (Callable<Result>) () -> written(plan, now))
                .toList();
        try (var writers =
                Executors.newFixedThreadPool(WRITERS, Thread.ofVirtual().factory())) {
            return writers.invokeAll(tasks).stream().map(ImportPeople::result).toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted between writes");
        }
    }

    private static Result result(Future<Result> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted between writes");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        }
    }

    private Result written(Plan plan, Instant now) {
        return switch (plan) {
            case Plan.Newcomer(var line, var _) -> throw new IllegalStateException("line " + line + " has no number");
            case Plan.Reject(var rejection) -> Result.rejected(rejection);
            case Plan.Keep(var _) -> Result.of(Result.Kind.UNCHANGED);
            case Plan.Add(var line, var person) -> result(line, register.add(person), Result.Kind.CREATED);
            case Plan.Change(var line, var before, var after) ->
                result(line, register.change(before, after, now), Result.Kind.UPDATED);
        };
    }

    private static Result result(int line, PeopleRegister.Written written, Result.Kind kind) {
        return switch (written) {
            case DONE -> Result.of(kind);
            case ADDRESS_TAKEN -> Result.rejected(new Rejection(line, Field.EMAIL, Rule.ADDRESS_TAKEN));
            case ID_TAKEN, OVERTAKEN -> Result.rejected(new Rejection(line, null, Rule.CHANGED_MEANWHILE));
        };
    }

    /** What was done for a row. */
    private record Result(Kind kind, @Nullable Rejection refusal) {
        static Result of(Kind kind) {
            return new Result(kind, null);
        }

        static Result rejected(Rejection rejection) {
            return new Result(Kind.REJECTED, rejection);
        }

        Stream<Rejection> rejection() {
            return Stream.ofNullable(refusal);
        }

        enum Kind {
            CREATED,
            UPDATED,
            UNCHANGED,
            REJECTED
        }
    }
}
