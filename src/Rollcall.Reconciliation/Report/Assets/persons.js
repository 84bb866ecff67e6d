// The persons: search, filters, order, and a list that draws only the rows in sight.

const noFilter = { q: '', list: '', party: '', claim: '', between: '', lists: '', exactly: '', status: '', both: '', contradicted: '', possible: '', sort: 'name' };

const persons = {
  settings: { ...noFilter }, found: [], orders: new Map(), haystacks: null, built: 0, active: 0, drawn: [0, -1], section: null,

  draw(section) {
    this.section = section;
    this.search = el('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'search-hint',
      on: { input: () => this.set({ q: this.search.value }) } });
    this.filters = el('div', { class: 'filters' });
    this.result = el('p', { class: 'result', role: 'status', id: 'result' });
    this.rows = el('ol', { class: 'rows', role: 'list', id: 'rows', 'aria-label': 'Persons' });
    append(section, [
      title('Persons'),
      el('div', { class: 'filters' }, el('label', { class: 'search', for: 'search' }, el('span', {}, 'Name in any script, reference or number ', el('kbd', { text: '/' })), this.search)),
      el('p', { class: 'visually-hidden', id: 'search-hint', text: 'The list below changes as you type. With the arrow down key you go to its first row.' }),
      el('details', { class: 'filter-box', open: matchMedia('(min-width: 46rem)').matches }, el('summary', { text: 'Filters and order' }), this.filters), this.result,
      el('div', { class: 'heads', 'aria-hidden': 'true' }, ['Name', 'Birth date', 'What is claimed', 'Lists', 'To look at'].map(text => el('span', { text }))),
      this.rows,
    ]);
    addEventListener('scroll', () => this.paint(), { passive: true });
    addEventListener('resize', () => this.paint(true));
  },

  drawFilters() {
    const s = this.settings;
    const set = key => chosen => this.set({ [key]: chosen });
    const many = [...new Set(Array.from(this.listCounts))].sort((a, b) => a - b);
    const check = (key, text) => {
      const box = el('input', { type: 'checkbox', checked: s[key] === '1', on: { change: () => this.set({ [key]: box.checked ? '1' : '' }) } });
      return el('label', { class: 'check' }, box, text);
    };
    this.filters.replaceChildren(
      select('List', [['', 'Any list'], ...data.standing.map((l, i) => [String(i), l.name])], s.list, set('list')),
      select('Party', [['', 'Any party'], ...data.parties.map(p => [p, p])], s.party, set('party')),
      select('Claim', [['', 'Any claim'], ...claimNames.map((c, i) => [c, claimWords[i]])], s.claim, set('claim')),
      select('On how many lists', [['', 'Any number'], ...many.map(n => [String(n), count(n, 'list')])], s.lists, set('lists')),
      select('Status', [['', 'Any status'], ...data.persons.status.flatMap(a => [...a.values].sort().map(v => [`${a.axis}:${v}`, `${label(a.axis)}: ${v.replaceAll('_', ' ')}`]))], s.status, set('status')),
      select('Order', [['name', 'Name, in Latin letters'], ['lists', 'Most lists first'], ['birth', 'Birth date'], ['contradictions', 'Most contradictions first'], ['id', 'Person number']], s.sort, set('sort')),
      check('both', 'Sought and held'), check('contradicted', 'With contradictions'), check('possible', 'With a possible match'),
      el('button', { type: 'button', text: 'Clear', on: { click: () => this.set({ ...noFilter }) } }));
  },

  /** Called with what the address says, and by the controls themselves. */
  set(changes, fromAddress = false) {
    this.settings = { ...(fromAddress ? noFilter : this.settings), ...changes };
    if (this.search.value !== this.settings.q) this.search.value = this.settings.q;
    this.find();
    if (fromAddress || !('q' in changes && Object.keys(changes).length === 1)) this.keepFocus(() => this.drawFilters());
    if (!fromAddress) history.replaceState(null, '', address('persons', { ...this.settings, sort: this.settings.sort === 'name' ? '' : this.settings.sort }));
  },

  // Redrawing the filters must not take the focus from the one that was used.
  keepFocus(act) {
    const at = [...this.filters.querySelectorAll('select, input, button')].indexOf(document.activeElement);
    act();
    if (at >= 0) this.filters.querySelectorAll('select, input, button')[at]?.focus();
  },

  prepare() {
    const n = data.persons.count;
    this.listCounts = new Uint16Array(n);
    this.onLists = new Array(n);
    for (let i = 0; i < n; i++) {
      this.onLists[i] = listsOf(i);
      this.listCounts[i] = this.onLists[i].length;
    }
    this.haystacks = new Array(n);
    const slice = () => {
      this.buildHaystacks(this.built + 3000);
      if (this.built < n) setTimeout(slice);
      else if (this.waiting) this.find();
    };
    this.drawFilters();
    this.find();
    setTimeout(slice);
  },

  buildHaystacks(upTo) {
    const columns = ['full_name', 'family_name', 'given_names', 'father_name', 'name_latin', 'aliases', 'service_no', 'prisoner_no', 'other_id', 'birth_date']
      .map(name => data.entries.byName.get(name)).filter(Boolean);
    const end = Math.min(upTo, data.persons.count), folded = this.folded ??= new Map();
    const folding = text => {
      let found = folded.get(text);
      if (found === undefined) {
        // Əliyev is written Eliyev by some and Aliyev by others.
        found = fold(text) + (/[əƏ]/.test(text) ? ' ' + fold(text.replace(/[əƏ]/g, 'a')) : '');
        folded.set(text, found);
      }
      return found;
    };
    for (; this.built < end; this.built++) {
      const texts = new Set([data.persons.id[this.built], data.persons.reading(this.built) ?? '']);
      for (const entry of data.persons.entries(this.built)) {
        texts.add(data.entries.ref(entry) ?? '');
        for (const at of columns) {
          const cell = at(entry);
          if (cell !== null) for (const text of typeof cell === 'string' ? [cell] : cell) texts.add(text);
        }
      }
      this.haystacks[this.built] = Array.from(texts, folding).join(' ');
    }
    if (this.built === data.persons.count) this.folded = null;
  },

  order(by) {
    if (!this.orders.has(by)) {
      const ids = Array.from({ length: data.persons.count }, (_, i) => i);
      const keys = {
        name: i => fold(data.persons.reading(i) ?? nameOf(i)),
        lists: i => -this.listCounts[i],
        birth: i => { const cell = bestOf(i, 'birth_date'); return (cell && edtfOf(cell)) || '9'; },
        contradictions: i => -(data.contradictions.of.get(i)?.length ?? 0),
        id: i => data.persons.id[i],
      };
      const key = ids.map(keys[by]);
      this.orders.set(by, ids.sort((a, b) => key[a] < key[b] ? -1 : key[a] > key[b] ? 1 : a - b));
    }
    return this.orders.get(by);
  },

  find() {
    const s = this.settings;
    const tests = [];
    const words = fold(s.q).split(' ').filter(Boolean);
    if (words.length) {
      // Typing is never held up: the words are looked for as soon as there is something to look in.
      this.waiting = this.built < data.persons.count;
      if (this.waiting) {
        this.result.textContent = 'The search is being prepared …';
        return;
      }
      tests.push(i => words.every(word => this.haystacks[i].includes(word)));
    }
    if (s.list !== '') tests.push(i => this.onLists[i].includes(Number(s.list)));
    if (s.exactly !== '') tests.push(i => this.onLists[i].join('+') === s.exactly);
    if (s.between !== '') { const ids = s.between.split('+').map(Number); tests.push(i => ids.every(id => this.onLists[i].includes(id))); }
    if (s.lists !== '') tests.push(i => this.listCounts[i] === Number(s.lists));
    if (s.both) tests.push(i => data.persons.soughtAndHeld[i] === 1);
    if (s.contradicted) tests.push(i => data.contradictions.of.has(i));
    if (s.possible) tests.push(i => data.pairs.possible[i] === 1);
    if (s.status) {
      const [axis, wanted] = s.status.split(':');
      const at = data.persons.status.find(a => a.axis === axis)?.at ?? (() => null);
      tests.push(i => at(i) === wanted);
    }
    if (s.party !== '' || s.claim !== '') {
      const party = s.party === '' ? -1 : data.parties.indexOf(s.party), claim = s.claim === '' ? -1 : claimNames.indexOf(s.claim);
      tests.push(i => data.persons.entries(i).some(e => data.entries.stands[e] && (s.claim === '' || data.entries.claim[e] === claim) && (s.party === '' || partyOf(e) === party)));
    }
    this.found = this.order(s.sort).filter(i => tests.every(test => test(i)));
    this.active = 0;
    const limits = this.describe();
    this.result.textContent = `${count(this.found.length, 'person')}${this.found.length === data.persons.count ? '' : ' of ' + number(data.persons.count)}${limits ? ': ' + limits : ''}`;
    this.paint(true);
  },

  describe() {
    const s = this.settings, names = ids => ids.split('+').map(id => data.standing[id]?.name).join(' and ');
    return [s.exactly !== '' && `on ${names(s.exactly)} and no other list`, s.between !== '' && `on ${names(s.between)}`].filter(Boolean).join('; ');
  },

  rowHeight() {
    return parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row')) * parseFloat(getComputedStyle(document.documentElement).fontSize);
  },

  paint(anew = false) {
    if (!this.rows || this.section.hidden || !this.listCounts) return;
    const height = this.rowHeight(), top = this.rows.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(-top / height) - 10);
    const last = Math.min(this.found.length - 1, Math.ceil((innerHeight - top) / height) + 10);
    if (!anew && first === this.drawn[0] && last === this.drawn[1]) return;
    const kept = new Map();
    if (!anew) for (const row of this.rows.children) kept.set(Number(row.dataset.at), row);
    const wanted = [];
    for (let at = first; at <= last; at++) wanted.push(kept.get(at) ?? this.row(at, height));
    const focused = document.activeElement?.closest?.('#rows > li');
    // The row that has the focus stays, wherever one scrolls, so that the keyboard is not lost.
    if (focused && !anew && !wanted.includes(focused)) wanted.push(focused);
    for (const row of [...this.rows.children]) if (!wanted.includes(row)) row.remove();
    for (const row of wanted) if (!row.isConnected) this.insert(row);
    this.rows.style.height = this.found.length * height + 'px';
    this.drawn = [first, last];
  },

  insert(row) {
    const at = Number(row.dataset.at);
    const next = [...this.rows.children].find(other => Number(other.dataset.at) > at);
    this.rows.insertBefore(row, next ?? null);
  },

  row(at, height) {
    const person = this.found[at];
    const birth = bestOf(person, 'birth_date') ?? bestOf(person, 'age');
    const contradicted = data.contradictions.of.get(person)?.length ?? 0;
    const lists = listChips(person);
    const row = el('li', { 'data-at': at, 'aria-setsize': this.found.length, 'aria-posinset': at + 1 },
      el('div', { class: 'row' },
        el('div', { class: 'line' }, el('span', { class: 'name' }, personLink(person, value(nameOf(person)))), readingOf(person)),
        el('div', {}, el('span', { class: 'cell-label', text: 'Born ' }), birth === null ? el('span', { class: 'quiet', text: 'not said' }) : typeof birth === 'string' ? value(birth) : shortDate(birth)),
        el('div', { class: 'small' }, claims(person)),
        el('div', { class: 'chips' }, lists.slice(0, 4), lists.length > 4 ? el('span', { class: 'small', text: `and ${lists.length - 4} more` }) : null, lists.length ? null : el('span', { class: 'small quiet', text: 'withdrawn' })),
        el('div', {}, contradicted ? el('span', { class: 'flag', text: count(contradicted, 'contradiction') }) : null,
          data.pairs.possible[person] ? el('span', { class: 'flag', text: 'possible match' }) : null)));
    row.style.top = at * height + 'px';
    return row;
  },

  /** Goes to a row and scrolls it into sight. */
  focus(at) {
    if (!this.found.length) return;
    this.active = Math.max(0, Math.min(at, this.found.length - 1));
    const height = this.rowHeight(), top = this.rows.getBoundingClientRect().top + this.active * height;
    if (top < height * 2) scrollBy({ top: top - height * 3, behavior: 'instant' });
    else if (top > innerHeight - height * 2) scrollBy({ top: top - innerHeight + height * 3, behavior: 'instant' });
    this.paint();
    [...this.rows.children].find(row => Number(row.dataset.at) === this.active)?.querySelector('a').focus({ preventScroll: true });
  },

  focusedAt() {
    const row = document.activeElement?.closest?.('#rows > li');
    return row ? Number(row.dataset.at) : -1;
  },
};
