// Paper: the summary, whom one side seeks and another holds, contradictions, questions, and the persons as filtered.

const printedPersons = 2000, printedFindings = 500;
let printed = [];

/** While printing, only this stands on the paper. */
function printOnly(box, make) {
  printed.only = make;
  print();
}

function preparePrint() {
  if (!data) return;
  const only = printed.only ?? (onePerson.current >= 0 && location.hash && !sections.person.hidden ? 'person' : null);
  printed = [];
  if (only) {
    for (const details of only === 'person' ? sections.person.querySelectorAll('details.pair') : []) { details.fill(); details.open = true; }
    if (only === 'person') sections.person.classList.add('printed');
    else add(only());
    hideOnPaper(sections.person);
    if (only !== 'person') hideOnPaper(null, sections.person);
    return;
  }

  sections.summary.classList.add('printed');
  page('Sought by one side and held by another', soughtPairs(), printedPersons, '',
    shown => el('table', {}, sought.heads(), el('tbody', {}, shown.map(s => sought.row(s)))));
  page('Contradictions', data.contradictions.all, printedFindings, 'contradictions.csv has them all.',
    shown => table(['Person', 'What', 'Who says it'], shown.map(contradictionLine)));
  page('Questions to ask', data.questions.all, printedFindings, 'clarifications.csv has them all; each letter can be printed whole.',
    shown => [...groupBy(shown, q => q.party)].map(([party, of]) => questionsSection.whole(party, of)));
  const limits = [persons.result.textContent, persons.settings.q && `found with “${persons.settings.q}”`].filter(Boolean).join(', ');
  page('Persons: ' + limits, persons.found, printedPersons, 'persons.csv has them all.',
    shown => table(['Name', 'Birth date', 'What is claimed', 'Lists', 'Person'], shown.map(personLine)));
  for (const section of Object.values(sections)) if (section !== sections.summary) hideOnPaper(null, section);
}

function page(name, all, limit, where, draw) {
  add(el('section', {}, el('h2', { text: name }), all.length ? null : el('p', { text: 'None.' }),
    all.length > limit ? el('p', { text: `These are the first ${number(limit)} of ${number(all.length)}. ${where}` }) : null,
    all.length ? draw(all.slice(0, limit)) : null));
}

const personLine = person => el('tr', {},
  el('td', {}, value(nameOf(person)), readingOf(person)), el('td', { text: shortDate(bestOf(person, 'birth_date')) }), el('td', {}, claims(person)),
  el('td', {}, listsOf(person).map((l, i) => [i ? ', ' : '', value(listName(l))])), el('td', { class: 'id' }, value(data.persons.id[person])));

const contradictionLine = c => el('tr', {},
  el('td', {}, value(nameOf(c.person)), readingOf(c.person), el('span', { class: 'tag' }, value(data.persons.id[c.person]))),
  el('td', {}, el('b', { text: label(c.kind) }), el('br'), value(c.sentence, { lang: 'en' })),
  el('td', {}, c.claims.map(claim => el('div', {}, source(claim.entry), ': ', claimedValue(claim, c.kind)))));

function add(section) {
  section.classList.add('print-only', 'printed');
  document.getElementById('main').append(section);
  printed.push(section);
}

function hideOnPaper(except, one) {
  for (const section of one ? [one] : Object.values(sections)) if (section !== except) section.classList.add('screen-only');
}

function endPrint() {
  for (const section of printed) section.remove();
  for (const section of Object.values(sections)) section.classList.remove('printed', 'screen-only');
  printed = [];
}

addEventListener('beforeprint', preparePrint);
addEventListener('afterprint', endPrint);
