// The sections that are drawn once: sought and held, contradictions, questions, files, model, versions.

const title = text => el('h2', { tabindex: '-1', text });

function claimants(person, claim) {
  const found = new Map();
  for (const entry of data.persons.entries(person)) {
    if (data.entries.stands[entry] && data.entries.claim[entry] === claim) {
      const party = partyOf(entry);
      if (found.has(party)) found.get(party).push(entry); else found.set(party, [entry]);
    }
  }
  return found;
}

/** Persons by who seeks them from whom: "0>2" is party 0 from party 2. */
function soughtPairs() {
  if (data.sought) return data.sought;
  const all = [];
  for (let i = 0; i < data.persons.count; i++) {
    if (!data.persons.soughtAndHeld[i]) continue;
    const seekers = claimants(i, 1), holders = claimants(i, 2), between = [];
    for (const s of seekers.keys()) for (const h of holders.keys()) if (s !== h) between.push(`${s}>${h}`);
    all.push({ person: i, seekers, holders, between });
  }
  return data.sought = all;
}

const sought = {
  draw(section, query) {
    const all = soughtPairs(), tally = new Map();
    for (const s of all) for (const b of s.between) tally.set(b, (tally.get(b) ?? 0) + 1);
    const seekers = [...new Set([...tally.keys()].map(k => Number(k.split('>')[0])))].sort((a, b) => a - b);
    const holders = [...new Set([...tally.keys()].map(k => Number(k.split('>')[1])))].sort((a, b) => a - b);
    const chosen = query.get('pair') ?? '';
    const shown = chosen ? all.filter(s => s.between.includes(chosen)) : all;
    const [a, b] = chosen.split('>').map(Number);
    const body = el('tbody');
    section.replaceChildren();
    append(section, [
      title('Sought by one side and held by another'),
      el('p', { text: 'An exchange can start from these persons: one party looks for them, and another says that it has them.' }),
      all.length ? scroll('Who seeks whom whom the other holds', el('table', { class: 'numbers' },
        el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: 'Sought by ↓ held by →' }), holders.map(h => el('th', { scope: 'col' }, value(data.parties[h]))))),
        el('tbody', {}, seekers.map(s => el('tr', {}, el('th', { scope: 'row' }, value(data.parties[s])), holders.map(h => {
          const size = tally.get(`${s}>${h}`);
          return el('td', {}, size ? el('a', { href: address('sought', { pair: `${s}>${h}` }), 'aria-current': chosen === `${s}>${h}` ? 'true' : null, text: number(size) }) : el('span', { class: 'quiet', text: s === h ? '–' : '0' }));
        })))))) : el('p', { text: 'Nobody is sought by one side and held by another.' }),
      el('h3', {}, chosen ? ['Sought by ', value(data.parties[a] ?? ''), ' and held by ', value(data.parties[b] ?? ''), `: ${number(shown.length)}`] : `All of them: ${number(shown.length)}`),
      chosen ? el('p', { class: 'screen-only' }, el('a', { href: '#sought', text: 'Show all' })) : null,
      scroll('Names', el('table', { class: 'stack' }, this.heads(), body)),
    ]);
    section.append(inPortions(shown, s => this.row(s), body, 200));
  },

  heads: () => el('thead', {}, el('tr', {}, ['Name', 'Birth date', 'Sought by', 'Held by', 'Held at'].map(text => el('th', { scope: 'col', text })))),

  row({ person, seekers, holders }) {
    const by = groups => [...groups].map(([party, entries], i) => [i ? el('br') : null, value(data.parties[party]), el('span', { class: 'tag' }, entries.map((e, k) => [k ? ', ' : '', value(listOf(e).name), ' row ', value(data.entries.ref(e) ?? '')]))]);
    const birth = bestOf(person, 'birth_date');
    const at = [...holders.values()].flat().map(e => cellOf(e, 'held_place')).find(Boolean);
    return el('tr', {},
      el('th', { scope: 'row' }, personLink(person, value(nameOf(person))), readingOf(person)),
      el('td', { 'data-label': 'Birth date' }, birth ? dateCell(birth)[0] : el('span', { class: 'quiet', text: 'not said' })),
      el('td', { 'data-label': 'Sought by' }, by(seekers)), el('td', { 'data-label': 'Held by' }, by(holders)),
      el('td', { 'data-label': 'Held at' }, at ? value(textOf(at)) : el('span', { class: 'quiet', text: 'not said' })));
  },
};

function contradictionBox(c, withName) {
  return el('div', { class: 'finding' },
    withName ? el('h3', {}, personLink(c.person, value(nameOf(c.person))), readingOf(c.person)) : null,
    el('p', {}, el('span', { class: 'flag' }, label(c.kind)), ' · ', value(c.sentence, { lang: 'en' })),
    el('table', {}, el('thead', { class: 'visually-hidden' }, el('tr', {}, el('th', { scope: 'col', text: 'Who says it' }), el('th', { scope: 'col', text: 'What' }))),
      el('tbody', {}, c.claims.map(claim => el('tr', {}, el('td', {}, source(claim.entry)), el('td', {}, claimedValue(claim, c.kind)))))));
}

function claimedValue({ entry, value: said }, kind) {
  const cell = cellOf(entry, kind);
  if (cell !== null && textOf(cell) === said) return cellContent(cell);
  if (kind === 'claim' && claimNames.includes(said)) return [shape(claimNames.indexOf(said)), ' ', claimWords[claimNames.indexOf(said)]];
  return isDate(said) ? date(said) : value(said);
}

const contradictionsSection = {
  draw(section, query) {
    const kinds = groupBy(data.contradictions.all, c => c.kind), chosen = query.get('kind') ?? '';
    const shown = chosen ? kinds.get(chosen) ?? [] : data.contradictions.all;
    const holder = el('div', {});
    section.replaceChildren();
    append(section, [
      title('Contradictions'),
      el('p', { text: 'Facts said of one person that cannot all be true. Either a list is wrong, or two persons were taken for one.' }),
      filterLinks('contradictions', 'kind', [['', 'All', data.contradictions.all.length], ...[...kinds].sort((a, b) => b[1].length - a[1].length).map(([kind, of]) => [kind, label(kind), of.length])], chosen),
      shown.length ? null : el('p', { text: 'Nothing contradicts itself.' }), holder,
    ]);
    section.append(inPortions(shown, c => contradictionBox(c, true), holder, 50));
  },
};

function filterLinks(section, key, options, chosen) {
  return el('p', { class: 'chips screen-only' }, options.map(([id, text, size]) => el('a', { class: 'chip', href: address(section, { [key]: id }), 'aria-current': id === chosen ? 'true' : null }, text, ` ${number(size)}`)));
}

const questionsSection = {
  draw(section, query) {
    const parties = [...groupBy(data.questions.all, q => q.party)].sort((a, b) => a[0] - b[0]);
    const chosen = query.get('party') ?? '';
    section.replaceChildren();
    append(section, [
      title('Questions to ask'),
      el('p', { class: 'caution', text: 'A letter speaks only of that party’s own rows. This report holds the data of all sides: hand out the letters, not the report.' }),
      filterLinks('questions', 'party', [['', 'All parties', data.questions.all.length], ...parties.map(([party, of]) => [data.parties[party], data.parties[party], of.length])], chosen),
      parties.length ? null : el('p', { text: 'There is nothing to ask.' }),
      parties.filter(([party]) => chosen === '' || data.parties[party] === chosen).map(([party, of]) => this.letter(party, of)),
    ]);
  },

  letter(party, questions) {
    const done = el('span', { role: 'status', class: 'note' });
    const list = el('ol', {});
    const box = el('article', { class: 'letter', 'aria-label': `Questions to ${data.parties[party]}` });
    append(box, [
      el('h3', {}, 'To ', value(data.parties[party])),
      el('p', { class: 'steps' },
        el('button', { type: 'button', text: 'Copy as text', on: { click: () => copy(this.text(party, questions), done) } }),
        el('button', { type: 'button', text: 'Print this letter', on: { click: () => printOnly(box, () => this.whole(party, questions)) } }), done),
      el('p', { text: letterOpening(questions) }),
      list,
      inPortions(questions, q => this.item(q, true), list, 25),
    ]);
    return box;
  },

  item: (q, withPerson) => el('li', {},
    el('span', { class: 'tag' }, value(listOf(q.entry).name), ', row ', value(data.entries.ref(q.entry) ?? ''), ', line ', number(data.entries.line[q.entry]), ' · ', value(entryName(q.entry)), q.priority === 1 ? el('b', { text: ' · please answer first' }) : null),
    value(q.sentence, { lang: 'en' }),
    withPerson ? el('span', { class: 'small screen-only' }, personLink(q.person, 'Open the person')) : null),

  whole(party, questions) {
    return el('div', {}, el('h2', {}, 'To ', value(data.parties[party])), el('p', { text: letterOpening(questions) }), el('ol', {}, questions.map(q => this.item(q, false))));
  },

  text(party, questions) {
    return [`To ${data.parties[party]}`, '', letterOpening(questions), '',
      ...questions.flatMap((q, i) => [`${i + 1}. ${listOf(q.entry).name}, row ${data.entries.ref(q.entry)}, line ${data.entries.line[q.entry]}: ${entryName(q.entry)}${q.priority === 1 ? ' (please answer first)' : ''}`, `   ${q.sentence}`, ''])].join('\n');
  },
};

const letterOpening = questions => `We are clarifying the names on your lists. Please answer ${questions.length === 1 ? 'this question' : `these ${number(questions.length)} questions`}; give the number with each answer. If you don’t know, say so: that helps as well.`;

async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    done.textContent = 'Copied.';
  } catch {
    done.textContent = 'Your browser does not let a page copy. Please select the letter and copy it.';
  }
}

function drawFiles(section) {
  append(section, [
    title('How the files were read'),
    el('p', { text: 'What was recognised in each file, and every row that could not be taken. Rows in are rows taken and rows rejected together.' }),
    data.lists.map(fileBox),
  ]);
}

function fileBox(list) {
  const standing = data.standing[list.standing];
  const facts = [
    ['Party', value(data.parties[standing.party])],
    ['List', [value(standing.name), `, instalment ${list.instalment}`]],
    ['Claim', [shape(list.claim), ' ', claimWords[list.claim]]],
    ['Format', [value(list.format), list.sheet ? [', sheet ', value(list.sheet)] : null]],
    list.encoding ? ['Encoding', value(list.encoding)] : null,
    list.delimiter ? ['Delimiter', ({ ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' })[list.delimiter] ?? value(list.delimiter)] : null,
    ['Header', list.headerLine ? `line ${list.headerLine}` : 'none'],
    list.languages.length ? ['Languages', list.languages.join(', ')] : null,
    ['Size', `${number(list.bytes)} bytes`],
    ['SHA-256', el('span', { class: 'digest', text: list.sha256 })],
  ].filter(Boolean);
  const box = el('details', {}, el('summary', {}, el('b', {}, value(list.name)), list.sheet ? value(list.sheet) : null,
    el('span', {}, value(data.parties[standing.party]), list.claim ? ', ' + claimWords[list.claim].toLowerCase() : ''),
    el('span', { text: `${count(list.taken, 'row')} taken` }),
    list.rejectedCount ? el('span', { class: 'flag', text: `${number(list.rejectedCount)} rejected` }) : null,
    list.remarks.length ? el('span', { class: 'quiet', text: count(list.remarks.length, 'remark') }) : null));
  append(box, [
    el('dl', { class: 'facts' }, facts.map(([name, content]) => [el('dt', { text: name }), el('dd', {}, content)])),
    list.remarks.length ? [el('h3', { text: 'Remarks' }), el('ul', {}, list.remarks.map(r => el('li', {}, value(r, { lang: 'en' }))))] : null,
    el('h3', { text: 'Columns' }),
    scroll(`Columns of ${list.name}`, table(['In the file', 'Read as', 'Known by', 'Filled', 'What stands in it'], list.columns.map(([header, name, how, filled, example]) => el('tr', {},
      el('th', { scope: 'row' }, value(header)), el('td', { 'data-label': 'Read as' }, name ? label(name) : el('span', { class: 'quiet', text: 'not recognised, kept' })),
      el('td', { 'data-label': 'Known by', text: ({ header: 'its header', cells: 'its cells', option: 'your option', kept: '–' })[how] ?? how }),
      el('td', { 'data-label': 'Filled', text: number(filled) }), el('td', { 'data-label': 'What stands in it' }, value(example, { lang: 'en' })))), { class: 'stack' })),
    list.rejected.length ? [
      el('h3', { text: 'Rows that could not be taken' }),
      scroll(`Rejected rows of ${list.name}`, table(['Line', 'Row', 'Why', 'As handed in'], list.rejected.map(([line, row, reason, text]) => el('tr', {},
        el('td', { 'data-label': 'Line', text: number(line) }), el('td', { 'data-label': 'Row', text: number(row) }),
        el('td', { 'data-label': 'Why' }, value(reason, { lang: 'en' })), el('td', { 'data-label': 'As handed in' }, value(text)))), { class: 'stack' })),
      list.rejected.length < list.rejectedCount ? el('p', { text: `The other ${number(list.rejectedCount - list.rejected.length)} stand in rejected.csv.` }) : null] : null,
  ]);
  return box;
}

function drawModel(section) {
  const most = Math.max(...data.model.map(l => Math.abs(levelBits(l))), 1);
  append(section, [
    title('How the model sees evidence'),
    el('p', { text: 'For each attribute: how often a level is seen between two entries of one person (m) and between entries of two persons (u). The evidence is the logarithm of m/u in bits. Ten bits are a factor of a thousand. A missing value says nothing.' }),
    data.model.length ? null : el('p', { text: 'This run used no model.' }),
    [...groupBy(data.model, l => l[0])].map(([attribute, levels]) => [
      el('h3', { text: label(attribute) }),
      scroll(`Evidence of ${label(attribute)}`, table(['Level', 'Against · for', 'Bits', 'm', 'u'], levels.map(level => {
        const b = levelBits(level), share = Math.abs(b) / most * 50;
        const bar = el('span', { class: b < 0 ? 'against' : 'for' });
        bar.style.left = (b < 0 ? 50 - share : 50) + '%';
        bar.style.width = share + '%';
        const zero = el('i');
        zero.style.left = '50%';
        return el('tr', {}, el('th', { scope: 'row' }, value(level[1], { lang: 'en' })), el('td', { class: 'where' }, el('div', { class: 'track', 'aria-hidden': 'true' }, bar, zero)),
          el('td', { class: 'bits', 'data-label': 'Bits', text: bits(Math.round(b * 100)) }), el('td', { class: 'bits', 'data-label': 'm', text: percent(level[2]) }), el('td', { class: 'bits', 'data-label': 'u', text: percent(level[3]) }));
      }), { class: 'waterfall levels stack' }))]),
  ]);
}

const percent = share => share >= 0.001 ? (share * 100).toFixed(share < 0.1 ? 2 : 1) + ' %' : share === 0 ? '0' : '1 in ' + number(Math.round(1 / share));

function drawVersions(section) {
  append(section, [
    title('Versions, options, digests'),
    el('dl', { class: 'facts' },
      el('dt', { text: 'Rollcall' }), el('dd', {}, value(data.version)),
      el('dt', { text: 'Options' }), el('dd', {}, data.options.length ? el('code', {}, value(data.options.join(' '))) : 'none set'),
      el('dt', { text: 'Scored pairs' }), el('dd', { text: `${number(data.matches)}: ${data.verdicts.map((n, i) => `${verdictWords[i].toLowerCase()} ${number(n)}`).join(', ')}` }),
      el('dt', { text: 'Time of the run' }), el('dd', { text: 'stands in run.json. The same files and options give this report again, byte for byte.' })),
    scroll('Digests', table(['File', 'Bytes', 'SHA-256'], data.lists.map(list => el('tr', {}, el('th', { scope: 'row' }, value(list.name)), el('td', { 'data-label': 'Bytes', text: number(list.bytes) }), el('td', { class: 'digest', 'data-label': 'SHA-256', text: list.sha256 }))), { class: 'stack' })),
  ]);
}
