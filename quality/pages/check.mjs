// Looks at every mail and page with tools that are not ours. Ends with "N passed, N failed", one for each document and tool,
// and leaves the same where the tests leave their reports.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eyes } from './eyes.mjs';
import { mails, pages, root } from './gallery.mjs';
import { markup } from './markup.mjs';
import { readers } from './readers.mjs';

const documents = [...mails(), ...pages()];
const only = process.argv[2];
const checks = { markup, readers, eyes };
let failed = 0;
let passed = 0;
for (const [name, check] of Object.entries(checks)) {
  if (only && only !== name) continue;
  const began = Date.now();
  const findings = await check(documents);
  const seen = name === 'readers' ? documents.filter(each => each.kind === 'mail') : documents;
  const bad = new Set(findings.map(finding => finding.split(/[ :]/, 1)[0]));
  findings.forEach(finding => console.log(finding));
  failed += bad.size;
  passed += Math.max(0, seen.length - bad.size);
  console.log(`${name}: ${seen.length} documents, ${findings.length} findings, ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
console.log(`${passed} passed, ${failed} failed`);
const reports = join(root, 'quality', 'target', 'surefire-reports');
mkdirSync(reports, { recursive: true });
writeFileSync(
  join(reports, 'TEST-pages.xml'),
  `<testsuite name="mails and pages" tests="${passed + failed}" errors="0" skipped="0" failures="${failed}"/>\n`,
);
process.exit(failed === 0 ? 0 : 1);
