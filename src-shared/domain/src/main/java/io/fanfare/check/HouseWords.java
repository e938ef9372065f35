package io.fanfare.check;

import java.util.List;

/** The company's list of words; empty until somebody makes one. */
public interface HouseWords {
    List<HouseWord> all();

    /** Puts this list in the place of the one before. */
    void replace(List<HouseWord> words);
}
