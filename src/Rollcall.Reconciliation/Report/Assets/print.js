// Paper: the summary, whom one side seeks and another holds, contradictions, questions, and the persons as filtered.

const printedPersons = 2000;
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
    hideOnPaper(only === 'person' ? sections.person : printed[0]);
    return;
  }

  const query = new URLSearchParams();
  sections.summary.classList.add('printed');
  const part = (draw, ...after) => { const section = el('section', { class: 'printed print-only' }); draw(section); append(section, after); add(section); };
  part(section => {
    const all = soughtPairs().slice(0, printedPersons);
    append(section, [el('h2', { text: 'Sought by one side and held by another' }), el('table', {}, sought.heads(), el('tbody', {}, all.map(s => sought.row(s))))]);
  });
  part(section => append(section, [el('h2', { text: 'Contradictions' }), data.contradictions.all.slice(0, printedPersons).map(c => contradictionBox(c, true))]));
  part(section => append(section, [el('h2', { text: 'Questions to ask' }), [...groupBy(data.questions.all.slice(0, printedPersons), q => q.party)].map(([party, of]) => questionsSection.whole(party, of))]));
  part(section => append(section, [
    el('h2', { text: 'Persons' }), el('p', { text: persons.result.textContent + (persons.settings.q ? `, found with “${persons.settings.q}”` : '') }),
    persons.found.length > printedPersons ? el('p', { text: `These are the first ${number(printedPersons)}.` }) : null,
    table(['Name', 'Birth date', 'What is claimed', 'Lists', 'Person'], persons.found.slice(0, printedPersons).map(person => el('tr', {},
      el('td', {}, value(nameOf(person)), readingOf(person)), el('td', { text: shortDate(bestOf(person, 'birth_date')) }), el('td', {}, claims(person)),
      el('td', {}, listsOf(person).map((l, i) => [i ? ', ' : '', value(listName(l))])), el('td', {}, value(data.persons.id[person]))))),
  ]));
  for (const section of Object.values(sections)) if (section !== sections.summary) hideOnPaper(null, section);
}

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
