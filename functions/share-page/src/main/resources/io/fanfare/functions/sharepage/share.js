// Makes the share page better where scripts run; without it every form works by itself.
// What is typed never leaves the device by this page: posted are only the distance from the suggestion, a number from 0 to 100, and 24 bits
// that tell whether two people say the same, not what they say.
(() => {
  "use strict";
  const page = document.querySelector("main.share");
  if (!page) return;
  const find = selector => page.querySelector(selector);
  const all = selector => [...page.querySelectorAll(selector)];
  const say = (text, ...values) => values.reduce((said, value, place) => said.replaceAll(`{${place}}`, value), text);
  const BLANK = /\[\[(.+?)\]\]/;

  const box = find("#text");
  const mirror = find(".mirror");
  const variant = find("input[name=variant]");
  const disclosure = find("input[name=disclosure]");
  const said = find(".said");
  const ask = find(".open-blank");
  const suggestions = all(".suggestions li").map(li => li.textContent);
  const buttons = all("button.network[data-links]");
  const device = find("button.device");
  let waiting = null;

  // What goes out: the text, then the line that says who speaks.
  const post = () => {
    const text = box.value.trim();
    return disclosure.checked ? (text ? text + "\n\n" : "") + page.dataset.disclosure : text;
  };
  const tracked = button => {
    const links = button.dataset.links.split(" ");
    return links[Number(variant.value) % links.length];
  };

  // ---- the post as the chosen network will show it
  const seen = find("#seen-on");
  const shown = { text: find(".post-text"), title: find(".preview strong"), summary: find(".preview .summary") };
  const summary = shown.summary.textContent;
  const cut = (text, most) => [...text].length <= most ? text : [...text].slice(0, most - 1).join("").trimEnd() + "…";
  const styled = text => text.split(/(https?:\/\/\S+|#[\p{L}\p{N}_]+|\[\[.+?\]\])/u).map((part, at) => {
    if (at % 2 === 0) return part;
    const mark = document.createElement(BLANK.test(part) ? "mark" : "b");
    mark.textContent = part.replace(/^https?:\/\/|^\[\[|\]\]$/g, "");
    return mark;
  });
  const preview = () => {
    const { fold, link, card, title, summary: most } = seen.selectedOptions[0].dataset;
    const button = buttons.find(one => one.dataset.network === seen.value);
    const whole = link === "true" ? `${post()} ${tracked(button)}`.trim() : post();
    const start = cut(whole, Number(fold));
    shown.text.replaceChildren(...styled(start));
    if (start !== whole) {
      const more = document.createElement("i");
      more.textContent = " " + page.dataset.more;
      shown.text.append(more);
    }
    shown.title.textContent = cut(page.dataset.title, Number(title));
    shown.summary.textContent = Number(most) ? cut(summary, Number(most)) : "";
    find(".as-seen").dataset.card = card;
  };

  // ---- the box: marked blanks, counters
  const light = code => code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247);
  const graphemes = text => [...new Intl.Segmenter().segment(text)].map(part => part.segment);
  const END = "[\\p{L}\\p{N}/#=&%+~_-]";
  const WRITTEN_OUT = new RegExp(`https?://\\S*${END}`, "giu");
  const ANY = new RegExp(`https?://\\S*${END}|\\b(?:[a-z0-9-]+\\.)+(?:com|org|net|eu|nl|dk|de|fr|be|uk|io|co|info|edu|gov)\\b(?:/(?:\\S*${END})?)?`, "giu");
  const MENTION = /(?<![\w/@])@(\w+)@[\w-]+(?:\.[\w-]+)+/g;
  const SHORT = "x".repeat(23);
  const points = text => [...text].length;
  const isEmoji = part => /\p{Emoji_Presentation}|\u20e3|\ufe0f/u.test(part);
  const bytes = text => new TextEncoder().encode(text).length;
  const sum = (text, count) => graphemes(text).reduce((all, part) => all + count(part), 0);
  const weigh = part => isEmoji(part) ? 2 : [...part].reduce((sum, point) => sum + (light(point.codePointAt(0)) ? 1 : 2), 0);
  // As each network counts, and as the server does: X weighs what is beyond Latin and common punctuation twice, Bluesky counts what
  // people see and at most 3,000 bytes, Threads the bytes of an emoji, a link may be 23, a mention its name alone.
  const COUNTING = {
    CHARACTERS: points,
    GRAPHEMES: text => bytes(text) > 3000 ? Math.max(graphemes(text).length, 300 + bytes(text) - 3000) : graphemes(text).length,
    EMOJI_BYTES: text => sum(text, part => isEmoji(part) ? bytes(part) : points(part)),
    SHORT_LINKS: text => points(text.replace(WRITTEN_OUT, SHORT).replace(MENTION, "@$1")),
    WEIGHTED: text => sum(text.replace(ANY, SHORT), weigh),
  };
  const length = (text, button) => COUNTING[button.dataset.counting](`${text} ${tracked(button)}`.normalize("NFC"));
  // A reader of the screen hears of the length when typing rests, and only when it has become too much or has become right again.
  let heard = "";
  let resting = 0;
  const tell = text => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (text === heard) return;
      find(".length").textContent = heard = text;
    }, 1000);
  };
  const show = () => {
    mirror.replaceChildren();
    let rest = box.value;
    for (let match = BLANK.exec(rest); match; match = BLANK.exec(rest)) {
      const mark = document.createElement("mark");
      mark.textContent = match[0];
      mirror.append(rest.slice(0, match.index), mark);
      rest = rest.slice(match.index + match[0].length);
    }
    mirror.append(rest + "\n");
    const number = new Intl.NumberFormat(document.documentElement.lang);
    const counts = buttons.flatMap(button => {
      const limit = Number(button.dataset.postLimit);
      const used = limit <= 5000 ? length(post(), button) : 0;
      // The others speak up only when the text is too long for them.
      if (!used || (button.dataset.network !== seen.value && used <= limit)) return [];
      const count = document.createElement("span");
      count.className = used > limit ? "over" : "";
      count.textContent = say(used > limit ? page.dataset.over : page.dataset.count,
        button.dataset.label, number.format(used), number.format(limit), number.format(used - limit));
      return [count];
    });
    find(".counts").replaceChildren(...counts);
    const hint = find(".blanks");
    if (hint) hint.hidden = !BLANK.test(box.value);
    tell(counts.filter(count => count.className).map(count => count.textContent).join(". "));
    preview();
    if (!BLANK.test(box.value)) ask.hidden = true;
  };
  box.addEventListener("input", show);
  seen.closest("label").hidden = false;
  seen.addEventListener("change", show);
  disclosure.addEventListener("change", show);

  const another = find(".another");
  another?.addEventListener("click", event => {
    event.preventDefault();
    variant.value = String((Number(variant.value) + 1) % suggestions.length);
    box.value = suggestions[Number(variant.value)];
    show();
  });

  // ---- blanks: nothing goes out while one is open
  const select = match => {
    box.focus();
    box.setSelectionRange(match.index, match.index + match[0].length);
  };
  const open = next => {
    const match = BLANK.exec(box.value);
    if (!match) return false;
    waiting = next;
    ask.querySelector("p").textContent = say(page.dataset.blank, match[1]);
    ask.hidden = false;
    ask.querySelector("button").focus();
    ask.scrollIntoView({ block: "center" });
    return true;
  };
  find("[data-do=fill]").addEventListener("click", () => {
    const match = BLANK.exec(box.value);
    ask.hidden = true;
    if (match) select(match);
  });
  find("[data-do=leave-out]").addEventListener("click", () => {
    box.value = box.value.replace(BLANK, "").replace(/[ \t]+([.,!?:;])/g, "$1").replace(/ {2,}/g, " ").trim();
    show();
    if (!BLANK.test(box.value)) waiting?.focus();
  });
  box.addEventListener("dblclick", () => {
    const at = box.selectionStart;
    for (const match of box.value.matchAll(new RegExp(BLANK, "g"))) {
      if (at >= match.index && at <= match.index + match[0].length) return select(match);
    }
  });

  // ---- how far the text is from the suggestion: edits between the two, as a share of the longer one
  const tidy = text => text.toLowerCase().normalize("NFC").replace(/\s+/g, " ").trim();
  const distance = () => {
    const signs = text => [...tidy(text)].slice(0, 3000);
    const from = signs(suggestions[Number(variant.value) % Math.max(1, suggestions.length)] ?? "");
    const to = signs(box.value);
    const longest = Math.max(from.length, to.length);
    if (longest === 0) return 0;
    let above = Array.from({ length: to.length + 1 }, (_, at) => at);
    for (let row = 1; row <= from.length; row++) {
      const line = [row];
      for (let at = 1; at <= to.length; at++) {
        line[at] = Math.min(above[at] + 1, line[at - 1] + 1, above[at - 1] + (from[row - 1] === to[at - 1] ? 0 : 1));
      }
      above = line;
    }
    return Math.round(100 * above[to.length] / longest);
  };

  // FNV-1a, folded to 24 bits; the item's address goes first, so that prints of two items say nothing of each other.
  const print = () => {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(`${find(".preview").getAttribute("href")}\n${tidy(box.value)}`)) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 24 ^ hash) & 0xffffff;
  };

  // ---- going out
  const note = network => {
    const body = new URLSearchParams({ network, variant: variant.value, distance: String(distance()), print: String(print()) });
    // The answer leads to the network, where the browser goes by itself: "manual" leaves it unread.
    fetch(page.dataset.path + "/intent", { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => {});
    const where = find("select[name=network]");
    where.value = network;
  };
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  };
  const encode = text => encodeURIComponent(text).replace(/[!'()*]/g, sign => "%" + sign.charCodeAt(0).toString(16).toUpperCase());
  const address = (button, text) => {
    const template = button.dataset.template ?? "";
    const lines = template.startsWith("mailto:") ? text.replace(/\r?\n/g, "\r\n") : text;
    const rest = template.replace("{title}", encode(page.dataset.title)).replace("{url}", encode(tracked(button)));
    const room = Number(page.dataset.limit) - rest.length;
    let fits = lines;
    while (encode(fits).length > room && fits) fits = [...fits].slice(0, -8).join("");
    return rest.replace("{text}", () => encode(fits === lines ? lines : fits + "…"));
  };
  const thank = sentence => {
    const thanks = document.createElement("span");
    thanks.textContent = page.dataset.thanks;
    said.replaceChildren(...(sentence ? [sentence + " ", thanks] : [thanks]));
  };
  for (const button of buttons) {
    button.querySelector(".small").textContent = button.dataset.hint;
    button.addEventListener("click", async event => {
      event.preventDefault();
      if (open(button)) return;
      const text = post();
      const { network, travels, label } = button.dataset;
      if (travels === "NOTHING") {
        note(network);
        thank(await copy(`${text}\n\n${tracked(button)}`.trim()) ? page.dataset.copied : page.dataset.copiedFailed);
        return;
      }
      const copied = travels === "LINK" ? copy(text) : Promise.resolve(null);
      const to = address(button, text);
      if (to.startsWith("mailto:")) window.location.href = to;
      else window.open(to, "_blank", "noopener,noreferrer");
      note(network);
      const done = await copied;
      thank(done === null ? "" : done ? say(page.dataset.copiedText, label) : page.dataset.copiedFailed);
    });
  }
  if (device && navigator.share && matchMedia("(pointer: coarse)").matches) {
    device.hidden = false;
    device.addEventListener("click", async () => {
      if (open(device)) return;
      const link = buttons.find(button => button.dataset.network === device.dataset.network);
      try {
        // The wish counts first, as with every other button; whether the menu is used nobody tells.
        note(device.dataset.network);
        await navigator.share({ text: post(), url: tracked(link) });
        thank("");
      } catch {
        // Closing the menu is an answer, too.
      }
    });
  }

  // ---- somebody looks: the page was in sight for a second, or was touched. Said once, nothing else goes along.
  const signs = ["pointerdown", "pointermove", "scroll", "keydown"];
  let looking = 0;
  const land = () => {
    clearTimeout(looking);
    signs.forEach(sign => removeEventListener(sign, land));
    document.removeEventListener("visibilitychange", look);
    navigator.sendBeacon(page.dataset.path + "/landed");
  };
  const look = () => {
    clearTimeout(looking);
    if (document.visibilityState === "visible") looking = setTimeout(land, 1000);
  };
  signs.forEach(sign => addEventListener(sign, land, { passive: true }));
  document.addEventListener("visibilitychange", look);
  look();

  const unfold = () => {
    const part = location.hash && document.getElementById(location.hash.slice(1));
    if (part instanceof HTMLDetailsElement) part.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();
  show();
})();
