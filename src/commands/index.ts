/** Every command, in the order of the help. */
import type { Command } from '../definition/command.ts'
import { completion } from './completion.ts'
import { deadlines } from './deadlines.ts'
import { diff } from './diff.ts'
import { exportCommand } from './export.ts'
import { info } from './info.ts'
import { init } from './init.ts'
import { next } from './next.ts'
import { now } from './now.ts'
import { programs } from './programs.ts'
import { schedule } from './schedule.ts'
import { show } from './show.ts'
import { speakers } from './speakers.ts'
import { star } from './star.ts'
import { validate } from './validate.ts'

export const COMMANDS: readonly Command[] = [
  schedule,
  now,
  next,
  deadlines,
  show,
  speakers,
  info,
  star,
  exportCommand,
  diff,
  programs,
  validate,
  init,
  completion,
]

/** The commands, each with those within it. */
export const ALL_COMMANDS: readonly Command[] = COMMANDS.flatMap((command) => [
  command,
  ...(command.commands ?? []),
])
