/**
 * Our own marks for a locale that has only ASCII; each is as wide as the one it stands for. Where
 * a title has one of them it is shown so too: the terminal could not show it either.
 */
const MARKS: Readonly<Record<string, string>> = {
  '·': '|',
  '━': '#',
  '─': '-',
  '…': '.',
}

export function inAscii(text: string): string {
  return text.replace(/[·━─…]/g, (mark) => MARKS[mark] ?? mark)
}
