// Takes the pictures of docs/images: mails and pages on a phone and on a desktop, in light and in dark.
// With names of documents, as "send-mail/digest-nl", of those alone, into the folder that comes first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOOKS, context, launch, visit } from './browser.mjs';
import { mails, pages, root } from './gallery.mjs';

/** Of a long page, what one sees first; of a wide window, its middle. */
const TALLEST = 1500;
const WIDEST = 760;
const SHOWN = [
  ...['digest', 'image', 'invitation', 'welcome1', 'results', 'recall'].map(mail => `send-mail/${mail}-en`),
  ...['share', 'me', 'join'].map(page => `share-page/${page}-en`),
];
const [folder = join(root, 'docs', 'images'), ...names] = process.argv.slice(2);
const documents = [...mails(), ...pages()].filter(each => (names.length ? names : SHOWN).includes(each.name));
const format = names.length ? 'png' : 'webp';

/** WebP is a third of PNG's size, which only single pictures are taken in. */
const take = async (page, path, clip) => {
  const devtools = await page.context().newCDPSession(page);
  const shot = { format, captureBeyondViewport: true, clip: { ...clip, scale: clip.width < 500 ? 2 : 1 }, ...(format === 'webp' ? { quality: 85 } : {}) };
  const { data } = await devtools.send('Page.captureScreenshot', shot);
  writeFileSync(path, Buffer.from(data, 'base64'));
};

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const look of LOOKS) {
  const site = await context(browser, documents, { ...look, deviceScaleFactor: look.viewport.width < 500 ? 2 : 1 });
  const page = await site.newPage();
  for (const document of documents) {
    await visit(page, document);
    const name = `${document.name.split('/')[1]}-${look.name.replace(', ', '-')}.${format}`;
    const whole = await page.evaluate(() => ({ width: innerWidth, height: document.documentElement.scrollHeight }));
    const width = Math.min(whole.width, WIDEST);
    const clip = { x: (whole.width - width) / 2, y: 0, width, height: Math.min(whole.height, TALLEST) };
    await take(page, join(folder, name), clip);
    console.log(name);
  }
  await site.close();
}
await browser.close();
