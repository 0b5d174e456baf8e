/** A terminal as an SVG picture: what a command prints, as an emulator shows it. */
import xterm from '@xterm/headless'

export type Theme = 'light' | 'dark'

const PALETTES = {
  light: { paper: '#ffffff', edge: '#d0d7de', ink: '#1f2328', dim: '#6e7781' },
  dark: { paper: '#0d1117', edge: '#30363d', ink: '#e6edf3', dim: '#8b949e' },
} as const satisfies Record<Theme, Record<string, string>>

/** Of the eight colours of a terminal, those that are used. */
const COLOURS: Readonly<Record<Theme, Readonly<Record<number, string>>>> = {
  light: { 1: '#cf222e', 2: '#1a7f37', 3: '#9a6700', 6: '#1b7c83' },
  dark: { 1: '#ff7b72', 2: '#3fb950', 3: '#d29922', 6: '#39c5cf' },
}

const [WIDTH, HEIGHT, SIZE, MARGIN] = [8.4, 20, 14, 16]

/** `prompt` stands above the text that was written to a terminal of so many columns. */
export async function picture(
  prompt: string,
  text: string,
  { columns, theme }: { columns: number; theme: Theme },
): Promise<string> {
  const rows = text.split('\n').length
  const view = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true })
  await new Promise<void>((resolve) => {
    view.write(`\u001b[2m$ ${prompt}\u001b[22m\n${text.trimEnd()}`, resolve)
  })
  const { paper, edge, ink } = PALETTES[theme]
  const runs = Array.from({ length: rows }, (_, row) => runsOf(view, row, theme)).flat()
  const [width, height] = [columns * WIDTH + 2 * MARGIN, rows * HEIGHT + 2 * MARGIN]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(prompt)}">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${paper}" stroke="${edge}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${SIZE}" fill="${ink}" xml:space="preserve">
${runs.join('\n')}
</g>
</svg>
`
}

/** The pieces of a row that look alike. */
function runsOf(view: InstanceType<typeof xterm.Terminal>, row: number, theme: Theme): string[] {
  const line = view.buffer.active.getLine(row)
  const runs: { column: number; columns: number; text: string; style: string }[] = []
  for (let column = 0; column < view.cols; column++) {
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
      // A font that is wider or narrower is made to fit, so that columns line up.
      const length = (columns * WIDTH).toFixed(1)
      return `<text x="${x}" y="${y}" textLength="${length}"${style}>${escapeText(text.trimEnd())}</text>`
    })
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
