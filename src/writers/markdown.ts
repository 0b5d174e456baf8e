/** A program as Markdown tables, to paste into a README or a site. */
import { markdownTable } from 'markdown-table'
import type { Day, Deadline, Program, Session, Talk } from '../model/program.ts'
import { clean } from '../render/layout/sanitize.ts'
import { widthOf } from '../render/layout/screen.ts'
import { announcedText } from '../render/phrases/deadlines.ts'
import { timeOn, titleOf, whoOf, zoneHeading } from '../render/phrases/sessions.ts'
import { longDate } from '../time/format.ts'
import type { Zone } from '../time/types.ts'

export function markdownText(program: Program, zone: Zone): string {
  const days = program.days.map((day) => dayTable(day, program, zone))
  const deadlines = program.deadlines.length > 0 ? [deadlineTable(program.deadlines)] : []
  return [`## ${escapeText(program.name)}`, ...days, ...deadlines]
    .map((part) => `${part}\n`)
    .join('\n')
}

function dayTable({ date, sessions }: Day, program: Program, zone: Zone): string {
  const rooms = sessions
    .flatMap((session) => [session, ...session.talks])
    .some(({ room }) => room !== null && room !== program.room)
  const rows = sessions.flatMap((session) => [
    itemRow(session, null),
    ...session.talks.map((talk) => itemRow(talk, session)),
  ])
  const heads = [
    zoneHeading(
      zone,
      sessions.map(({ start }) => start),
    ),
    'Session',
    'Who',
    ...(rooms ? ['Room'] : []),
  ]
  const table = markdownTable([heads.map(escapeText), ...rows], { stringLength: widthOf })
  return `### ${longDate(date)}${program.room === null ? '' : `, ${escapeText(program.room)}`}\n\n${table}`

  function itemRow(item: Session | Talk, session: Session | null): string[] {
    const time = item.start === null ? '' : timeOn(item.start, zone, date)
    const title = link(titleOf(item), item.url)
    const room = item.room === null || item.room === session?.room ? '' : item.room
    return [
      time,
      session ? `– ${title}` : title,
      escapeText(whoOf(item).join('; ')),
      ...(rooms ? [escapeText(room)] : []),
    ]
  }
}

function deadlineTable(deadlines: readonly Deadline[]): string {
  const rows = deadlines.map(({ title, announcement, url }) => {
    return [link(title, url), announcement ? escapeText(announcedText(announcement)) : 'TBD']
  })
  return `### Deadlines\n\n${markdownTable([['Deadline', 'Due'], ...rows], { stringLength: widthOf })}`
}

function link(title: string, url: string | null): string {
  if (url === null) return escapeText(title)
  // A bracket or a bar would end the address, or the cell.
  const address = new URL(url).href.replace(/[()|<>\\`]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  })
  return `[${escapeText(title)}](${address.replaceAll('&', '&amp;')})`
}

/** Text that Markdown, and the HTML it may hold, take for nothing but text. */
function escapeText(text: string): string {
  return clean(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~&#@${}]|:(?=\/\/|\w+:)/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    )
}
