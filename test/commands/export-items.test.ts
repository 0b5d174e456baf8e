import { describe, expect, it } from 'vitest'
import { FORMAT_NAMES, formatNamed, otherFormat } from '../../src/writers/index.ts'
import { withSessions } from '../readers/esfomo/read.ts'
import { esfomo } from '../world.ts'

const files = {
  'odd.yaml': withSessions(`
- {id: csv, start: 9:00, title: A, speakers: Ann Lee}
- {id: text, start: 10:00, title: B, chairs: Ann Lee}
- {id: c, start: 11:00, title: Calendar queues, speakers: Bob Kay}
- {id: d, start: 12:00, title: Excel, speakers: Bob Kay-Moe}`),
}
/** Returns the ids in an export as CSV, whose third column they are. */
const exported = async (...operands: string[]) => {
  const { stdout, stderr } = await esfomo(['export', 'csv', ...operands, '-p', 'odd.yaml'], {
    files,
  })
  const [head = '', ...rows] = stdout.trimEnd().split('\n')
  const column = head.split(',').indexOf('id')
  return stderr || rows.map((row) => row.split(',')[column])
}

describe('the operands of export', () => {
  it.each([
    [['csv'], ['csv']], // an id, behind the format
    [['CSV'], ['csv']],
    [['text'], ['text']],
    [['calendar'], ['c']], // a word of a title, behind the format
    [['excel'], ['d']], // a whole title
    [['ann lee'], ['csv', 'text']],
    [['Bob Kay'], ['c']],
    [
      ['c', 'csv', 'ann'],
      ['csv', 'text', 'c'],
    ],
  ])('%j after a format are %j', async (operands, expected) => {
    expect(await exported(...operands)).toEqual(expected)
  })

  it.each([
    ['ics', 'BEGIN:VCALENDAR'],
    ['JSON', '{'],
    ['text', 'BEGIN:VCALENDAR'],
    ['Excel', 'BEGIN:VCALENDAR'],
  ])('begin with a format in any case, or a whole id or title: %s', async (first, begins) => {
    const { stdout } = await esfomo(['export', first, '-p', 'odd.yaml'], { files })
    expect(stdout.slice(0, begins.length)).toBe(begins)
  })

  it.each([
    [['markdown'], 'write: esfomo export md'],
    [['ICalendar'], 'write: esfomo export ics'],
    [['calendar'], 'write: esfomo export ics'],
    [['xlsx', 'ann lee'], "Excel and LibreOffice open csv; write: esfomo export csv 'ann lee'"],
    [['pdf'], 'browsers print html as PDF; write: esfomo export html'],
    [['txt', 'c'], 'the schedule is text; see esfomo help export\n'],
    [['c', 'html'], 'write: esfomo export html c'],
    [['c', 'csv', 'json'], 'the format goes first; write: esfomo export json c csv'],
    [['md', 'json'], 'one format at a time: md or json'],
    [['jsn'], 'no format, id, title or person "jsn" in ws; did you mean json?'],
    [['md', 'jsn'], 'no id, title or person "jsn" in ws; esfomo show WORDS finds ids'],
    [['quite-new'], 'esfomo show WORDS finds ids'],
    [['mine.ics'], 'write: esfomo export ics -o mine.ics'],
    [['deadlines'], 'write: esfomo export --only deadlines'],
    [['bob', 'c'], '"bob" matches 2 people; write the name of one:'],
    [['c', ''], 'the name is empty'],
  ])('%j are answered with %j', async (operands, expected) => {
    const argv = ['export', ...operands, '-p', 'odd.yaml']
    const { status, stdout, stderr } = await esfomo(argv, { files })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(expected)
  })

  it('are formats or words for others, never both', () => {
    for (const name of FORMAT_NAMES) {
      expect([formatNamed(name.toUpperCase()), otherFormat(name)]).toEqual([name, undefined])
    }
  })
})
