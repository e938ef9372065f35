package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.board.TeamNote;
import io.fanfare.board.TeamNotes;
import io.fanfare.kernel.Moments;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/** What leaders say to their teams, a row a team. */
public final class DynamoTeamNotes implements TeamNotes {
    private static final String NOTE = "note";
    private static final String CHALLENGE = "challenge";
    private static final String AT = "at";
    private final Table table;

    public DynamoTeamNotes(Table table) {
        this.table = table;
    }

    @Override
    public Optional<TeamNote> of(String team) {
        return table.get(Keys.teamNote(team), Read.EVENTUAL)
                .map(row -> new TeamNote(
                        team,
                        Rows.optionalText(row, NOTE).orElse(null),
                        Rows.optionalText(row, CHALLENGE).orElse(null),
                        Instant.parse(Rows.text(row, AT))));
    }

    @Override
    public void say(TeamNote note) {
        var row = new HashMap<>(Keys.teamNote(note.team()).toMap());
        row.put(AT, Rows.s(Moments.text(note.at())));
        if (note.note() != null) {
            row.put(NOTE, Rows.s(note.note()));
        }
        if (note.challenge() != null) {
            row.put(CHALLENGE, Rows.s(note.challenge()));
        }
        table.put(row);
    }
}
