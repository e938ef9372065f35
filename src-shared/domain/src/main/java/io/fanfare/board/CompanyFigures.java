package io.fanfare.board;

import io.fanfare.kernel.Period;
import io.fanfare.report.PeopleCount;
import java.time.Instant;

/**
 * What everybody together came to in a period; there are such figures only where enough people stand behind them.
 *
 * @param readers people outside who followed a link
 * @param active how many people brought a point or more
 * @param at since when it stands like this
 */
public record CompanyFigures(Period period, long readers, long points, PeopleCount active, Instant at) {}
