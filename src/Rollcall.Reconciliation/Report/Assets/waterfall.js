// Why two entries were joined or not: bits from prior to verdict, as a table whose bars stand in its cells.

function waterfall(pair) {
  let sum = 0, low = 0, high = 0;
  const steps = pair.evidence.map(e => {
    const from = sum;
    sum += e.hundredths;
    [low, high] = [Math.min(low, sum), Math.max(high, sum)];
    return { ...e, from, to: sum };
  });
  const width = Math.max(high - low, 1);
  const place = at => (at - low) / width * 100;
  const bar = (from, to) => {
    const span = el('span', { class: to < from ? 'against' : 'for' });
    span.style.left = place(Math.min(from, to)) + '%';
    span.style.width = Math.abs(to - from) / width * 100 + '%';
    const zero = el('i');
    zero.style.left = place(0) + '%';
    return el('div', { class: 'track', 'aria-hidden': 'true' }, span, zero);
  };
  const said = side => side.cell !== undefined ? cellContent(side.cell) : side.text === '' ? null : isDate(side.text) ? [date(side.text)] : [value(side.text)];
  const cell = (side, head) => { const content = said(side); return el('td', { class: content ? null : 'none', 'data-label': head }, content ?? '–'); };
  const rows = steps.map(step => el('tr', { class: step.hundredths === 0 ? 'silent' : null },
    el('th', { scope: 'row' }, label(step.attribute)),
    cell(step.left, 'First'), cell(step.right, 'Second'),
    el('td', { class: 'where' }, bar(step.from, step.to)),
    el('td', { class: 'bits', 'data-label': 'Bits', text: bits(step.hundredths) }),
    el('td', {}, value(step.sentence, { lang: 'en', dir: 'ltr' }))));
  rows.push(el('tr', { class: 'total' },
    el('th', { scope: 'row' }, 'Together'), el('td', { class: 'none' }), el('td', { class: 'none' }),
    el('td', { class: 'where' }, bar(0, sum)),
    el('td', { class: 'bits', 'data-label': 'Bits', text: bits(sum) }),
    el('td', {}, chance(pair.probability))));
  return scroll('Evidence in bits', table(
    ['What', el('span', {}, 'First: ', source(pair.left)), el('span', {}, 'Second: ', source(pair.right)), 'From less to more likely', 'Bits', 'In words'],
    rows, { class: 'waterfall stack' }));
}

function chance(probability) {
  if (probability > 0.9999) return 'more than 99.99 % likely one person';
  if (probability < 0.0001) return 'less than 0.01 % likely one person';
  const percent = probability * 100;
  return `${percent.toFixed(percent > 99 || percent < 1 ? 2 : 0)} % likely one person`;
}

/** The levels of an attribute: the strongest evidence for and against that it can give, in hundredths of bits. */
function reach() {
  return data.reach ??= new Map([...groupBy(data.model, level => level[0])].map(([attribute, levels]) => {
    const all = levels.map(levelBits);
    return [attribute, { most: Math.max(...all) * 100, least: Math.min(...all) * 100 }];
  }));
}

const levelBits = ([, , m, u]) => Math.max(-20, Math.min(20, Math.log2((m || 1e-9) / (u || 1e-9))));

/** True if nothing stands in the entry from which the attribute could be read. */
function silent(entry, attribute) {
  const says = name => cellOf(entry, name) !== null;
  if (attribute === 'full_name') return !says('full_name') && !says('family_name') && !says('given_names');
  if (attribute === 'family_name' || attribute === 'given_names') return !says(attribute) && !says('full_name');
  return !says(attribute);
}

/** What would change the verdict: the missing attribute that weighs most, one that a single party can add before others. */
function wouldChange(pair) {
  const spoken = new Set(pair.evidence.filter(e => e.left.text !== '' && e.right.text !== '').map(e => e.attribute));
  const joined = pair.total > 0;
  const candidates = [...reach()]
    .filter(([attribute]) => data.entries.byName.has(attribute) && !spoken.has(attribute) && (silent(pair.left, attribute) || silent(pair.right, attribute)))
    .map(([attribute, { most, least }]) => {
      const up = pair.total + most, down = pair.total + least;
      // Three bits against are odds of one in eight, six and a half for are ninety-nine in a hundred.
      return { attribute, up, down, settles: joined ? down < -300 : up > 650, missing: silent(pair.left, attribute) + silent(pair.right, attribute) };
    });
  if (!candidates.length) {
    return el('p', { class: 'would-change', text: 'Nothing is missing that the model knows how to weigh. Only a document or a person who knows can say more.' });
  }

  const [best] = candidates.sort((a, b) => b.settles - a.settles || a.missing - b.missing || (joined ? a.down - b.down : b.up - a.up));
  const name = label(best.attribute).toLowerCase();
  const left = silent(pair.left, best.attribute);
  const where = best.missing === 2 ? ' in both entries' : [' in ', source(left ? pair.left : pair.right)];
  return el('p', { class: 'would-change' },
    el('b', {}, `${/^[aeiou]/.test(name) ? 'An' : 'A'} ${name} ${best.settles ? joined ? 'could overturn it' : 'could settle it' : 'would help most, but not settle it alone'}.`),
    ' It is missing', where, `. If the two agree, the sum becomes up to ${bits(best.up)} bits; if they contradict each other, as little as ${bits(best.down)}.`);
}
