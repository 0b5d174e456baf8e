import { describe, expect, it } from 'vitest'
import type { Note } from '../../../src/model/note.ts'
import { formatComments, type Origin } from '../../../src/writers/program-file/comments.ts'
import { formatProgramFile } from '../../../src/writers/program-file/program-file.ts'
import { readSource } from '../../readers/foreign.ts'

const NOTE: Note = {
  kind: 'guessed',
  of: 'field',
  what: 'no end',
  count: 2,
  examples: ['Tea', 'Lunch'],
  where: ['line 3'],
}

const ORIGIN: Origin = {
  source: 'tea.xml',
  format: 'frab XML',
  notes: [],
  hasDays: true,
  file: 'ours.yaml',
}

function comments(origin: Partial<Origin>): string[] {
  return formatComments({ ...ORIGIN, ...origin })
}

describe('the comments of a program file', () => {
  it('say where it is from, and what became of it', () => {
    const notes: Note[] = [
      { ...NOTE, kind: 'left-out', what: 'pictures', count: 9, examples: [], where: [] },
      { ...NOTE, kind: 'left-out', of: 'entry', what: 'whole days', count: 1, where: [] },
      NOTE,
    ]
    expect(comments({ notes })).toEqual([
      'Written by esfomo from tea.xml, read as frab XML.',
      'To see it:   esfomo schedule -p ours.yaml',
      'To check it: esfomo validate ours.yaml',
      '',
      'guessed   2 × no end',
      '            "Tea", "Lunch" · line 3',
      'left out  1 entry: whole days',
      '            "Tea", "Lunch"',
      '          9 × pictures',
    ])
  })

  it('name a file that is still to be named, and the command for deadlines', () => {
    expect(comments({ file: null, hasDays: false })).toEqual([
      expect.stringContaining('tea.xml'),
      'To see it:   esfomo deadlines -p FILE.yaml',
      'To check it: esfomo validate FILE.yaml',
    ])
    expect(comments({ file: 'my program' })[2]).toBe("To check it: esfomo validate './my program'")
  })

  it('can neither end early nor hide what follows, however many and hostile', async () => {
    const notes = Array.from({ length: 3000 }, (_, index): Note => {
      const what = `${index}: a,start,time\nid: evil\r\u2028\u001b[2J${'x'.repeat(80)}`
      return { ...NOTE, what, examples: ['\nname: b', '\u0085- c', '# d'], where: ['\n---'] }
    })
    const lines = comments({ notes, source: 'a\nformat: 2', file: 'b\nid: evil.yaml' })
    expect(lines.at(-1)).toBe('more     2950 notes that validate shows')
    const draft = { id: 'ws', name: 'WS', timezone: 'UTC', deadlines: [{ title: 'A', due: 'TBD' }] }
    const text = formatProgramFile(draft, lines)
    expect(text.split('\n').filter((line) => /^[^# ]/.test(line))[0]).toBe('format: 1')
    const { program, imported } = await readSource(text)
    expect([program?.id, imported]).toEqual(['ws', null])
  })
})
