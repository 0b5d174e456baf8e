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
  return withColour(command)
}

/** The same for a command whose answer can be empty. */
export function withStatus(command: Command): Command {
  return withShared(command)
    .addOption(new Option('-e, --exit-status', 'end with status 1 when nothing matches'))
    .addOption(new Option('-q, --quiet', 'the same, and print no answer'))
}

/** What chooses sessions and talks: any of the values of one option, and one of each option. */
export function withFilters(command: Command): Command {
  const several = (flags: string, description: string) => {
    return filter(flags, description).argParser(collect)
  }
  return command
    .addOption(several('--type <type>', 'only of this type, such as oral or breaks'))
    .addOption(several('--speaker <name>', 'only with this person: any beginning of a name'))
    .addOption(several('--room <room>', 'only in this room'))
    .addOption(several('--track <track>', 'only of this track'))
    .addOption(several('--search <words>', 'only what mentions all of these words'))
    .addOption(filter('--from <time>', 'only what starts then or later, as --at'))
    .addOption(filter('--until <time>', 'only what starts before then'))
}

function filter(flags: string, description: string): Option {
  return new Option(flags, description).helpGroup('Filters')
}

/** For an option that may be given several times. */
export function collect(value: string, all: readonly string[] = []): string[] {
  return [...all, value]
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
