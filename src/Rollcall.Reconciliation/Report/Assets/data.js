// Unpacks what PackedReport wrote. Columns stay columns: 100,000 entries are a few dozen arrays, not 100,000 objects.

let data;

async function unpack() {
  const node = document.getElementById('data');
  const zipped = fromBase64(node.textContent);
  node.remove();
  const text = await new Response(new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  data = arrange(JSON.parse(text));
}

function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}

/** A coded column as a function from row to value: 0 is nothing, 1 the next new value, n + 2 the value n. */
function column({ from, values, codes }) {
  let next = 0;
  const at = Int32Array.from(codes, code => code === 1 ? next++ : code - 2);
  return row => {
    const index = at[row - from];
    return index === undefined || index < 0 ? null : values[index];
  };
}

function sums(steps) {
  let sum = 0;
  return Int32Array.from(steps, step => sum += step);
}

/** Where each group starts in a flat array, given the groups' sizes; one more at the end. */
function starts(sizes) {
  const at = new Int32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) at[i + 1] = at[i] + sizes[i];
  return at;
}

function arrange(raw) {
  const e = raw.entries, p = raw.persons;
  const entries = {
    count: e.count, list: sums(e.list), row: sums(e.row), line: sums(e.line), action: e.action, claim: e.claim, stands: e.stands,
    ref: column(e.ref), person: new Int32Array(e.count),
    columns: e.columns.map(c => ({ name: c.name ?? null, header: c.header ?? null, at: column(c) })),
  };
  entries.byName = new Map(entries.columns.filter(c => c.name).map(c => [c.name, c.at]));

  const from = starts(p.size);
  const members = new Int32Array(p.entries.length);
  for (let i = 0; i < p.size.length; i++) {
    let entry = 0;
    for (let k = from[i]; k < from[i + 1]; k++) {
      entry += p.entries[k];
      members[k] = entry;
      entries.person[entry] = i;
    }
  }
  const persons = {
    count: p.id.length, id: p.id, byId: new Map(p.id.map((id, i) => [id, i])), claims: p.claims, soughtAndHeld: p.soughtAndHeld,
    reading: column(p.reading), best: p.best, entries: i => members.subarray(from[i], from[i + 1]),
    status: Object.entries(p.status).map(([axis, values]) => ({ axis, values: values.values, at: column(values) })),
  };

  return { ...raw, entries, persons, contradictions: contradictions(raw.contradictions), questions: questions(raw.questions), pairs: pairs(raw.pairs, entries, persons.count) };
}

function contradictions(raw) {
  const from = starts(raw.size), kind = column(raw.kind), sentence = column(raw.sentence), said = column(raw.value);
  const all = raw.person.map((person, i) => ({
    person, kind: kind(i), sentence: sentence(i),
    claims: raw.entry.slice(from[i], from[i + 1]).map((entry, k) => ({ entry, value: said(from[i] + k) ?? '' })),
  }));
  return { all, of: Map.groupBy ? Map.groupBy(all, c => c.person) : groupBy(all, c => c.person) };
}

function questions(raw) {
  const kind = column(raw.kind), sentence = column(raw.sentence);
  const all = raw.person.map((person, i) => ({
    person, party: raw.party[i], entry: raw.entry[i], priority: raw.priority[i], kind: kind(i), sentence: sentence(i),
  }));
  return { all, of: groupBy(all, q => q.person) };
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const k = key(item);
    if (groups.has(k)) groups.get(k).push(item); else groups.set(k, [item]);
  }
  return groups;
}

/** The explained pairs; which of them concern a person; and the evidence of one of them, read when it is asked for. */
function pairs(raw, entries, personCount) {
  const left = sums(raw.left), right = sums(raw.right), from = starts(raw.size), reason = column(raw.evidence);
  const side = column(raw.side), sideAt = new Map(Array.from(sums(raw.sideAt), (at, i) => [at, i]));
  const sizes = new Int32Array(personCount);
  const eachPerson = (i, act) => {
    const a = entries.person[left[i]], b = entries.person[right[i]];
    act(a);
    if (a !== b) act(b);
  };
  for (let i = 0; i < left.length; i++) eachPerson(i, person => sizes[person]++);
  const groups = starts(sizes), fill = groups.slice(), members = new Int32Array(groups[personCount]);
  for (let i = 0; i < left.length; i++) eachPerson(i, person => members[fill[person]++] = i);

  const said = (at, attribute, entry) => {
    const own = sideAt.get(at);
    if (own !== undefined) return { text: side(own) };
    const cell = entries.byName.get(attribute)?.(entry);
    return cell === null || cell === undefined ? { text: '' } : { text: textOf(cell), cell };
  };
  const evidence = i => {
    const all = [];
    for (let k = from[i]; k < from[i + 1]; k++) {
      const [attribute, sentence, hundredths] = reason(k);
      all.push({ attribute, sentence, hundredths, left: said(2 * k, attribute, left[i]), right: said(2 * k + 1, attribute, right[i]) });
    }
    return all;
  };
  const pair = i => {
    const all = evidence(i);
    const total = all.reduce((sum, e) => sum + e.hundredths, 0);
    const scored = raw.probability[i] >= 0;
    return {
      index: i, left: left[i], right: right[i], kind: raw.kind[i], relation: raw.relation[i], evidence: all, total,
      weight: scored ? raw.weight[i] : total,
      probability: scored ? raw.probability[i] / 1e6 : 1 / (1 + 2 ** (-total / 100)),
      verdict: raw.verdict[i],
    };
  };
  return { count: left.length, of: person => Array.from(members.subarray(groups[person], groups[person + 1]), pair) };
}

// A cell is a text, or [text, date] or [text, date, other reading] where it was understood as a date.
const textOf = cell => typeof cell === 'string' ? cell : cell[0];
const edtfOf = cell => typeof cell === 'string' ? null : cell[1];

function cellOf(entry, name) {
  return data.entries.byName.get(name)?.(entry) ?? null;
}

/** The best-supported value of a column as a cell; null where no entry fills it. */
function bestOf(person, name) {
  const code = data.persons.best[name]?.[person];
  if (!code) return null;
  return typeof code === 'string' ? code : cellOf(data.persons.entries(person)[code - 1], name);
}

function nameFrom(read) {
  const full = read('full_name');
  if (full) return textOf(full);
  const parts = ['family_name', 'given_names', 'father_name'].map(read).filter(Boolean).map(textOf);
  return parts.length ? parts.join(' ') : textOf(read('name_latin') ?? read('aliases') ?? '');
}

const nameOf = person => nameFrom(name => bestOf(person, name)) || data.persons.id[person];
const entryName = entry => nameFrom(name => cellOf(entry, name));
const listOf = entry => data.lists[data.entries.list[entry]];
const standingOf = entry => data.standing[listOf(entry).standing];
const partyOf = entry => standingOf(entry).party;
