// Writes the list of crawler patterns from the npm package isbot (Unlicense):
//   npm install --no-save isbot@5.2.3 && node scripts/crawlers.mjs > src-shared/domain/src/main/resources/io/fanfare/engagement/crawlers.txt
import { list } from 'isbot';

console.log('# Patterns of machines in user agents, from isbot (Unlicense). Made by scripts/crawlers.mjs; do not edit.');
for (const pattern of list) console.log(pattern);
