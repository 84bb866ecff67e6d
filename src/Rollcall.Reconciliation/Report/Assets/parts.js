// Pieces that several sections use.

/** A date cell: the date unmistakably, and beneath it the text as handed in where that differs. */
function dateCell(cell) {
  if (typeof cell === 'string') return [value(cell)];
  const [text, edtf, other] = cell;
  const shown = date(edtf) + (other ? ' or ' + date(other) : '');
  return [el('span', { text: shown }), text === edtf || text === shown ? null : el('span', { class: 'as-handed-in' }, value(text))];
}

const cellContent = cell => typeof cell === 'string' ? [value(cell)] : dateCell(cell);
const shortDate = cell => cell === null ? '' : typeof cell === 'string' ? cell : date(cell[1]) + (cell[2] ? ' or ' + date(cell[2]) : '');

/** What is claimed of a person and by whom: a shape and words for each claim. */
function claims(person) {
  const by = new Map();
  for (const entry of data.persons.entries(person)) {
    if (!data.entries.stands[entry]) continue;
    const claim = data.entries.claim[entry];
    if (!by.has(claim)) by.set(claim, new Set());
    by.get(claim).add(partyOf(entry));
  }
  // What is not said comes last.
  return [...by.keys()].sort((a, b) => (a || 9) - (b || 9)).map(claim => el('span', { class: 'claim' }, shape(claim),
    el('span', {}, claimBy[claim], ' ', [...by.get(claim)].sort((a, b) => a - b).map((party, i) => [i ? ', ' : '', value(data.parties[party])]))));
}

/** The standing lists on which a person stands now. */
function listsOf(person) {
  const found = new Set();
  for (const entry of data.persons.entries(person)) if (data.entries.stands[entry]) found.add(listOf(entry).standing);
  return [...found].sort((a, b) => a - b);
}

const listChips = person => listsOf(person).map(list => el('span', { class: 'chip' }, value(data.standing[list].name)));

/** The name in Latin letters, beneath a name that is not. */
function readingOf(person) {
  const reading = data.persons.reading(person);
  return reading && reading !== nameOf(person) ? el('span', { class: 'reading' }, value(reading, { lang: 'und-Latn', dir: 'ltr' })) : null;
}

const personLink = (person, ...content) => el('a', { href: '#' + encodeURIComponent(data.persons.id[person]) }, ...content);

/** List, instalment and reference of an entry: how one finds it again. */
function source(entry) {
  const list = listOf(entry);
  return [value(data.parties[data.standing[list.standing].party]), ' · ', value(list.name), list.sheet ? [' · ', value(list.sheet)] : null, ' · row ', value(data.entries.ref(entry) ?? String(data.entries.row[entry]))];
}

function scroll(name, ...content) {
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name }, ...content);
}

function table(heads, rows, properties = {}) {
  return el('table', properties,
    el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows));
}

/** Draws the first items, and the next ones when asked for: a list of ten thousand must not hold up the page. */
function inPortions(items, draw, container, portion = 100) {
  const foot = el('p', { class: 'more' });
  let shown = 0;
  const more = upTo => {
    append(container, items.slice(shown, upTo).map(draw));
    shown = Math.min(upTo, items.length);
    foot.replaceChildren();
    if (shown < items.length) {
      append(foot, [`${number(shown)} of ${number(items.length)} are shown. `,
        el('button', { type: 'button', text: `Show ${number(Math.min(portion * 5, items.length - shown))} more`, on: { click: () => more(shown + portion * 5) } })]);
    }
  };
  more(portion);
  return foot;
}

function select(labelText, options, chosen, changed) {
  const box = el('select', { on: { change: () => changed(box.value) } },
    options.map(([key, text]) => el('option', { value: key, text, selected: key === chosen })));
  return el('label', {}, labelText, box);
}

/** Where a part of the page goes: #section?key=value&… */
function address(section, settings = {}) {
  const query = new URLSearchParams(Object.entries(settings).filter(([, v]) => v !== '' && v !== null && v !== undefined && v !== false));
  const text = query.toString();
  return '#' + section + (text ? '?' + text : '');
}
