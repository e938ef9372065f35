package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;

/** A person's share of an item on a network; network 0 is the person's page for the item. */
public record ShareKey(ItemId item, EmployeeId person, int network) {}
