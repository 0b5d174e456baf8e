/** The options that several commands have, each said once. */
import { type Command, Option } from 'commander'

/** What every command shares that answers about a program at a time. */
export function withShared(command: Command): Command {
  command
    .addOption(programOption())
    .addOption(zoneOption())
    .addOption(
      new Option('--at <time>', 'answer as if it were then: "2025-07-19 10:35", 10:35, ISO 8601'),
    )
    .addOption(jsonOption())
    .addOption(new Option('-e, --exit-status', 'end with status 1 when nothing matches'))
    .addOption(new Option('-q, --quiet', 'the same, and print no answer'))
  return withColour(command)
}

export function withColour(command: Command): Command {
  return command
    .addOption(
      new Option('--color <when>', 'colour the answer').choices(['auto', 'always', 'never']),
    )
    .addOption(new Option('--no-color', 'the same as --color never'))
}

export function programOption(): Option {
  return new Option(
    '-p, --program <file>',
    'a program file, the id of a built-in one, or - for standard input',
  )
}

export function jsonOption(): Option {
  return new Option('--json', 'answer in JSON')
}

export function zoneOption(): Option {
  return new Option(
    '--tz <zone>',
    'show times in a zone: Asia/Tokyo, tokyo, UTC+2, AoE, local, venue',
  )
}
