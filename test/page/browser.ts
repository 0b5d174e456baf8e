/** Starts Debian's Chromium before the tests of the page, for all of them, and ends it after them. */
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address to which tests connect for the browser. */
    browser: string
    /** True if vitest was run with `-u`. */
    renew: boolean
  }
}

const EXECUTABLE = '/usr/bin/chromium'
const FOLDERS_OF_FONTS = ['/usr/share/fonts/opentype/inter', '/usr/share/fonts/truetype/dejavu']

/** Runs before the tests of the project, and returns what runs after them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  requirePackage(EXECUTABLE, 'chromium')
  requirePackage(FOLDERS_OF_FONTS[0], 'fonts-inter')
  requirePackage(FOLDERS_OF_FONTS[1], 'fonts-dejavu-core')
  const folder = mkdtempSync(join(tmpdir(), 'esfomo-fonts-'))
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(fonts, fontconfig(folder))
  const server = await chromium.launchServer({
    executablePath: EXECUTABLE,
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: fonts, LC_ALL: 'C.UTF-8' }, // which chooses fonts too
    args: [
      '--no-sandbox',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // no name is looked up
    ],
  })
  project.provide('browser', server.wsEndpoint())
  project.provide('renew', project.config.snapshotOptions.updateSnapshot === 'all')
  return async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function requirePackage(path: string | undefined, name: string): void {
  try {
    accessSync(path ?? '', constants.R_OK)
  } catch {
    throw new Error(`${path} is missing: apt-get install ${name}`)
  }
}

/** Returns settings with which pages look the same whatever fonts a machine has. */
function fontconfig(folder: string): string {
  const prefer = (family: string, font: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`
  return `<?xml version="1.0"?>
<fontconfig>
${FOLDERS_OF_FONTS.map((path) => `<dir>${path}</dir>`).join('\n')}
<cachedir>${folder}</cachedir>
${prefer('system-ui', 'Inter')}
${prefer('sans', 'Inter')}
${prefer('sans-serif', 'Inter')}
${prefer('ui-monospace', 'DejaVu Sans Mono')}
${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`
}
