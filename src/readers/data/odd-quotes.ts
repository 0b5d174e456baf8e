/** Matches a line whose value ends with two single quotes and begins with one: `start: '16:30''`. */
const ODD_QUOTES = /^([ \t]*(?:-[ \t]+){0,20}[\w-]+:[ \t]+)'([^'\n]+)''([ \t]*\r?)$/gm

/** Removes the quote too many of `'16:30''`, which YAML parses as a part of the text. */
export function closeOddQuotes(text: string): string {
  return text.replace(ODD_QUOTES, "$1'$2'$3")
}
