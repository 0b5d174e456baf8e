import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { colourOption, replyOptions } from '../reply/options.ts'
import { programOptions } from '../request/options.ts'

const options = { ...replyOptions } as const satisfies Options

export type ProgramsOptions = OptionValues<typeof options>

const addOptions = {
  assumeZone: programOptions.assumeZone,
  assumeDate: programOptions.assumeDate,
  ...colourOption,
} as const satisfies Options

export type AddOptions = OptionValues<typeof addOptions>

const name = { name: 'name', required: true } as const

export const programsAdd = defineCommand({
  name: 'programs add',
  summary: 'Give a program a name for -p',
  arguments: [
    { ...name, summary: 'a name of your own: a-z, 0-9, "_" and "-", at most 64 characters' },
    {
      name: 'source',
      summary: 'file, folder or https address, as -p takes it; SOURCE#NAME: one event of a list',
      required: true,
      complete: { files: true },
    },
  ],
  options: addOptions,
  examples: [
    ['esfomo programs add reef ours.yaml', 'esfomo now -p reef, in every folder'],
    [
      'esfomo programs add fosdem https://fosdem.org/2026/schedule/xml',
      'the same for what an event publishes',
    ],
  ],
  load: () => import('./programs.add.ts'),
})

export const programsRemove = defineCommand({
  name: 'programs remove',
  summary: 'Remove a name; the program itself stays',
  arguments: [{ ...name, summary: 'a name of your own', complete: { ownNames: 'all' } }],
  options: colourOption,
  examples: [['esfomo programs remove reef', 'the name is free again']],
  load: () => import('./programs.remove.ts'),
})

export const programsRefresh = defineCommand({
  name: 'programs refresh',
  summary: 'Ask the addresses of your programs for their current versions',
  arguments: [
    {
      name: 'name',
      summary: 'names of your own (default: all)',
      variadic: true,
      complete: { ownNames: true },
    },
  ],
  options,
  examples: [
    ['esfomo programs refresh', 'all, before you go offline'],
    ['esfomo programs refresh fosdem', 'one alone'],
  ],
  load: () => import('./programs.refresh.ts'),
})

export const programs = defineCommand({
  name: 'programs',
  summary: 'List the programs that have a name; add, remove and refresh yours',
  arguments: [],
  commands: [programsAdd, programsRemove, programsRefresh],
  options,
  examples: [['esfomo programs', 'the names that -p takes, what is next first']],
  load: () => import('./programs.run.ts'),
})
