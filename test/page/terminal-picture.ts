/** Draws the output of a command as an SVG picture of a terminal, by means of an emulator. */
import xterm from '@xterm/headless'

export type Theme = 'light' | 'dark'

const PALETTES = {
  light: { background: '#ffffff', border: '#d0d7de', foreground: '#1f2328', dim: '#6e7781' },
  dark: { background: '#0d1117', border: '#30363d', foreground: '#e6edf3', dim: '#8b949e' },
} as const satisfies Record<Theme, Record<string, string>>

/** The ANSI colours that esfomo uses, by their numbers. */
const COLOURS: Readonly<Record<Theme, Readonly<Record<number, string>>>> = {
  light: { 1: '#cf222e', 2: '#1a7f37', 3: '#9a6700', 5: '#8250df', 6: '#1b7c83' },
  dark: { 1: '#ff7b72', 2: '#3fb950', 3: '#d29922', 5: '#bc8cff', 6: '#39c5cf' },
}

/** Width and height of a cell, font size and margin, in pixels. */
const [WIDTH, HEIGHT, SIZE, MARGIN] = [8.4, 20, 14, 16]

/** Returns an SVG picture of a terminal that shows `prompt` as a command and `text` as output. */
export async function picture(
  prompt: string,
  text: string,
  { columns, theme }: { columns: number; theme: Theme },
): Promise<string> {
  const rows = text.split('\n').length
  const emulator = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    convertEol: true,
  })
  await new Promise<void>((resolve) => {
    emulator.write(`\u001b[2m$ ${prompt}\u001b[22m\n${text.trimEnd()}`, resolve)
  })
  const { background, border, foreground } = PALETTES[theme]
  const runs = Array.from({ length: rows }, (_, row) => runsOf(emulator, row, theme)).flat()
  const [width, height] = [columns * WIDTH + 2 * MARGIN, rows * HEIGHT + 2 * MARGIN]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(prompt)}">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${background}" stroke="${border}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${SIZE}" fill="${foreground}" xml:space="preserve">
${runs.join('\n')}
</g>
</svg>
`
}

/** Returns the `<text>` elements of a row, one for each run of cells with the same style. */
function runsOf(
  emulator: InstanceType<typeof xterm.Terminal>,
  row: number,
  theme: Theme,
): string[] {
  const line = emulator.buffer.active.getLine(row)
  const runs: { column: number; columns: number; text: string; style: string }[] = []
  for (let column = 0; column < emulator.cols; column++) {
    const cell = line?.getCell(column)
    if (!cell || cell.getWidth() === 0) continue
    const colour = cell.isFgPalette() ? COLOURS[theme][cell.getFgColor()] : undefined
    const fill = colour ?? (cell.isDim() ? PALETTES[theme].dim : undefined)
    const style = `${fill ? ` fill="${fill}"` : ''}${cell.isBold() ? ' font-weight="bold"' : ''}`
    const text = cell.getChars() || ' '
    const last = runs.at(-1)
    if (last?.style === style) {
      last.text += text
      last.columns += cell.getWidth()
    } else runs.push({ column, columns: cell.getWidth(), text, style })
  }
  return runs
    .map((run) => ({
      ...run,
      columns: run.columns - (run.text.length - run.text.trimEnd().length),
    }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ column, columns, text, style }) => {
      const x = (MARGIN + column * WIDTH).toFixed(1)
      const y = MARGIN + row * HEIGHT + SIZE
      // Stretches or squeezes any font to the width of the cells, so that columns line up.
      const length = (columns * WIDTH).toFixed(1)
      return `<text x="${x}" y="${y}" textLength="${length}"${style}>${escapeText(text.trimEnd())}</text>`
    })
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
