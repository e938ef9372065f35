// Chromium as it is installed, on a small site on loopback that answers with the gallery; nothing reaches the network.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { assets } from './gallery.mjs';

const SITE = 'http://gallery.invalid';
const here = file => new URL(file, import.meta.url);

export const path = () => {
  try {
    return execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome']).toString().trim();
  } catch {
    throw new Error('There is no Chromium on the PATH.');
  }
};

export const launch = () => chromium.launch({ executablePath: path(), args: ['--no-sandbox'] });

const answer = documents => async route => {
  const url = new URL(route.request().url());
  if (url.origin !== SITE) {
    const picture = /logo/.test(url.pathname) ? 'logo.svg' : 'picture.svg';
    return route.request().resourceType() === 'image'
      ? route.fulfill({ contentType: 'image/svg+xml', body: readFileSync(here(picture)) })
      : route.abort();
  }
  const asset = join(assets, url.pathname.split('/').pop());
  if (url.pathname.startsWith('/assets/') && existsSync(asset)) {
    return route.fulfill({ contentType: asset.endsWith('.js') ? 'text/javascript' : 'text/css', body: readFileSync(asset) });
  }
  const found = documents.get(decodeURIComponent(url.pathname.slice(1)));
  return found
    ? route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: found.policy ? { 'content-security-policy': found.policy } : {},
        body: found.html,
      })
    : route.fulfill({ status: 204 });
};

/** A context in which each of these documents is a page of the site: visit(page, document) opens it. */
export const context = async (browser, documents, options) => {
  const byName = new Map(documents.map(each => [each.name, each]));
  const made = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await made.route('**/*', answer(byName));
  return made;
};

export const visit = (page, document) => page.goto(`${SITE}/${document.name}`, { waitUntil: 'load' });

export const LOOKS = [
  { name: 'phone, light', viewport: { width: 375, height: 812 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 375, height: 812 }, colorScheme: 'dark' },
  { name: 'desktop, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'desktop, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
];
