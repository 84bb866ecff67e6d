// The frame: sections, addresses, keys, theme. Runs last.

const sectionNames = [
  ['summary', 'Summary'], ['sought', 'Sought and held'], ['overlap', 'Overlap'], ['contradictions', 'Contradictions'], ['questions', 'Questions'],
  ['persons', 'Persons'], ['files', 'Files'], ['model', 'Evidence'], ['versions', 'Versions'],
];
const sections = { summary: document.getElementById('summary') };
const drawn = new Set(['summary']);
const progress = document.getElementById('progress');
let shortcuts = true, lastRow = 0, lastScroll = 0;

function frame() {
  const main = document.getElementById('main');
  for (const [name] of [...sectionNames.slice(1), ['person']]) main.append(sections[name] = el('section', { id: name, hidden: true }));
  append(document.getElementById('nav'), sectionNames.map(([name, text], i) => el('a', { href: '#' + name, 'data-section': name }, text, el('kbd', { 'aria-hidden': 'true', text: i + 1 }))));
  append(document.getElementById('tools'), [
    el('button', { type: 'button', id: 'theme', text: 'Theme: system', on: { click: nextTheme } }),
    el('button', { type: 'button', on: { click: showKeys } }, 'Keys ', el('kbd', { text: '?' })),
    el('button', { type: 'button', text: 'Print', on: { click: () => print() } }),
  ]);
  document.getElementById('dialogs').append(keysDialog());
  document.getElementById('skip').addEventListener('click', event => { event.preventDefault(); main.focus(); });
}

const themes = { '': 'system', light: 'light', dark: 'dark' };

function nextTheme() {
  const names = Object.keys(themes), now = document.documentElement.dataset.theme ?? '';
  const next = names[(names.indexOf(now) + 1) % names.length];
  if (next) document.documentElement.dataset.theme = next; else delete document.documentElement.dataset.theme;
  document.getElementById('theme').textContent = 'Theme: ' + themes[next];
}

function keysDialog() {
  const box = el('input', { type: 'checkbox', checked: true, on: { change: () => shortcuts = box.checked } });
  const keys = [['/', 'Search for a person'], ['j, ↓ and k, ↑', 'Next and previous person'], ['Enter', 'Open the person'], ['Esc', 'Back to the list; empty the search'], ['1 to 9', 'Go to a section'], ['?', 'Show these keys']];
  return el('dialog', { id: 'keys', 'aria-labelledby': 'keys-title' },
    el('h2', { id: 'keys-title', text: 'Keys' }),
    el('dl', {}, keys.map(([key, text]) => [el('dt', {}, el('kbd', { text: key })), el('dd', { text })])),
    el('p', {}, el('label', {}, box, ' Use single keys as shortcuts')),
    el('form', { method: 'dialog' }, el('button', { text: 'Close' })));
}

const showKeys = () => document.getElementById('keys').showModal();

function readable(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Shows what the address names: a section with its settings, or a person. */
function route(moveFocus = true) {
  const [path, query] = location.hash.slice(1).split('?');
  const settings = new URLSearchParams(query ?? '');
  let name = readable(path) || 'summary';
  const person = data.persons.byId.get(name);
  if (person !== undefined) name = 'person';
  else if (!sectionNames.some(([known]) => known === name)) {
    progress.textContent = name === 'main' ? '' : `There is no person and no section “${name}” in this report.`;
    name = 'summary';
  }
  const before = Object.keys(sections).find(key => !sections[key].hidden);
  if (before === 'persons' && name !== 'persons') lastScroll = scrollY;
  for (const [key, section] of Object.entries(sections)) section.hidden = key !== name;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.dataset.section === (name === 'person' ? 'persons' : name)) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
  }
  document.querySelector('nav a[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  show(name, settings, person);
  document.title = `${person === undefined ? sectionNames.find(([key]) => key === name)[1] : nameOf(person)} – Rollcall report`;
  if (name === 'persons' && before === 'person') {
    scrollTo(0, lastScroll);
    persons.paint(true);
    const at = persons.found.indexOf(onePerson.current);
    if (at >= 0) persons.focus(at);
  } else if (moveFocus) {
    scrollTo(0, 0);
    sections[name].querySelector('h2')?.focus({ preventScroll: true });
  }
}

function show(name, settings, person) {
  const once = { overlap: drawOverlap, files: drawFiles, model: drawModel, versions: drawVersions };
  if (name === 'person') onePerson.draw(sections.person, person);
  else if (name === 'persons') persons.set(Object.fromEntries([...settings].filter(([key]) => key in noFilter)), true);
  else if (name === 'sought') sought.draw(sections.sought, settings);
  else if (name === 'contradictions') contradictionsSection.draw(sections.contradictions, settings);
  else if (name === 'questions') questionsSection.draw(sections.questions, settings);
  else if (!drawn.has(name)) once[name](sections[name]);
  drawn.add(name);
}

function backToList() {
  location.hash = address('persons', { ...persons.settings, sort: persons.settings.sort === 'name' ? '' : persons.settings.sort });
}

function onKey(event) {
  const inText = event.target.matches?.('input[type=search]'), inControl = event.target.matches?.('select, input, textarea');
  if (document.querySelector('dialog[open]') || event.ctrlKey || event.metaKey || event.altKey) return;
  const onPersons = !sections.persons.hidden, onPerson = !sections.person.hidden;
  if (event.key === 'Escape') {
    if (onPerson) backToList();
    else if (inText && persons.settings.q) persons.set({ q: '' });
    else return;
  } else if (event.key === 'ArrowDown' && inText) persons.focus(0);
  else if (inControl || !shortcuts && event.key.length === 1) return;
  else if (event.key === '/') {
    if (!onPersons) location.hash = '#persons';
    requestAnimationFrame(() => setTimeout(() => persons.search.focus()));
  } else if (event.key === '?') showKeys();
  else if (/^[1-9]$/.test(event.key)) location.hash = '#' + sectionNames[event.key - 1][0];
  else if (onPersons && (event.key === 'j' || event.key === 'ArrowDown' || event.key === 'k' || event.key === 'ArrowUp')) {
    const at = persons.focusedAt(), step = event.key === 'j' || event.key === 'ArrowDown' ? 1 : -1;
    if (at < 0 && event.key.startsWith('Arrow')) return;
    if (at === 0 && step < 0) persons.search.focus();
    else persons.focus(at < 0 ? persons.active : at + step);
  } else if (onPerson && (event.key === 'j' || event.key === 'k')) {
    const next = persons.found[persons.found.indexOf(onePerson.current) + (event.key === 'j' ? 1 : -1)];
    if (next !== undefined) location.hash = '#' + encodeURIComponent(data.persons.id[next]);
  } else return;
  event.preventDefault();
}

async function start() {
  frame();
  if (!('DecompressionStream' in window)) {
    progress.className = 'problem';
    progress.textContent = 'This browser is too old to unpack the lists, so you see the summary only. Please open the file in a browser of 2023 or later.';
    return;
  }
  progress.textContent = 'The lists are being unpacked …';
  try {
    await unpack();
  } catch {
    progress.className = 'problem';
    progress.textContent = 'The data in this file is damaged; perhaps it was cut short when it was copied. Please copy it again.';
    return;
  }
  persons.draw(sections.persons);
  persons.prepare();
  addEventListener('hashchange', () => { progress.textContent = ''; route(); });
  addEventListener('keydown', onKey);
  progress.textContent = '';
  route(location.hash.length > 1);
  document.documentElement.dataset.ready = 'yes';
  performance.mark('usable');
}

start();
