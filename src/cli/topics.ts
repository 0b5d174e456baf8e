/** Texts of the help that belong to no single command, also for the man page and README. */
import type { Mark } from '../definition/mark.ts'
import { FORMATS } from '../readers/index.ts'
import type { TopicName } from './command-first.ts'

export interface HelpItem {
  /** A command line, option, variable or other word that the text describes. */
  readonly term: string
  readonly text: string
}

interface Topic {
  readonly title: string
  readonly summary: string
  readonly items: readonly HelpItem[]
}

export const TOPICS: Readonly<Record<TopicName, Topic>> = {
  sources: {
    title: 'Sources',
    summary:
      'Formats of programs, in a file or at an address. They are recognised by content, whatever the file is called, and every command takes them. esfomo validate says what was guessed, changed and left out of one.',
    items: [
      {
        term: 'https://ADDRESS',
        text: 'an address: asked at most every 15 minutes (--refresh: now; --offline: never); a copy answers in between, and with its age where the server fails. Its user and query are never printed',
      },
      { term: 'program file', text: 'the format of esfomo; esfomo init writes one to start from' },
      ...FORMATS.map(({ name, writtenBy, loses }) => {
        return { term: name, text: `${writtenBy}; left out: ${loses}` }
      }),
    ],
  },
  environment: {
    title: 'Environment',
    summary:
      'Environment variables. Options override them, and an empty variable counts as unset (an empty TZ is UTC).',
    items: [
      { term: 'ESFOMO_PROGRAM', text: 'default for -p; : separates several programs' },
      { term: 'ESFOMO_TZ', text: 'default for --tz' },
      { term: 'ESFOMO_AT', text: 'default for --at' },
      {
        term: 'ESFOMO_CACHE',
        text: 'folder for what is kept (default: ~/.cache/esfomo); off: keeps nothing',
      },
      { term: 'TZ', text: "your time zone, if it is not the system's" },
      {
        term: 'HTTPS_PROXY, NO_PROXY',
        text: 'proxy for addresses, with NODE_USE_ENV_PROXY=1 and Node 22.21, 24 or later',
      },
      {
        term: 'NODE_EXTRA_CA_CERTS',
        text: 'file with certificates to trust besides those of Node',
      },
      { term: 'NO_COLOR', text: 'turns colour off' },
      { term: 'FORCE_COLOR, CLICOLOR_FORCE', text: 'turn colour on, also in a pipe; 0: off' },
      { term: 'FORCE_HYPERLINK', text: 'turns links on in a terminal; 0: off' },
      { term: 'TERM', text: 'no colour if this is dumb' },
      {
        term: 'LC_ALL, LC_CTYPE, LANG',
        text: 'ASCII marks and bars if this is C, POSIX or not UTF-8',
      },
      { term: 'COLUMNS', text: 'width of schedule --grid in a pipe (default: 80)' },
      {
        term: 'XDG_CONFIG_HOME',
        text: 'folder of esfomo/programs.yaml, with the names of your programs (default: ~/.config)',
      },
      {
        term: 'XDG_DATA_HOME',
        text: 'folder of esfomo/stars.yaml, with what you have starred (default: ~/.local/share)',
      },
      { term: 'ESFOMO_DEBUG', text: 'adds a stack trace to an internal error' },
    ],
  },
  'exit-status': {
    title: 'Exit status',
    summary: 'Exit statuses, the same for every command.',
    items: [
      { term: '0', text: 'success, or yes' },
      {
        term: '1',
        text: 'no: with -e or -q, nothing matched (now: nothing is on; diff: nothing changed); validate found an error, or with --strict a warning or note; export had nothing to write, and left what was there',
      },
      {
        term: '2',
        text: "failure: wrong usage, a file that can't be read or is not valid, output that can't be written; also where only some of several programs can be read",
      },
      { term: '130, 143', text: 'interrupted, terminated' },
    ],
  },
}

export const MARKS: Readonly<Record<Mark, HelpItem>> = {
  inferred: { term: '~', text: 'inferred: the program does not state this time' },
  otherDate: {
    term: '+1d, -1d',
    text: 'a day after, or before, the date in the heading; in a pipe, the date in the row',
  },
  onNow: { term: '>', text: 'on now' },
  starred: { term: '*', text: 'starred: yours' },
}
