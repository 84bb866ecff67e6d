// Which lists share which persons: a matrix of pairs, and an UpSet plot of exact combinations.

function drawOverlap(section) {
  const n = data.standing.length;
  const shared = Array.from({ length: n }, () => new Int32Array(n));
  const exactly = new Map();
  for (let i = 0; i < data.persons.count; i++) {
    const lists = persons.onLists[i];
    for (const a of lists) for (const b of lists) shared[a][b]++;
    if (lists.length) exactly.set(lists.join('+'), (exactly.get(lists.join('+')) ?? 0) + 1);
  }
  const combinations = [...exactly].map(([key, size]) => ({ key, lists: key.split('+').map(Number), size }));
  const gone = data.persons.count - combinations.reduce((sum, c) => sum + c.size, 0);

  append(section, [
    title('Overlap of the lists'),
    el('p', { text: 'A number is a number of persons; follow it to their names. A person counts for a list while an entry of that list is in force.' }),
    gone ? el('p', { class: 'note', text: `${count(gone, 'person')} no longer ${gone === 1 ? 'stands' : 'stand'} on any list: every entry was withdrawn.` }) : null,
    el('h3', { text: 'Two lists at a time' }), matrix(shared),
    el('h3', { text: 'Exact combinations of lists' }), upset(combinations, shared),
  ]);
}

const listName = list => data.standing[list].name;

function matrix(shared) {
  const all = shared.map((_, i) => i);
  const cell = (row, other) => {
    const size = shared[row][other], whole = shared[row][row];
    const td = el('td', {}, size === 0 ? el('span', { class: 'quiet', text: '0' })
      : el('a', { href: row === other ? address('persons', { list: row }) : address('persons', { between: `${row}+${other}` }),
        'aria-label': row === other ? `${listName(row)}: ${count(size, 'person')}` : `${listName(row)} and ${listName(other)}: ${count(size, 'person')}`, text: number(size) }));
    if (row !== other && whole) td.style.setProperty('--share', size / whole * 100 + '%');
    return td;
  };
  return [scroll('Matrix of lists', table(
    [el('span', { text: 'List' }), ...all.map(i => value(listName(i)))],
    all.map(row => el('tr', {}, el('th', { scope: 'row' }, value(listName(row)), el('span', { class: 'tag' }, value(data.parties[data.standing[row].party]))), all.map(other => cell(row, other)))),
    { class: 'matrix' })),
  el('p', { class: 'note', text: 'The shading is the share of the list at the start of the line. The diagonal is the whole list.' })];
}

function upset(combinations, shared) {
  const holder = el('div', {});
  const bySize = (a, b) => b.size - a.size || (a.key < b.key ? -1 : 1);
  const orders = {
    size: ['Largest first', bySize],
    many: ['Most lists first', (a, b) => b.lists.length - a.lists.length || bySize(a, b)],
    few: ['Fewest lists first', (a, b) => a.lists.length - b.lists.length || bySize(a, b)],
  };
  const largest = [...combinations].sort(bySize).slice(0, 30);
  const draw = order => {
    const shown = [...largest].sort(orders[order][1]);
    holder.replaceChildren(scroll('Plot of combinations', plot(shown, shared)), upsetTable(shown));
  };
  draw('size');
  return [
    el('div', { class: 'filters' }, select('Order', Object.entries(orders).map(([key, [text]]) => [key, text]), 'size', draw)),
    combinations.length > 30 ? el('p', { class: 'note', text: `The 30 largest of ${number(combinations.length)} combinations.` }) : null,
    holder,
  ];
}

const combinationName = c => c.lists.map(listName).join(' and ') + (c.lists.length === 1 ? ' only' : ' and no other list');

function plot(shown, shared) {
  const lists = [...new Set(shown.flatMap(c => c.lists))].sort((a, b) => shared[b][b] - shared[a][a]);
  const left = 230, step = 28, line = 26, top = 150, width = left + shown.length * step + 40, height = top + 20 + lists.length * line;
  const most = Math.max(...shown.map(c => c.size), 1), widest = Math.max(...lists.map(l => shared[l][l]), 1);
  const y = list => top + 30 + lists.indexOf(list) * line;
  const parts = [];
  lists.forEach((list, i) => {
    if (i % 2 === 0) parts.push(svg('rect', { class: 'stripe', x: 0, y: y(list) - line / 2, width, height: line }));
    const size = shared[list][list] / widest * 70;
    parts.push(svg('rect', { class: 'bar', x: left - 14 - size, y: y(list) - 6, width: size, height: 12 }));
    parts.push(svg('text', { x: 4, y: y(list) + 4 }, listName(list).length > 19 ? listName(list).slice(0, 18) + '…' : listName(list)));
  });
  shown.forEach((c, i) => {
    const x = left + i * step + step / 2, tall = Math.max(c.size / most * (top - 30), 1);
    const ys = c.lists.map(y);
    const link = svg('a', { href: address('persons', { exactly: c.key }), 'aria-label': `${combinationName(c)}: ${count(c.size, 'person')}` },
      svg('title', {}, `${combinationName(c)}: ${count(c.size, 'person')}`),
      svg('rect', { class: 'hit', x: x - step / 2, y: 0, width: step, height }),
      svg('rect', { class: 'bar', x: x - 9, y: top - tall, width: 18, height: tall }),
      svg('text', { x, y: top - tall - 5, 'text-anchor': 'middle' }, c.size >= 10000 ? Math.round(c.size / 1000) + 'k' : c.size),
      lists.map(list => svg('circle', { class: c.lists.includes(list) ? 'dot-on' : 'dot-off', cx: x, cy: y(list), r: 6 })),
      ys.length > 1 ? svg('line', { class: 'link', x1: x, x2: x, y1: Math.min(...ys), y2: Math.max(...ys) }) : null);
    parts.push(link);
  });
  return svg('svg', { class: 'upset', width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'UpSet plot: one column for each combination of lists; the same figures stand in the table below' }, parts);
}

function upsetTable(shown) {
  return el('details', {}, el('summary', { text: 'The same as a table' }),
    scroll('Combinations of lists', table(['On exactly these lists', 'Persons'], shown.map(c => el('tr', {},
      el('td', {}, c.lists.map((list, i) => [i ? ' + ' : '', value(listName(list))])),
      el('td', {}, el('a', { href: address('persons', { exactly: c.key }), text: number(c.size) })))), { class: 'numbers' })));
}
