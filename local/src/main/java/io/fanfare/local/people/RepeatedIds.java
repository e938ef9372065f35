package io.fanfare.local.people;

import io.fanfare.people.ColumnMap;
import io.fanfare.people.Columns;
import io.fanfare.people.Field;
import io.fanfare.people.MailAddress;
import io.fanfare.people.PeopleFile;
import io.fanfare.people.Rule;
import io.fanfare.people.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out rows whose id or address an earlier row has. The API sees one part at a time: across parts it would take the second row for news
 * of the same person, and each import would turn them to and fro.
 */
final class RepeatedIds {
    private final PeopleFile file;
    private final Map<Field, Integer> columns;

    RepeatedIds(PeopleFile file, @Nullable String map) {
        this.file = file;
        this.columns = columns(file, map);
    }

    /** Empty when the heads cannot be mapped: the API is to say why. */
    private static Map<Field, Integer> columns(PeopleFile file, @Nullable String map) {
        return ColumnMap.parse(map) instanceof ColumnMap.Parsed(var fields)
                        && Columns.of(file.header(), fields) instanceof Columns.Mapped(var mapped)
                ? mapped.positions()
                : Map.of();
    }

    PeopleFile takeOut(Summary summary) {
        var ids = new HashSet<String>();
        var addresses = new HashSet<String>();
        var kept = new ArrayList<PeopleFile.Row>();
        for (var row : file.rows()) {
            if (isRepeated(row, Field.EMPLOYEE_ID, ids)) {
                summary.reject(row.line(), Field.EMPLOYEE_ID.label(), Rule.DUPLICATE_ID.word());
            } else if (isRepeated(row, Field.EMAIL, addresses)) {
                summary.reject(row.line(), Field.EMAIL.label(), Rule.DUPLICATE_ADDRESS.word());
            } else {
                kept.add(row);
            }
        }
        return new PeopleFile(file.charset(), file.separator(), file.header(), List.copyOf(kept));
    }

    private boolean isRepeated(PeopleFile.Row row, Field field, Set<String> seen) {
        var column = columns.get(field);
        if (column == null || column >= row.cells().size()) {
            return false;
        }
        var value = Text.trimmed(row.cells().get(column));
        var same = field == Field.EMAIL ? MailAddress.normalised(value).orElse("") : value;
        return !same.isEmpty() && !seen.add(same);
    }
}
