// One person: what each side said, side by side; why the entries were joined; who came near and was not.

const onePerson = {
  current: -1,

  draw(section, person) {
    this.current = person;
    const all = [...data.persons.entries(person)];
    const pairs = data.pairs.of(person);
    const within = pairs.filter(p => data.entries.person[p.left] === data.entries.person[p.right]);
    const apart = pairs.filter(p => !within.includes(p)).sort((a, b) => b.weight - a.weight);
    section.replaceChildren();
    append(section, [
      this.head(person, all),
      this.brothers(person, apart),
      this.findings(person),
      this.timeLine(all),
      el('h3', { text: all.length === 1 ? 'What the entry says' : `What the ${all.length} entries say` }),
      this.sideBySide(person, all, within),
      all.length === 1 ? null : [el('h3', { text: 'Why these entries were joined' }), this.joined(within)],
      el('h3', { text: 'Who came near and was not joined' }),
      this.apart(person, apart),
    ]);
  },

  head(person, all) {
    const birth = bestOf(person, 'birth_date'), father = bestOf(person, 'father_name');
    const held = all.filter(e => data.entries.stands[e] && data.entries.claim[e] === 2);
    const heldAt = held.map(e => cellOf(e, 'held_place')).find(Boolean);
    const asked = data.questions.of.get(person) ?? [];
    const at = persons.found.indexOf(person);
    const step = (to, text, key) => persons.found[to] === undefined ? null
      : el('a', { href: '#' + encodeURIComponent(data.persons.id[persons.found[to]]) }, text, ' ', el('kbd', { text: key }));
    return [
      el('div', { class: 'person-head' },
        el('div', {},
          el('h2', { tabindex: '-1', class: 'name' }, value(nameOf(person)), readingOf(person)),
          el('p', {}, birth ? ['Born ', dateCell(birth)[0], '. '] : 'Birth date not said. ', father ? ['Father’s name ', value(textOf(father)), '. '] : null, el('span', { class: 'quiet' }, 'Person ', value(data.persons.id[person])))),
        el('div', { class: 'steps' },
          el('a', { href: address('persons', persons.settings), id: 'back' }, 'Back to the list ', el('kbd', { text: 'Esc' })),
          at < 0 ? null : [step(at - 1, 'Previous', 'k'), step(at + 1, 'Next', 'j')])),
      el('div', { class: 'sheet' },
        el('p', {}, claims(person)),
        heldAt ? el('p', {}, 'Held at ', value(textOf(heldAt)), '.') : null,
        data.persons.soughtAndHeld[person] ? el('p', {}, el('b', { text: 'Sought by one side and held by another.' })) : null,
        el('p', { class: 'small quiet' }, data.persons.status.map(({ axis, at: status }) => status(person)).some(Boolean)
          ? data.persons.status.filter(s => s.at(person)).map((s, i) => (i ? ' · ' : '') + `${label(s.axis)}: ${s.at(person).replaceAll('_', ' ')}`) : null),
        asked.length ? el('p', {}, 'Next: ask ', value(data.parties[asked[0].party]), '. ', value(asked[0].sentence, { lang: 'en' }), asked.length > 1 ? ` (${count(asked.length - 1, 'more question')})` : '') : null),
    ];
  },

  /** Brothers taken for one man are the main hazard, so the warning stands on top. */
  brothers(person, apart) {
    const others = [...new Set(apart.filter(p => p.relation === 1 || p.relation === 2).map(p => otherOf(p, person)))];
    return others.length ? el('p', { class: 'caution' }, 'Relatives may stand on these lists: ', others.map((other, i) => [i ? ', ' : '', personLink(other, value(nameOf(other)))]), '. Please don’t take them for one person.') : null;
  },

  findings(person) {
    const found = data.contradictions.of.get(person);
    return found ? [el('h3', { text: 'What contradicts itself' }), found.map(c => contradictionBox(c, false))] : null;
  },

  /** A lane for each party: what it said of when. Exact days are dots, spans of time are bars. */
  timeLine(all) {
    const columns = ['last_seen_date', 'capture_date', 'health_date', 'event_date', 'death_date', 'source_date'];
    const said = [];
    for (const entry of all) {
      for (const name of columns) {
        const cell = cellOf(entry, name), edtf = cell && edtfOf(cell);
        if (edtf) said.push({ party: partyOf(entry), name, edtf, ...span(edtf), gone: !data.entries.stands[entry] });
      }
    }
    if (said.length < 2) return null;
    const parties = [...new Set(said.map(s => s.party))].sort((a, b) => a - b);
    const from = Math.min(...said.map(s => s.from)), to = Math.max(...said.map(s => s.to), from + 86400000);
    const x = time => 140 + (time - from) / (to - from) * 640;
    const lanes = [];
    let y = 24;
    for (const party of parties) {
      // The same thing said twice is one mark.
      const own = [...new Map(said.filter(s => s.party === party).map(s => [s.name + s.edtf, s])).values()].sort((a, b) => a.from - b.from);
      lanes.push(svg('text', { x: 0, y: y + 4 }, data.parties[party].slice(0, 18)));
      for (const s of own) {
        const left = x(s.from), right = x(s.to), atEnd = left > 460;
        lanes.push(svg('line', { x1: 140, x2: 780, y1: y, y2: y }));
        lanes.push(right - left > 8
          ? svg('rect', { x: left, y: y - 4, width: right - left, height: 8, class: 'span' })
          : svg('circle', { cx: left, cy: y, r: 5, class: 'known' }));
        lanes.push(svg('text', { x: atEnd ? left - 10 : Math.max(right, left) + 10, y: y + 4, 'text-anchor': atEnd ? 'end' : 'start', class: s.gone ? 'quiet-text' : '' },
          `${label(s.name)}: ${date(s.edtf)}${s.gone ? ' (no longer in force)' : ''}`));
        y += 22;
      }
      y += 8;
    }
    return [el('h3', { text: 'When, says whom' }),
      scroll('Time line', svg('svg', { class: 'lanes', viewBox: `0 0 800 ${y}`, role: 'img', 'aria-label': 'Time line by party; the dates stand in the table below' }, lanes))];
  },

  sideBySide(person, all, within) {
    const contradicted = new Set((data.contradictions.of.get(person) ?? []).map(c => c.kind));
    const against = new Set(within.flatMap(p => p.evidence.filter(e => e.hundredths < -50).map(e => e.attribute)));
    const told = new Set(within.flatMap(p => p.evidence.map(e => e.attribute)));
    const rows = [this.factRow('Claims', all, e => [el('span', { class: 'claim' }, shape(data.entries.claim[e]), claimWords[data.entries.claim[e]])], contradicted.has('claim'))];
    for (const { name, header, at } of data.entries.columns) {
      const cells = all.map(at);
      if (name === 'claim' || cells.every(c => c === null)) continue;
      const state = contradicted.has(name) ? 'contradicts' : cells.filter(c => c !== null).length < 2 ? 'alone' : (told.has(name) && !cells.some(c => c && edtfOf(c)) ? against.has(name) : differ(cells)) ? 'differs' : 'same';
      rows.push(el('tr', { class: state },
        el('th', { scope: 'row' }, name ? label(name) : value(header), state === 'contradicts' ? el('span', { class: 'flag tag', text: 'contradicts' }) : state === 'differs' ? el('span', { class: 'tag', text: '≠ differs' }) : null),
        cells.map((cell, i) => el('td', { class: cell === null ? 'none' : null, 'data-label': listOf(all[i]).name }, cell === null ? '–' : el('span', { class: data.entries.stands[all[i]] ? null : 'gone' }, cellContent(cell))))));
    }
    const heads = all.map(entry => el('span', {}, source(entry),
      el('span', { class: 'tag', text: `line ${number(data.entries.line[entry])}, instalment ${listOf(entry).instalment}` }),
      data.entries.action[entry] ? el('span', { class: 'tag', text: `${actionWords[data.entries.action[entry]]} an earlier row` }) : null,
      data.entries.stands[entry] || data.entries.action[entry] === 2 ? null : el('span', { class: 'flag', text: 'replaced or withdrawn' })));
    return scroll('Entries side by side', table([el('span', { class: 'visually-hidden', text: 'Attribute' }), ...heads], rows, { class: 'side-by-side stack' }));
  },

  factRow(head, all, content, contradicts) {
    return el('tr', { class: contradicts ? 'contradicts' : 'same' }, el('th', { scope: 'row' }, head),
      all.map(entry => el('td', { 'data-label': listOf(entry).name }, content(entry))));
  },

  joined(within) {
    const order = [...within].sort((a, b) => (b.kind === 2) - (a.kind === 2) || a.weight - b.weight);
    return [
      el('p', { class: 'note', text: 'These pairs hold the person together; the weakest come first, for they are the ones to doubt. Further pairs of the same entries are not shown.' }),
      order.map((pair, i) => pair.kind === 1
        ? el('p', { class: 'sheet' }, source(pair.right), ' is about the same row of the list as ', source(pair.left), '; the list itself says so.')
        : this.pair(pair, i === 0, pair.kind === 2 ? 'They contradict each other, and are joined through others.' : '')),
    ];
  },

  apart(person, apart) {
    if (!apart.length) return el('p', { text: 'Nobody else on these lists comes near this person.' });
    return apart.map((pair, i) => {
      const other = otherOf(pair, person);
      const words = pair.relation ? `Not joined: ${relationWords[pair.relation]}.`
        : pair.verdict === 0 ? 'Not joined, although this pair alone would be: taken with all their entries, the two don’t fit.'
        : pair.verdict === 1 ? 'Not joined: somebody has to look.' : 'Not joined.';
      return this.pair(pair, i === 0, el('span', {}, personLink(other, value(nameOf(other))), '. ', words));
    });
  },

  pair(pair, open, remark) {
    const verdict = pair.verdict < 0 ? 'Joined by other rules' : verdictWords[pair.verdict];
    const box = el('details', { class: 'pair', 'data-pair': `${pair.left}-${pair.right}` },
      el('summary', {},
        el('span', { class: 'pair-names' }, value(entryName(pair.left) || '–'), ' ↔ ', value(entryName(pair.right) || '–'), el('span', { class: 'tag' }, source(pair.left), ' ↔ ', source(pair.right))),
        el('span', { class: 'verdict', text: `${verdict}: ${bits(pair.weight)} bits` })));
    const fill = () => { if (box.children.length === 1) append(box, [remark ? el('p', {}, remark) : null, waterfall(pair), wouldChange(pair)]); };
    if (open) { box.open = true; fill(); } else box.addEventListener('toggle', fill);
    box.fill = fill;
    return box;
  },
};

const otherOf = (pair, person) => data.entries.person[data.entries.person[pair.left] === person ? pair.right : pair.left];

/** Dates differ if they cannot be one day. Texts differ if two of one script do: across scripts only the evidence can say. */
function differ(cells) {
  const seen = new Map(), spans = [];
  for (const cell of cells) {
    if (cell === null) continue;
    if (edtfOf(cell)) {
      spans.push([edtfOf(cell), cell[2]].filter(Boolean).map(span));
      continue;
    }
    const text = fold(textOf(cell)), script = language(textOf(cell)) ?? 'Latin';
    if (seen.has(script) && seen.get(script) !== text) return true;
    seen.set(script, text);
  }
  return spans.some((a, i) => spans.slice(i + 1).some(b => !a.some(x => b.some(y => x.from <= y.to && y.from <= x.to))));
}

/** First and last moment of an EDTF date. */
function span(edtf) {
  const [a, b = a] = edtf.replace('~', '').split('/');
  const parts = text => text.split('-').map(Number);
  const [y, m = 1, d = 1] = parts(a), [Y, M, D] = parts(b);
  return { from: Date.UTC(y, m - 1, d), to: D ? Date.UTC(Y, M - 1, D) : M ? Date.UTC(Y, M, 0) : Date.UTC(Y, 11, 31) };
}
