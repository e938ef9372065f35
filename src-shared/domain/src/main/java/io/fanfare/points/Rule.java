package io.fanfare.points;

/**
 * What points are given for. Rules whose evidence is not gathered yet (suggestions, own stories) are not here.
 */
public enum Rule {
    /** An outside person followed the link: 1 point, at most 20 a day and item. */
    CLICK,
    /** The first outside person on an item and network: 10 points, once. */
    REACHED,
    /** Pressed a network's button, where the network's policy lets that be rewarded: 2 points, once an item. */
    INTENT,
    /** Own words (distance of 30 or more of 100) on an item that reached somebody: 5 points, once an item. */
    OWN_WORDS,
    /** A reader converted within seven days, and this was the last share they followed: 25 points each. */
    CONVERSION,
    /** Made the item: another colleague's share of it reached somebody; 3 points each, at most 30 an item. */
    AUTHOR
}
