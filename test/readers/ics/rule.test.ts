import { describe, expect, it } from 'vitest'
import { Budget, OutOfBudget } from '../../../src/readers/ics/budget.ts'
import { parseRule, wallTimes } from '../../../src/readers/ics/rule.ts'
import { parseWallTime } from '../../../src/readers/ics/times.ts'
import { isoBasic } from '../../../src/time/format.ts'

/** Returns the first times of a rule, without seconds that are zero. */
function expand(start: string, text: string, most = 6, budget = new Budget()): string {
  const rule = parseRule(text)
  if (rule === null) throw new Error('no rule')
  const times: string[] = []
  for (const wall of wallTimes(rule, parseWallTime(start)?.wall ?? 0, budget)) {
    times.push(isoBasic(wall).replace(/(?:00)?Z$/, ''))
    if (times.length === most) break
  }
  return times.join(' ')
}

describe('wallTimes', () => {
  // The times are those of dateutil 2.9 for Python.
  it.each([
    [
      '20260302T0900',
      'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=7',
      '20260302T0900 20260304T0900 20260309T0900 20260311T0900 20260316T0900 20260318T0900',
    ],
    [
      '20260302T0900',
      'FREQ=DAILY;INTERVAL=3;UNTIL=20260330T235959',
      '20260302T0900 20260305T0900 20260308T0900 20260311T0900 20260314T0900 20260317T0900',
    ],
    [
      '20260131T1000',
      'FREQ=MONTHLY;COUNT=6',
      '20260131T1000 20260331T1000 20260531T1000 20260731T1000 20260831T1000 20261031T1000',
    ],
    [
      '20260106T1700',
      'FREQ=MONTHLY;BYDAY=1TU;COUNT=8',
      '20260106T1700 20260203T1700 20260303T1700 20260407T1700 20260505T1700 20260602T1700',
    ],
    [
      '20260130T1700',
      'FREQ=MONTHLY;BYDAY=-1FR;COUNT=8',
      '20260130T1700 20260227T1700 20260327T1700 20260424T1700 20260529T1700 20260626T1700',
    ],
    [
      '20260228T0800',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3',
      '20280229T0800 20320229T0800 20360229T0800',
    ],
    [
      '20260302T0900',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=8',
      '20260303T0900 20260315T0900 20260317T0900 20260329T0900 20260331T0900 20260412T0900',
    ],
    [
      '20260302T0900',
      'FREQ=HOURLY;INTERVAL=5;COUNT=9',
      '20260302T0900 20260302T1400 20260302T1900 20260303T0000 20260303T0500 20260303T1000',
    ],
    [
      '20260331T0900',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=5',
      '20260331T0900 20260430T0900 20260529T0900 20260630T0900 20260731T0900',
    ],
    [
      '20260302T0900',
      'FREQ=DAILY;BYHOUR=9,14;BYMINUTE=0,30;COUNT=9',
      '20260302T0900 20260302T0930 20260302T1400 20260302T1430 20260303T0900 20260303T0930',
    ],
    ['20280229T0800', 'FREQ=YEARLY;COUNT=3', '20280229T0800 20320229T0800 20360229T0800'],
    [
      '20260302T0900',
      'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;COUNT=4',
      '20260313T0900 20261113T0900 20270813T0900 20281013T0900',
    ],
    [
      '20260307T0900',
      'FREQ=DAILY;BYMONTH=3,5;BYDAY=SA,SU;COUNT=12',
      '20260307T0900 20260308T0900 20260314T0900 20260315T0900 20260321T0900 20260322T0900',
    ],
    [
      '20260302T0900',
      'FREQ=SECONDLY;INTERVAL=45;COUNT=4',
      '20260302T0900 20260302T090045 20260302T090130 20260302T090215',
    ],
    [
      '20260302T0900',
      'FREQ=MONTHLY;BYMONTHDAY=-1,15;COUNT=6',
      '20260315T0900 20260331T0900 20260415T0900 20260430T0900 20260515T0900 20260531T0900',
    ],
    [
      '20260302T0900',
      'FREQ=YEARLY;BYYEARDAY=100,-1;COUNT=4',
      '20260410T0900 20261231T0900 20270410T0900 20271231T0900',
    ],
    // The start is no date of the rule.
    ['20260302T0900', 'FREQ=DAILY;BYDAY=TU;COUNT=3', '20260303T0900 20260310T0900 20260317T0900'],
    ['20260302T0900', 'FREQ=WEEKLY;BYMONTH=4;COUNT=2', '20260406T0900 20260413T0900'],
  ])('expands %s %s', (start, rule, times) => {
    expect(expand(start, rule)).toBe(times)
  })

  it('ends after COUNT times', () => {
    expect(expand('20260302T0900', 'FREQ=DAILY;COUNT=2')).toBe('20260302T0900 20260303T0900')
  })

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=WEEKLY;INTERVAL=520;BYMONTH=2;BYSECOND=1;BYDAY=MO,TU,WE,TH,FR,SA,SU',
  ])('stops looking for a time of %s', (rule) => {
    expect(() => expand('20260302T0900', rule, 100_000, new Budget(2000))).toThrow(OutOfBudget)
  })

  it.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20',
    'FREQ=YEARLY;BYDAY=1MO;BYMONTH=4;BYMONTHDAY=20',
    'FREQ=DAILY;BYYEARDAY=1',
  ])('yields nothing for %s', (rule) => {
    expect(expand('20260302T0900', rule)).toBe('')
  })
})

describe('parseRule', () => {
  it('allows lower case and whitespace', () => {
    expect(parseRule('freq=weekly; byday=mo; until=20260330')).toMatchObject({
      until: '20260330',
      isEndless: false,
    })
  })

  it('ignores parts of others, also names that JavaScript has', () => {
    const rule = 'FREQ=DAILY;COUNT=2;X-A=1;parts=x;__proto__=y;iterator=z;toString=1'
    expect(expand('20260302T0900', rule)).toBe('20260302T0900 20260303T0900')
  })

  it.each([
    '',
    'FREQ=FORTNIGHTLY',
    'FREQ=DAILY;BYHOUR=25',
    'FREQ=DAILY;INTERVAL=1000000000',
    'FREQ=DAILY;COUNT=many',
    // ical.js gives other times for these than dateutil.
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=MONTHLY;INTERVAL=2;BYMONTH=3,6',
    'FREQ=YEARLY;BYMONTHDAY=5',
    'FREQ=DAILY;BYMONTHDAY=-1',
    'FREQ=HOURLY;BYHOUR=10,11',
    'FREQ=MINUTELY;BYMINUTE=5',
    'FREQ=SECONDLY;BYSECOND=5',
    'FREQ=YEARLY;BYDAY=MO;BYMONTH=4;BYMONTHDAY=-1',
    'FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=-1',
    'FREQ=MONTHLY;BYMONTHDAY=1,15;BYSETPOS=-1',
    'FREQ=YEARLY;BYMONTH=4,5;BYDAY=MO;BYSETPOS=1',
    'RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L',
    `FREQ=DAILY;BYDAY=${'MO,'.repeat(500)}MO`,
    'BYDAY',
    'FREQ',
  ])('returns null for %.50s', (rule) => {
    expect(parseRule(rule)).toBeNull()
  })
})
