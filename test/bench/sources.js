/** Generates sources in foreign formats, of the size of large real ones, the same on every run. */

const MINUTE = 60_000
const FIRST_DAY = Date.UTC(2026, 0, 31, 8)
const ROOMS = 30
/** Length of a session, in minutes. */
const LENGTH = 25

const PARAGRAPH =
  'We look at how schedulers place work on machines that differ, and at what that costs in practice. ' +
  'The talk compares three designs &amp; shows <em>measurements</em> of each.'

/** @param {number} index */
function startOf(index) {
  const slot = Math.floor(index / ROOMS)
  const day = slot % 2
  return FIRST_DAY + day * 24 * 60 * MINUTE + Math.floor(slot / 2) * 30 * MINUTE
}

/**
 * Returns frab XML as pretalx writes it: two days, 30 rooms, abstracts in HTML, biographies as
 * FOSDEM adds them. 880 sessions are 2.8 MB.
 *
 * @param {number} sessions
 */
export function frabXml(sessions) {
  const all = Array.from({ length: sessions }, (_, index) => index)
  const days = [0, 1].map((day) => {
    const rooms = Array.from({ length: ROOMS }, (_, room) => {
      const inRoom = all.filter((index) => {
        return index % ROOMS === room && Math.floor(index / ROOMS) % 2 === day
      })
      return `<room name="Hall ${room + 1}">\n${inRoom.map(event).join('')}</room>\n`
    })
    return `<day index="${day + 1}" date="2026-0${day === 0 ? '1-31' : '2-01'}">\n${rooms.join('')}</day>\n`
  })
  const people = all.map((index) => {
    const biography = `&lt;p&gt;${PARAGRAPH.repeat(6)}&lt;/p&gt;`
    return `<person id="${index * 2}"><name>Ada ${index} Lovelace 1</name><biography>${biography}</biography></person>\n`
  })
  const biographies = `<persons>${people.join('')}</persons>\n`
  const head = `<acronym>synth-2026</acronym><title>SynthCon 2026</title><start>2026-01-31</start>
    <end>2026-02-01</end><days>2</days><timeslot_duration>00:05</timeslot_duration>
    <time_zone_name>Europe/Brussels</time_zone_name>`
  return `<?xml version="1.0" encoding="utf-8"?>\n<schedule><version>3.1</version>
    <conference>${head}</conference>\n${biographies}${days.join('')}</schedule>\n`

  /** @param {number} index */
  function event(index) {
    const local = new Date(startOf(index) + 60 * MINUTE).toISOString().slice(0, 19)
    const paragraphs = Array.from({ length: 5 }, (_, part) => `<p>${PARAGRAPH} (${part})</p>`)
    const html = paragraphs.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const people = [1, 2].map(
      (person) => `<person id="${index * 2 + person}">Ada ${index} Lovelace ${person}</person>`,
    )
    return `<event guid="${String(index).padStart(8, '0')}-0000-5000-8000-000000000000" id="${index + 1}">
  <date>${local}+01:00</date><start>${local.slice(11, 16)}</start><duration>00:${LENGTH}</duration>
  <room>Hall ${(index % ROOMS) + 1}</room><slug>synth-2026-${index}</slug>
  <url>https://synth.example/2026/talk/${index}/</url><recording><license></license><optout>false</optout></recording>
  <title>Scheduling for everybody: part ${index}</title><subtitle></subtitle><track>Track ${index % 12}</track>
  <type>devroom</type><language>en</language><abstract>${html}</abstract><description></description><logo></logo>
  <persons>${people.join('')}</persons><links><link href="https://synth.example/slides/${index}">Slides</link></links>
  <attachments></attachments></event>\n`
  }
}

/**
 * Returns a calendar with that many events in a named zone, each with a description.
 *
 * @param {number} events
 */
export function calendar(events) {
  const body = Array.from({ length: events }, (_, index) => {
    const time = (/** @type {number} */ minutes) => {
      return new Date(startOf(index) + minutes * MINUTE)
        .toISOString()
        .slice(0, 19)
        .replace(/[-:]/g, '')
    }
    return [
      'BEGIN:VEVENT',
      `UID:synth-${index}@synth.example`,
      'DTSTAMP:20260101T000000Z',
      `DTSTART;TZID=Europe/Brussels:${time(60)}`,
      `DTEND;TZID=Europe/Brussels:${time(60 + LENGTH)}`,
      `SUMMARY:Scheduling for everybody\\, part ${index}`,
      `LOCATION:Hall ${(index % ROOMS) + 1}`,
      `CATEGORIES:Track ${index % 12}`,
      ...fold(
        `DESCRIPTION:Speaker: Ada ${index} Lovelace\\n${PARAGRAPH.replaceAll(',', '\\,').repeat(4)}`,
      ),
      `URL:https://synth.example/2026/talk/${index}/`,
      'END:VEVENT',
    ]
  })
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//synth//EN',
    'X-WR-CALNAME:SynthCon 2026',
  ]
  return `${[...head, ...body.flat(), 'END:VCALENDAR'].join('\r\n')}\r\n`
}

/** @param {string} line */
function fold(line) {
  return line.match(/.{1,74}/g)?.map((part, index) => (index === 0 ? part : ` ${part}`)) ?? []
}

/**
 * Returns a deadline list as paperswithcode's readers kept theirs: two in five events have a date for
 * abstracts too. 239 deadlines are 59 kB.
 *
 * @param {number} deadlines
 */
export function deadlineList(deadlines) {
  const zones = ['UTC-12', 'America/Los_Angeles', 'UTC+0', 'Europe/Berlin']
  const entries = []
  for (let left = deadlines, index = 0; left > 0; index++) {
    const date = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)
    const isDouble = index % 5 < 2 && left > 1
    left -= isDouble ? 2 : 1
    entries.push(`- title: Conf${index}
  year: 2026
  id: conf${index}26
  link: https://conf${index}.example/
  deadline: '${date} 23:59:59'${isDouble ? `\n  abstract_deadline: '${date} 12:00:00'` : ''}
  timezone: ${zones[index % zones.length]}
  place: Vienna, Austria
  date: November 12-16, 2026
  start: 2026-11-12
  end: 2026-11-16
  hindex: ${index % 90}
  sub: ML
  note: Abstracts a week before. More <a href='https://conf${index}.example/calls/'>here</a>.
`)
  }
  return entries.join('\n')
}

/**
 * Returns a program file in which one in 20 titles is another one.
 *
 * @param {string} program
 */
export function withChanges(program) {
  let count = 0
  return program
    .replace(/^updated: .*$/m, 'updated: 2026-06-02 12:00')
    .replace(/(?<=^ *title: )(?=[A-Z])/gm, () => (++count % 20 === 0 ? 'Not ' : ''))
}
