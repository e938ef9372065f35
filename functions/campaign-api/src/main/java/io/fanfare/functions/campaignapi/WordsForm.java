package io.fanfare.functions.campaignapi;

import io.fanfare.check.HouseWord;
import io.fanfare.functions.campaignapi.WordsBody.WordBody;
import io.fanfare.kernel.Language;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a list of words as it was sent into one that keeps the rules. */
final class WordsForm {
    private static final int MOST = 200;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_ADVICE = 200;

    private WordsForm() {}

    static Form<List<HouseWord>> check(WordsBody body) {
        var checks = new Checks();
        checks.rule(body.words() != null, "words", "required");
        var words = checks.list("words", body.words(), MOST);
        return Form.of(
                IntStream.range(0, words.size())
                        .mapToObj(at -> word(checks, "words[" + at + "].", words.get(at)))
                        .toList(),
                checks);
    }

    private static HouseWord word(Checks checks, String field, WordBody body) {
        var tag = body.language();
        var language = tag == null ? null : Language.of(tag).orElse(null);
        checks.rule(tag == null || language != null, field + "language", "language");
        var word = checks.line(field + "word", body.word(), LONGEST_WORD);
        checks.rule(
                word.indexOf('*') < 0 || word.length() > 1 && word.indexOf('*') == word.length() - 1,
                field + "word",
                "star");
        return new HouseWord(
                word,
                language,
                Boolean.TRUE.equals(body.legal()),
                checks.line(field + "advice", body.advice(), LONGEST_ADVICE));
    }
}
