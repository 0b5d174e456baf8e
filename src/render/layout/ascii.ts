/**
 * ASCII replacements for our own marks, each as wide as the mark. They apply to a mark in a title
 * too: an ASCII terminal could not show it either.
 */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '·': '|',
  '━': '#',
  '─': '-',
  '…': '.',
  '→': '>',
}

/** Returns text with our own marks in ASCII, for a locale that has nothing else. */
export function inAscii(text: string): string {
  return text.replace(/[·━─…→]/g, (mark) => REPLACEMENTS[mark] ?? mark)
}
