// What the tests laid out to be looked at: mails and pages, each with its name.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const read = kind => {
  const folder = join(root, 'functions', kind, 'target', 'gallery');
  if (!existsSync(folder)) {
    throw new Error(`${folder} is missing: run the tests of ${kind} first`);
  }
  const found = readdirSync(folder)
    .filter(file => file.endsWith('.html'))
    .sort()
    .map(file => {
      const name = file.slice(0, -'.html'.length);
      const policy = join(folder, `${name}.policy`);
      return {
        name: `${kind}/${name}`,
        kind: kind === 'send-mail' ? 'mail' : 'page',
        html: readFileSync(join(folder, file), 'utf8'),
        policy: existsSync(policy) ? readFileSync(policy, 'utf8') : null,
      };
    });
  if (found.length < 20) {
    throw new Error(`${folder} holds ${found.length} files: fewer than the tests lay out`);
  }
  return found;
};

export const mails = () => read('send-mail');
export const pages = () => read('share-page');
export const assets = join(root, 'functions', 'share-page', 'target', 'gallery');
