package io.fanfare.conversion;

import java.util.ArrayList;
import java.util.List;

/**
 * How many conversions one hour puts down to a share, by model, what is authentic apart from what browsers say. Written as a short list of
 * numbers by the places of {@link Model}, the authentic ones first, trailing zeros cut.
 */
public record ShareCredit(List<Integer> numbers) {
    public static final ShareCredit NONE = new ShareCredit(List.of());
    private static final int MODELS = Model.values().length;

    public ShareCredit {
        int length = numbers.size();
        while (length > 0 && numbers.get(length - 1) == 0) {
            length--;
        }
        numbers = List.copyOf(numbers.subList(0, length));
    }

    public static ShareCredit one(Conversion.Source source, Model model) {
        var numbers = new ArrayList<Integer>(java.util.Collections.nCopies(2 * MODELS, 0));
        numbers.set(place(source.isAuthentic(), model), 1);
        return new ShareCredit(numbers);
    }

    public int authentic(Model model) {
        return at(place(true, model));
    }

    /** What browsers say: shown apart, since anybody can make it up. */
    public int fromSite(Model model) {
        return at(place(false, model));
    }

    public ShareCredit plus(ShareCredit other) {
        var sums = new ArrayList<Integer>();
        for (int place = 0; place < 2 * MODELS; place++) {
            sums.add(at(place) + other.at(place));
        }
        return new ShareCredit(sums);
    }

    private int at(int place) {
        return place < numbers.size() ? numbers.get(place) : 0;
    }

    private static int place(boolean authentic, Model model) {
        return (authentic ? 0 : MODELS) + model.place();
    }
}
