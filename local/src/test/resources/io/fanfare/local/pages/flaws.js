// What is wrong with the page for somebody who cannot see it well, cannot use a mouse or holds a phone: one sentence each.
(() => {
  const flaws = [];
  const all = selector => [...document.querySelectorAll(selector)];
  const seen = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]");
  const named = element => `${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""} "${(element.textContent || "").trim().slice(0, 40)}"`;
  const expect = (holds, flaw) => { if (!holds) flaws.push(flaw); };

  expect(/^(nl|en|da|fr|de)$/.test(document.documentElement.lang), "the language is " + document.documentElement.lang);
  expect(document.title.trim(), "no title");
  expect(all("main").length === 1, "not one main part");
  expect(all("h1").length === 1, "not one h1");
  let level = 0;
  for (const heading of all("h1,h2,h3,h4,h5,h6").filter(seen)) {
    const next = Number(heading.tagName[1]);
    expect(next <= level + 1, "a level is skipped before " + named(heading));
    level = next;
  }
  // Colours are measured where they come to rest.
  for (const change of document.getAnimations()) change.finish();
  const ids = all("[id]").map(element => element.id);
  expect(new Set(ids).size === ids.length, "an id twice");
  for (const image of all("img")) expect(image.hasAttribute("alt"), "an image without alt");
  for (const frame of all("iframe")) expect(frame.title, "a frame without a title");
  for (const control of all("input:not([type=hidden]),select,textarea")) {
    const label = [...control.labels].map(one => one.innerText).join("") || control.ariaLabel;
    expect(label && label.trim(), "no label: " + named(control));
  }
  for (const button of all("button,a[href],summary").filter(seen)) {
    expect(button.textContent.trim() || button.ariaLabel, "no name: " + button.outerHTML.slice(0, 80));
  }
  for (const target of all("button,select,summary,label.check,.another").filter(seen)) {
    expect(target.getBoundingClientRect().height >= 44, "too small to touch: " + named(target));
  }
  expect(document.documentElement.scrollWidth <= innerWidth, `scrolls sideways: ${document.documentElement.scrollWidth} of ${innerWidth}`);
  expect(!/\{\d\}|undefined|\bnull\b|NaN/.test(document.body.innerText), "a word is missing: " + document.body.innerText);

  // Contrast after WCAG 2.2, 1.4.3: 4.5 for all text.
  const colour = text => (text.match(/[\d.]+/g) || []).map(Number);
  const light = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map(value => value / 255).map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, alpha = 1] = colour(getComputedStyle(at).backgroundColor);
      if (alpha > 0) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const words = all("body *").filter(element => seen(element)
    && (element.matches("textarea,select") || [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())));
  expect(words.length > 2, "hardly any text");
  for (const element of words) {
    const [one, other] = [light(colour(getComputedStyle(element).color)), light(ground(element))];
    const contrast = (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
    expect(contrast >= 4.5, `contrast ${contrast.toFixed(1)}: ${named(element)}`);
  }
  return flaws;
})()
