// html-validate over every mail and page.
import { HtmlValidate } from 'html-validate';

const MAIL = {
  extends: ['html-validate:recommended', 'html-validate:standard'],
  rules: {
    // Gmail's mobile site drops every style sheet, and Word reads what stands on the element first.
    'no-inline-style': 'off',
    // cellpadding, bgcolor, align, width and their like are what Word lays a mail out by.
    'no-deprecated-attr': 'off',
    // Readers put it there by themselves; five items have a hundred tables, and Gmail cuts at 102 kB.
    'prefer-tbody': 'off',
    // Word's own: nobody else looks into them.
    'no-conditional-comment': 'off',
    // Readers drop an <article>, its language and its name; a <div> stays.
    'prefer-native-element': ['error', { exclude: ['article', 'list', 'listitem'] }],
    // It is the subject, and no mail shows it.
    'long-title': 'off',
  },
};

const PAGE = {
  extends: ['html-validate:recommended', 'html-validate:standard'],
  rules: {},
};

export const markup = async documents => {
  const looks = { mail: new HtmlValidate({ root: true, ...MAIL }), page: new HtmlValidate({ root: true, ...PAGE }) };
  const findings = [];
  for (const document of documents) {
    const report = await looks[document.kind].validateString(document.html);
    for (const message of report.results.flatMap(result => result.messages)) {
      findings.push(`${document.name}: ${message.ruleId}: ${message.message} (line ${message.line}) ${message.selector ?? ''}`);
    }
  }
  return findings;
};
