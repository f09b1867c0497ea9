/** An EDTF date in words: `2022-05-17` is "17 May 2022", `2021-09` "September 2021", `XXXX` "date not known". */
export function edtfInWords(edtf: string): string {
  if (edtf.includes('/')) return intervalInWords(edtf);
  const [, plain = edtf, doubt = ''] = /^([^?~%]*)([?~%]?)$/.exec(edtf) ?? [];
  return `${doubts[doubt] ?? ''}${dateInWords(plain)}`;
}

const doubts: Readonly<Record<string, string>> = { '?': 'perhaps ', '~': 'about ', '%': 'perhaps about ' };

const seasons: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'last quarter of',
};

function dateInWords(date: string): string {
  if (/^\d{3}X$/.test(date)) return `${date.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(date)) return `${Number(date.slice(0, 2)) + 1}th century`;
  if (!/^\d{4}/.test(date)) return 'date not known';
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const season = seasons[month];
  if (season) return `${season} ${year}`;
  if (!/^\d\d$/.test(month)) return year;
  const exact = day !== undefined && /^\d\d$/.test(day);
  return format(exact ? date : `${year}-${month}-01`, {
    year: 'numeric',
    month: 'long',
    ...(exact ? { day: 'numeric' } : {}),
  });
}

function intervalInWords(edtf: string): string {
  const [from = '', to = ''] = edtf.split('/');
  if (to === '..' || to === '') return `since ${edtfInWords(from)}`;
  if (from === '..' || from === '') return `until ${edtfInWords(to)}`;
  const [start, end] = [edtfInWords(from), edtfInWords(to)];
  const tail = end.slice(end.indexOf(' '));
  const sharesMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  return sharesMonth
    ? `${start.slice(0, start.indexOf(' '))}–${end.split(' ')[0]}${tail}`
    : `${start} – ${end}`;
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
