package io.fanfare.functions.campaignapi;

import io.fanfare.people.ImportOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an import, on the wire. Places, never values: those are personal. */
record ImportReply(
        String charset, int created, int updated, int unchanged, List<RejectedRow> rejected, List<String> dropped) {
    record RejectedRow(int line, @Nullable String field, String rule) {}

    static ImportReply of(ImportOutcome.Imported imported) {
        return new ImportReply(
                imported.charset(),
                imported.created(),
                imported.updated(),
                imported.unchanged(),
                imported.rejected().stream()
                        .map(row -> new RejectedRow(
                                row.line(),
                                PeopleController.label(row.field()),
                                row.rule().word()))
                        .toList(),
                imported.dropped());
    }
}
