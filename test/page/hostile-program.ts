/** Programs with texts that try to become more than text. */

/** Texts that stay as they are, since they have no character that is neutralised. */
export const PLAIN = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '<!--<script>',
  '--><script>alert(3)</script><!--',
  '</style><style>*{display:none}</style>',
  '</title><svg onload=alert(4)>',
  '<img src=x onerror=alert(5)>',
  '"><img src=x onerror="alert(6)">',
  "' onmouseover='alert(7)' x='",
  '" autofocus onfocus="alert(8)" x="',
  '` onclick=alert(9) `',
  '<iframe src="javascript:alert(10)"></iframe>',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example/">',
  '<link rel="stylesheet" href="//evil.example/a.css">',
  '<form action="//evil.example/"><input name="body"><button>Star',
  '<a href="javascript:alert(11)">click</a>',
  '<details open ontoggle=alert(12)>',
  '</article></main></body></html>',
  '<plaintext>',
  '<template><p>',
  '&lt;script&gt;alert(13)&lt;/script&gt;',
  '&#60;script&#62;',
  '&amp;&notit;&nbsp',
  '\\u003cscript>alert(14)</script>',
  "\\'-alert(15)-\\'",
  '\x24{alert(16)}{{constructor.constructor("alert(17)")()}}',
  ']]><![CDATA[<script>alert(18)</script>',
  '<?php echo 1 ?><%= 1 %>',
  'javascript:alert(19)',
  'data:text/html,<script>alert(20)</script>',
  'url(//evil.example/a.png)',
  '*/ body{display:none} /*',
  '__proto__',
  'constructor',
  '__defineGetter__',
  'null',
  'undefined',
  'NaN',
  '0',
  'true',
  '%00%3Cscript%3E',
  '../../etc/passwd',
  '#_stars=x&q=y',
  'a&stars=b&q=c=d',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'مرحبا بالعالم',
  'שלום <b>עולם</b>',
  '👩‍👩‍👧‍👦 🏴',
  'W'.repeat(900),
  '日本語'.repeat(300),
]

/** Texts of which a part is neutralised. */
export const CONTROLS = [
  'a\u0000b\u0007c\u001b[31md\u007f',
  'a\u0085b\u009b31mc\u2028d\u2029e',
  'a\u202eb\u2066c\u200fd',
  'a\u200bb\u200dc\ufeffd\u00ade',
  `a${'\u0300'.repeat(240)}b`,
  'a\u{e0041}\u{e0042}b',
  'a\ud800b',
  'a\uffffb\ufffe',
]

/** Ids that are names in JavaScript and of the browser's objects. */
export const IDS = [
  'constructor',
  'location',
  'top',
  'name',
  'length',
  'self',
  'document',
  'history',
  'forms',
]

/** Returns a program with a session, a talk and a deadline for each text, with the text in each field. */
export function hostileProgram(texts: readonly string[], color = 'teal'): string {
  const first = texts[0] ?? ''
  const person = (text: string) => ({ name: text, affiliation: text, url: addressWith(text) })
  const item = (text: string) => ({
    title: text,
    track: text,
    speakers: [person(text)],
    chairs: [person(text)],
    abstract: text,
    note: text,
    url: addressWith(text),
    links: [{ title: text, url: addressWith(text) }],
  })
  return JSON.stringify({
    format: 1,
    id: 'hostile',
    name: first,
    title: texts.join(' ').slice(0, 900),
    motto: first,
    timezone: 'UTC',
    venue: first,
    about: texts.join('\n\n'),
    color,
    topics: texts,
    organizers: texts.map(person),
    sponsors: texts.map(person),
    links: texts.map((text) => ({ title: text, url: addressWith(text) })),
    deadlines: texts.map((text, index) => ({
      id: `due-${index}`,
      title: text,
      due: '2026-02-01 AoE',
      note: text,
      url: addressWith(text),
    })),
    days: [
      {
        date: '2026-02-02',
        sessions: texts.map((text, index) => ({
          ...item(text),
          id: IDS[index] ?? `item-${index}`,
          start: '9:00',
          end: '10:00',
          room: text,
          talks: [{ ...item(text), id: `talk-${index}`, start: '9:00' }],
        })),
      },
    ],
  })
}

/** Returns an address with a text, and with what is allowed in addresses and has a meaning in HTML. */
function addressWith(text: string): string {
  return `https://example.org/?a='&lt;&quot;=(${encodeURIComponent(text.toWellFormed())})#'`
}
