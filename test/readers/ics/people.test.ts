import { describe, expect, it } from 'vitest'
import { Lost } from '../../../src/readers/entries/lost.ts'
import { Notes } from '../../../src/readers/entries/notes.ts'
import { Component } from '../../../src/readers/ics/components.ts'
import type { Entry } from '../../../src/readers/ics/entry.ts'
import { People } from '../../../src/readers/ics/people.ts'
import { readValid } from '../foreign.ts'
import { calendar, talk } from './calendar.ts'

/** Reads entries of some lines each, and returns the speakers and the abstract of each. */
async function read(...entries: readonly (readonly string[])[]) {
  const talks = entries.map((more, index) =>
    talk(`Talk ${index}`, `20260330T0${index}0000Z`, { more }),
  )
  const { program, notes } = await readValid(calendar(['X-WR-CALNAME:Mice'], ...talks))
  const sessions = program.days.flatMap((day) => day.sessions)
  const people = sessions.map(({ speakers, abstract }) => {
    return [speakers.map(({ name }) => name).join(' | '), abstract]
  })
  return { people, notes }
}

describe('speakers of a calendar', () => {
  it.each([
    ['Speaker: Ada Ash\\nAbout mice', 'Ada Ash', 'About mice'],
    [
      'Speakers: Ada Ash\\, Bo Bay and Cy Cod\\n\\nAbout mice',
      'Ada Ash | Bo Bay | Cy Cod',
      'About mice',
    ],
    ['von: Ada Ash und Bo Bay', 'Ada Ash | Bo Bay', null],
    ['Intervenante : Ada Ash\\nDes souris', 'Ada Ash', 'Des souris'],
    ['<p><b>Speaker:</b> Ada Ash</p><p>About mice</p>', 'Ada Ash', 'About mice'],
    ['Speaker: Ada Ash<br/>About mice', 'Ada Ash', 'About mice'],
    ['About mice\\nSpeaker: Ada Ash', '', 'About mice\nSpeaker: Ada Ash'],
    ['By: https://mice.example', '', 'By: https://mice.example'],
    ['Speakers and guests: all', '', 'Speakers and guests: all'],
    ['Bye: now', '', 'Bye: now'],
  ])('are in the first line of "%s"', async (description, speakers, abstract) => {
    expect((await read([`DESCRIPTION:${description}`])).people).toEqual([[speakers, abstract]])
  })

  it('are those who must attend, but no rooms and addresses', async () => {
    const { people, notes } = await read([
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN="Ash, Ada":mailto:ada@mice.example',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;CN=bo@mice.example:mailto:bo@mice.example',
      'ATTENDEE;CUTYPE=ROOM;ROLE=REQ-PARTICIPANT;CN=Hall:mailto:hall@mice.example',
      'ATTENDEE;ROLE=OPT-PARTICIPANT;CN=Cy Cod:mailto:cy@mice.example',
      'ATTENDEE;CN=Di Dee:mailto:di@mice.example',
      'DESCRIPTION:von: Ada Ash',
    ])
    expect(people).toEqual([['Ash, Ada', 'von: Ada Ash']])
    expect(notes).toContain('guessed field 1: speakers: attendees (Ash, Ada; line 4)')
    expect(notes).toContain('left-out field 4: not kept: ATTENDEE')
  })

  it('are named in a note where they are not taken, as is what else stands twice', async () => {
    const { notes } = await read([
      'DESCRIPTION:About mice',
      'X-ALT-DESC;FMTTYPE=text/html:<p>All about mice</p>',
      'ORGANIZER;CN=Ada Ash:mailto:ada@mice.example',
      'SUMMARY:Another title',
      'DTEND:20260330T003000Z',
    ])
    expect(notes).toContain(
      'left-out field 4: not kept: more than one SUMMARY, DURATION beside DTEND, X-ALT-DESC, ORGANIZER',
    )
  })

  it('are organizers only if they differ', async () => {
    const organizer = (name: string) => [`ORGANIZER;CN=${name}:mailto:a@mice.example`]
    const differ = await read(organizer('Ada Ash'), organizer('Bo Bay'))
    expect(differ.people).toEqual([
      ['Ada Ash', null],
      ['Bo Bay', null],
    ])
    const same = await read(
      organizer('Office'),
      organizer('Office'),
      organizer('Office'),
      organizer('Bo Bay'),
      organizer('Office'),
    )
    expect(same.people.map(([names]) => names)).toEqual(['', '', '', '', ''])
  })
})

it('millions of tags at the start of a description are no line of speakers', () => {
  const component = new Component('VEVENT', 1)
  component.add('DESCRIPTION', `DESCRIPTION:${'<p>'.repeat(2_600_000)}`)
  const entry = { component, where: 'line 1' } as Entry
  expect(new People([entry], new Lost(), new Notes()).of(entry).speakers).toEqual([])
})
