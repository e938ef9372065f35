// The support data of caniemail.com over every mail: what a mail uses, the readers below draw, or it is written here what stands in.
import { caniemail } from 'caniemail';

const READERS = ['gmail.*', 'outlook.*', 'apple-mail.*'];

/** What some of them do not draw, and why a mail is whole without it. */
const FALLBACKS = {
  // Sheets only make a mail better: all that it needs stands on its elements.
  '<style> element': 'every element carries its own style',
  '@media': 'without it the column is as wide as the window, in light',
  ':hover': 'a title looks like a link by its place and weight alone',
  '!important keyword': 'stands in sheets alone, after a space, in lower case',
  'Attribute selector': 'only [data-ogsc] and [data-ogsb], which Outlook itself puts there',
  'Class selector': 'in sheets alone',
  'Descendant combinator': 'in sheets alone',
  'Type selector': 'in sheets alone',
  'color-scheme CSS property': 'only tells Apple Mail that we darken the mail ourselves',
  'color-scheme meta tag': 'likewise',
  '<body> element': 'the ground is on the outer table as well',
  // Word draws boxes its own way.
  'border-radius': 'corners are square there',
  border: 'on cells alone, 4 pixels at most',
  background: 'colours alone, with bgcolor beside them',
  display: 'a button fills its cell there by mso-padding-alt',
  padding: 'on cells; the padding of a button is its cell\'s mso-padding-alt, that of quiet links may be missing',
  margin: 'whole pixels on paragraphs and tables, none negative',
  'max-width': 'tables carry their width as an attribute',
  'height attribute': 'the logo, in pixels, smaller than its file',
  'height property': 'cells and pictures carry their height as an attribute',
  'width property': 'tables, cells and pictures carry their width as an attribute',
  'width attribute': 'in per cent on tables and cells alone; pictures have pixels',
  'table-layout': 'only keeps a long word from widening a phone\'s window',
  'line-height': 'in pixels, as Word wants it',
  'font-size': 'in pixels',
  'font-weight': '600 and 700 are both bold there',
  'text-align': 'left and centre alone, with the cell\'s align beside it',
  'align attribute': 'centre alone, of cells',
  'text-decoration': 'underline and none alone',
  // The line that lists of mails show is hidden in more than one way.
  'display:none': 'mso-hide, max-height and overflow hide it there',
  'max-height property': 'mso-hide hides it there',
  overflow: 'mso-hide or display:none hides it there',
  // For those who hear a mail.
  'role attribute': 'without it a table is announced as one',
  'aria-hidden attribute': 'a mark is read out before each point',
  'aria-label attribute': 'the subject has been read before',
  'dir attribute': 'left to right is what everybody begins with',
};

export const readers = documents => {
  const findings = [];
  const needed = new Set();
  for (const document of documents.filter(each => each.kind === 'mail')) {
    const { issues } = caniemail({ clients: READERS, html: document.html });
    for (const [reader, found] of [...issues.errors, ...issues.warnings]) {
      for (const issue of found) {
        if (issue.title in FALLBACKS) needed.add(issue.title);
        else findings.push(`${document.name}: ${reader} does not draw ${issue.title} (${issue.support ?? ''} ${(issue.notes ?? []).join(' ')})`);
      }
    }
  }
  for (const title of Object.keys(FALLBACKS).filter(each => !needed.has(each))) {
    findings.push(`the fallback of ${title} is needed no more`);
  }
  return [...new Set(findings)];
};
