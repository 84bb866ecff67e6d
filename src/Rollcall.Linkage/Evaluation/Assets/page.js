(() => {
'use strict';
// Pictures and tables are there without this script. It adds the theme, printing, and stepping through a picture.

const root = document.documentElement;
const make = (name, text) => Object.assign(document.createElement(name), { textContent: text });

function tools() {
  const themes = { '': 'system', light: 'light', dark: 'dark' };
  const theme = make('button', 'Theme: system'), print = make('button', 'Print');
  theme.type = print.type = 'button';
  theme.id = 'theme';
  theme.addEventListener('click', () => {
    const names = Object.keys(themes), next = names[(names.indexOf(root.dataset.theme ?? '') + 1) % names.length];
    if (next) root.dataset.theme = next; else delete root.dataset.theme;
    theme.textContent = 'Theme: ' + themes[next];
  });
  print.addEventListener('click', () => window.print());
  document.getElementById('tools').append(theme, print);
}

/** A slider below a picture: it moves a line through the picture, and says what stands there. The mouse moves it too. */
function stepper(figure, number) {
  const points = JSON.parse(figure.dataset.points);
  const box = make('div', ''), label = make('label', figure.dataset.step + ' '), range = make('input', ''), said = make('output', '');
  box.className = 'stepper';
  Object.assign(range, { type: 'range', min: 0, max: points.length - 1, step: 1, id: 'step-' + number });
  range.value = figure.dataset.start;
  said.htmlFor = range.id;
  label.append(range);
  box.append(label, said);
  figure.append(box);

  const drawings = [...figure.querySelectorAll(':scope > svg')].map(svg => {
    const cursor = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    cursor.setAttribute('class', 'cursor');
    cursor.setAttribute('y1', svg.dataset.top);
    cursor.setAttribute('y2', svg.dataset.bottom);
    svg.append(cursor);
    const { left, right, min, max } = Object.fromEntries(Object.entries(svg.dataset).map(([key, value]) => [key, Number(value)]));
    const place = x => left + (Math.min(Math.max(x, min), max) - min) / (max - min) * (right - left);
    svg.addEventListener('pointermove', event => {
      const bounds = svg.getBoundingClientRect();
      const at = (event.clientX - bounds.left) / bounds.width * svg.viewBox.baseVal.width;
      let best = 0;
      points.forEach(([x], i) => { if (Math.abs(place(x) - at) < Math.abs(place(points[best][0]) - at)) best = i; });
      range.value = best;
      show();
    });
    return { cursor, place };
  });

  function show() {
    const [x, words] = points[range.value];
    said.textContent = words;
    range.setAttribute('aria-valuetext', words);
    for (const { cursor, place } of drawings) {
      cursor.setAttribute('x1', place(x));
      cursor.setAttribute('x2', place(x));
    }
  }
  range.addEventListener('input', show);
  show();
}

/** Small tables go to paper with their pictures; long ones stay closed unless they were open. */
function printing() {
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details[data-print]:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => { for (const details of opened) details.open = false; });
}

function current() {
  const links = new Map([...document.querySelectorAll('nav a')].map(a => [a.hash.slice(1), a]));
  const seen = new Set();
  const observer = new IntersectionObserver(entries => {
    for (const entry of entries) if (entry.isIntersecting) seen.add(entry.target.id); else seen.delete(entry.target.id);
    const first = [...links.keys()].find(id => seen.has(id));
    for (const [id, link] of links) if (id === first) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
  }, { rootMargin: '-80px 0px -55% 0px' });
  for (const id of links.keys()) observer.observe(document.getElementById(id));
}

tools();
document.querySelectorAll('figure[data-points]').forEach(stepper);
printing();
current();
root.dataset.ready = 'yes';
})();
