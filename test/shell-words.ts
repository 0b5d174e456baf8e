/** Splits a command line with single quotes as a shell does. */
export function shellWords(line: string): string[] {
  return (line.match(/(?:'[^']*'|\\'|[^\s'])+/g) ?? []).map((word) => {
    return word.replace(/'([^']*)'|\\'/g, (_, quoted?: string) => quoted ?? "'")
  })
}
