/** Decides which facts about a session or talk each answer shows. */
import type { Session, Talk } from './program.ts'

/** `session` is the session that a talk is part of. */
export type Fact = keyof Session | keyof Talk | 'session'

export type Surface =
  | 'list' // schedule
  | 'now'
  | 'next'
  | 'show'
  | 'speakers'
  | 'grid'
  | 'plan' // star alone
  | 'json'
  | 'csv'
  | 'markdown'
  | 'html'
  | 'calendar'
  | 'search' // the text that --search looks at

/**
 * How a fact is shown:
 *
 * - `own`: as the session or talk itself has it
 * - `inherited`: its own value, else the one of the session that it is part of
 * - `unsaid`: its own value, unless the session or the heading already says it
 * - `apart`: by the answer itself, in a place of its own
 * - `no`: not at all
 */
type Mode = 'own' | 'inherited' | 'unsaid' | 'apart' | 'no'

const [own, inherited, unsaid, apart, no] = ['own', 'inherited', 'unsaid', 'apart', 'no'] as const

/** The order of the rows is the order of fields in JSON, of columns in CSV and of facts in a line. */
// `next` shows the track of a talk but not that of its session, which it names.
// biome-ignore format: one fact a row, one answer a column
export const SHOWN = {
  id:          { list: no,     now: no,        next: no,        show: apart,     speakers: no,        grid: no,     plan: no,    json: own,   csv: own,       markdown: no,     html: apart,  calendar: apart,     search: no },
  title:       { list: apart,  now: apart,     next: apart,     show: apart,     speakers: apart,     grid: apart,  plan: apart, json: own,   csv: own,       markdown: apart, html: apart,  calendar: apart,     search: own },
  type:        { list: unsaid, now: no,        next: unsaid,    show: own,       speakers: unsaid,    grid: no,     plan: no,    json: own,   csv: own,       markdown: unsaid, html: unsaid, calendar: apart,     search: no },
  status:      { list: apart,  now: no,        next: no,        show: apart,     speakers: apart,     grid: apart,  plan: apart, json: own,   csv: own,       markdown: apart, html: apart,  calendar: apart,     search: no },
  start:       { list: apart,  now: apart,     next: apart,     show: apart,     speakers: apart,     grid: apart,  plan: apart, json: own,   csv: own,       markdown: apart, html: apart,  calendar: apart,     search: no },
  end:         { list: unsaid, now: apart,     next: no,        show: apart,     speakers: no,        grid: unsaid, plan: apart, json: own,   csv: own,       markdown: apart,  html: apart,  calendar: apart,     search: no },
  endInferred: { list: no,     now: apart,     next: no,        show: apart,     speakers: no,        grid: no,     plan: apart, json: own,   csv: own,       markdown: apart,  html: apart,  calendar: apart,     search: no },
  endGuessed:  { list: no,     now: no,        next: no,        show: no,        speakers: no,        grid: no,     plan: no,    json: no,    csv: no,        markdown: apart,  html: apart,  calendar: apart,     search: no },
  session:     { list: apart,  now: own,       next: own,       show: apart,     speakers: own,       grid: apart,  plan: apart, json: apart, csv: apart,     markdown: apart, html: apart,  calendar: apart,     search: no },
  rooms:       { list: unsaid, now: unsaid,    next: unsaid,    show: apart,     speakers: unsaid,    grid: apart,  plan: apart, json: own,   csv: own,       markdown: unsaid, html: unsaid, calendar: apart,     search: own },
  elsewhere:   { list: apart,  now: apart,     next: apart,     show: apart,     speakers: apart,     grid: apart,  plan: apart, json: no,    csv: no,        markdown: apart, html: apart,  calendar: apart,     search: no },
  track:       { list: unsaid, now: inherited, next: own,       show: inherited, speakers: inherited, grid: unsaid, plan: no,    json: own,   csv: inherited, markdown: unsaid, html: unsaid, calendar: inherited, search: own },
  language:    { list: unsaid, now: inherited, next: inherited, show: inherited, speakers: inherited, grid: unsaid, plan: no,    json: own,   csv: inherited, markdown: unsaid, html: unsaid, calendar: inherited, search: no },
  speakers:    { list: own,    now: apart,     next: own,       show: apart,     speakers: apart,     grid: own,    plan: no,    json: own,   csv: own,       markdown: own,    html: apart,  calendar: apart,     search: own },
  chairs:      { list: own,    now: apart,     next: own,       show: apart,     speakers: apart,     grid: no,     plan: no,    json: own,   csv: own,       markdown: own,    html: apart,  calendar: apart,     search: own },
  talks:       { list: apart,  now: apart,      next: no,        show: apart,     speakers: no,        grid: apart,  plan: no,    json: own,   csv: apart,     markdown: apart, html: apart,  calendar: apart,     search: no },
  url:         { list: apart,  now: apart,     next: apart,     show: apart,     speakers: no,        grid: no,     plan: apart, json: own,   csv: own,       markdown: apart, html: apart,  calendar: apart,     search: no },
  links:       { list: no,     now: no,        next: no,        show: apart,     speakers: no,        grid: no,     plan: no,    json: own,   csv: no,        markdown: apart,  html: apart,  calendar: apart,     search: no },
  abstract:    { list: no,     now: no,        next: no,        show: apart,     speakers: no,        grid: no,     plan: no,    json: own,   csv: no,        markdown: no,     html: apart,  calendar: apart,     search: own },
  note:        { list: apart,  now: apart,     next: apart,     show: apart,     speakers: own,       grid: own,    plan: own,   json: own,   csv: own,       markdown: apart,  html: apart,  calendar: apart,     search: own },
} as const satisfies { [F in Fact]: Row<F> }

/** JSON and search show a fact as it is or not at all; JSON has the session of a talk apart. */
type Row<F> = {
  readonly [S in Surface]: S extends 'json' | 'search'
    ? F extends 'session'
      ? Mode
      : Exclude<Mode, 'apart'>
    : Mode
}

/** The facts that a surface shows in a given way. */
export type ShownAs<S extends Surface, M extends Mode> = {
  [F in Fact]: Extract<(typeof SHOWN)[F][S], M> extends never ? never : F
}[Fact]

/** Returns the facts that a surface shows inline, each with its mode. */
export function factsOn<S extends Surface>(surface: S): { fact: ShownAs<S, Usual>; mode: Usual }[] {
  return (Object.keys(SHOWN) as Fact[]).flatMap((fact) => {
    const mode: Mode = SHOWN[fact][surface]
    if (mode === 'no' || mode === 'apart') return []
    return [{ fact: fact as ShownAs<S, Usual>, mode }]
  })
}

type Usual = Exclude<Mode, 'no' | 'apart'>
