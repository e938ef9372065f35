// axe-core in Chromium over every mail and page: light and dark, on a phone and on a desktop.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LOOKS, context, launch, visit } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that do not speak of a mail. */
const NOT_OF_MAILS = {
  'landmark-one-main': 'a reader puts the mail into its own page, which has the landmarks',
  region: 'likewise',
};

const look = async (browser, documents, options) => {
  const findings = [];
  const site = await context(browser, documents, options);
  const page = await site.newPage();
  for (const document of documents) {
    await visit(page, document);
    await page.evaluate(AXE);
    const rules = document.kind === 'mail' ? Object.fromEntries(Object.keys(NOT_OF_MAILS).map(id => [id, { enabled: false }])) : {};
    const result = await page.evaluate(rules => axe.run({ rules, resultTypes: ['violations'] }), rules);
    for (const violation of result.violations) {
      for (const node of violation.nodes) {
        findings.push(`${document.name} (${options.name}): ${violation.id}: ${node.failureSummary.replaceAll('\n', ' ')} ${node.target.join(' ')}`);
      }
    }
  }
  await site.close();
  return findings;
};

/**
 * English in all four ways, the other languages in one way each, so that every kind is seen in every way more than once: what differs between
 * languages is the words, not the colours.
 */
const share = (documents, at) =>
  documents.filter((document, number) => document.name.endsWith('-en') || number % LOOKS.length === at);

export const eyes = async documents => {
  const browser = await launch();
  try {
    return (await Promise.all(LOOKS.map((options, at) => look(browser, share(documents, at), options)))).flat();
  } finally {
    await browser.close();
  }
};
