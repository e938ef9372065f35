package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.engagement.Authors;
import io.fanfare.engagement.Firsts.First;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import io.fanfare.points.AuthorCredit;
import java.util.List;

/** An author's credit from the rungs of the item; only for the author are rungs and roster read at all. */
public final class DynamoAuthorCredit implements AuthorCredit {
    private final Table table;
    private final Authors authors;
    private final Roster roster;

    public DynamoAuthorCredit(Table table, Authors authors) {
        this.table = table;
        this.authors = authors;
        this.roster = new DynamoRoster(table);
    }

    @Override
    public List<First> of(EmployeeId person, ItemId item) {
        return authors.of(item)
                .filter(person::equals)
                .flatMap(roster::find)
                .filter(author -> !author.isCanary())
                .map(author -> credit(author, item))
                .orElse(List.of());
    }

    private List<First> credit(Employee author, ItemId item) {
        return table.get(Keys.rungs(item), Read.STRONG).map(FirstsRows::read).orElse(List.of()).stream()
                .filter(first -> !first.person().equals(author.id()))
                .filter(first -> author.profile().isEmployedOn(first.day()))
                .toList();
    }
}
