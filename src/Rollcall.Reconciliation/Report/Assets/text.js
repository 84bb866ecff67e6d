// Words, elements and texts. Everything that comes from a list reaches the page through textContent.

const claimNames = ['unknown', 'we_seek', 'we_hold', 'returned', 'died', 'remains'];
const claimWords = ['Not said', 'Sought', 'Held', 'Returned', 'Died', 'Remains'];
const claimBy = ['named by', 'sought by', 'held by', 'returned, says', 'died, says', 'remains with'];
const actionWords = ['adds', 'changes', 'withdraws'];
const verdictWords = ['Same person', 'Possibly the same', 'Two persons'];
const relationWords = ['', 'they look like brothers or sisters', 'they look like parent and child', 'they look like namesakes'];

const label = name => ({
  father_name: 'Father’s name', mother_name: 'Mother’s name', service_no: 'Service number', prisoner_no: 'Prisoner number',
  other_id: 'Other number', full_name: 'Name', name_latin: 'Name in Latin letters', photo_ref: 'Photo', claim: 'What is claimed',
  kin_name: 'Next of kin', kin_relation: 'Kin is', kin_address: 'Kin’s address', prior: 'Before looking', '': 'Other',
}[name] ?? name[0].toUpperCase() + name.slice(1).replaceAll('_', ' '));

const grouped = new Intl.NumberFormat('en');
const number = n => grouped.format(n);
const count = (n, one, many = one + 's') => `${number(n)} ${n === 1 ? one : many}`;
const bits = hundredths => hundredths === 0 ? '0' : (hundredths > 0 ? '+' : '−') + (Math.abs(hundredths) / 100).toFixed(2);

/** Makes an element. Children are nodes or texts; properties starting with aria- or data-, and the like, become attributes. */
function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'class') element.className = value;
    else if (key === 'on') for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    else if (key === 'text') element.textContent = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return append(element, children);
}

// Characters that change how others are shown and cannot be seen themselves. The joiners U+200C and U+200D belong to Persian.
const controls = /([\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}])/u;

const scripts = [
  ['hy', /\p{Script=Armenian}/gu], ['ka', /\p{Script=Georgian}/gu], ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu], ['he', /\p{Script=Hebrew}/gu], ['el', /\p{Script=Greek}/gu], ['und', /\p{Script=Latin}/gu],
];

/** The language to read a text in: by its script, and within one by the letters that only one language has. */
function language(text) {
  let best = null, most = 0;
  for (const [lang, pattern] of scripts) {
    const letters = text.match(pattern)?.length ?? 0;
    if (letters > most) [best, most] = [lang, letters];
  }
  if (best === 'ar' && /[پچژگکی]/.test(text)) return 'fa';
  if (best === 'ru' && /[әғҝөүһҹӘҒҜӨҮҺҸ]/.test(text)) return 'az';
  if (best === 'ru' && /[іїєґІЇЄҐ]/.test(text)) return 'uk';
  if (best === 'und') return /[əƏ]/.test(text) ? 'az' : /[ğışİ]/.test(text) ? 'tr' : null;
  return best;
}

/** A text as handed in: with its language and direction, isolated, its invisible controls written out. */
function value(text, properties = {}) {
  const lang = language(text);
  const bdi = el('bdi', { lang, dir: lang === 'ar' || lang === 'fa' || lang === 'he' ? 'rtl' : lang ? 'ltr' : 'auto', ...properties });
  for (const part of text.split(controls)) {
    if (!part) continue;
    if (controls.test(part)) {
      const code = 'U+' + part.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
      bdi.append(el('span', { class: 'control-character', title: 'An invisible character stands here', text: code }));
    } else bdi.append(part);
  }
  return bdi;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An EDTF date in a form that nobody can misread: 12 Nov 2020. */
function date(edtf) {
  const about = edtf.endsWith('~') ? 'about ' : '';
  const [from, to] = edtf.replace('~', '').split('/');
  if (to === undefined) return about + day(from);
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    const [a, b] = [from.slice(0, 4), to.slice(0, 4)];
    return about + (a === b ? a : `${a} to ${b}`);
  }
  return `${about}${day(from)} to ${day(to)}`;
}

function day(iso) {
  const [y, m, d] = iso.split('-').map(Number);
  return d ? `${d} ${months[m - 1]} ${y}` : m ? `${months[m - 1]} ${y}` : String(y);
}

const isDate = text => /^\d{4}(-\d\d){0,2}~?$|^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d~?$/.test(text);

const plainer = { 'ə': 'e', 'ı': 'i', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ӣ': 'и', 'ѐ': 'е',
  'ي': 'ی', 'ى': 'ی', 'ك': 'ک', 'ة': 'ه', 'ٱ': 'ا', 'ـ': '', 'ʼ': '', '’': '', '‘': '', "'": '', '`': '' };

/** A text as it is searched for: no case, no marks, no punctuation, digits as 0-9. */
function fold(text) {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase().replaceAll("'", '').replace(/[^a-z0-9]+/g, ' ').trim();
  return text.normalize('NFKD').toLowerCase()
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[٠-٩۰-۹]/g, d => String(d.charCodeAt(0) & 15))
    .replace(/[əıøłđßæœӣѐيىكةٱـʼ’‘'`]/g, c => plainer[c])
    .replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const shapes = {
  we_seek: [['circle', { cx: 8, cy: 8, r: 6 }]],
  we_hold: [['rect', { x: 2, y: 2, width: 12, height: 12, class: 'solid' }]],
  returned: [['path', { d: 'M2 8h11M8 3l5 5-5 5' }]],
  died: [['path', { d: 'M2 8h12' }]],
  remains: [['rect', { x: 2, y: 2, width: 12, height: 12 }]],
  unknown: [['circle', { cx: 8, cy: 8, r: 2, class: 'solid' }]],
};

/** The shape of a claim. It stands beside the word, never instead of it. */
const shape = claim => svg('svg', { class: 'shape', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
  shapes[claimNames[claim]].map(([name, attributes]) => svg(name, attributes)));
