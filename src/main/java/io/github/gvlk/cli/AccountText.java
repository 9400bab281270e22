package io.github.gvlk.cli;

import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.find.Account;

/** How a name was read, as text. */
final class AccountText {
    private static final int WORDS = 18;

    private AccountText() {}

    static TextPage of(TextPage page, Account account) {
        page.paragraph(0, "Read:");
        account.words().forEach(word -> page.pair(2, WORDS, word.word(), word.meaning()));
        page.paragraph(0, "Editions:");
        for (Account.Verdict verdict : account.verdicts()) {
            page.hanging(
                    2,
                    4,
                    (verdict.isAnswer() ? "yes  " : "no   ") + verdict.edition().label() + ": " + verdict.reason());
        }
        return page.blank();
    }
}
