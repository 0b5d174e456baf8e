/** Checks the launcher when it can't start esfomo: on an old Node, and in an unbuilt clone. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bin, file } from './process.ts'

/** Makes Node report the version in PRETENDED. */
const versionHook = file('pretend.cjs')
writeFileSync(
  versionHook,
  `const versions = { ...process.versions, node: process.env.PRETENDED }
  Object.defineProperty(process, 'versions', { value: versions })`,
)

/** Runs `esfomo --version` on a Node that reports another version. */
function versionOn(node: string) {
  const argv = ['-r', versionHook, bin, '--version']
  const env = { PATH: process.env.PATH, PRETENDED: node }
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

describe('the launcher', () => {
  it.each(['0.10.48', '9.11.2', '14.21.3', '20.9.0', '20.18.3'])(
    'rejects Node %s as too old',
    (node) => {
      const stderr = `esfomo needs Node.js 20.19 or later; this is ${node}\n`
      expect(versionOn(node)).toEqual({ status: 2, stdout: '', stderr })
    },
  )

  it.each(['20.19.0', '20.100.0', '21.0.0', '22.12.0', '100.0.0', '27.0.0-nightly2026'])(
    'runs on Node %s',
    (node) => {
      const stdout = expect.stringMatching(/^esfomo \d/)
      expect(versionOn(node)).toEqual({ status: 0, stdout, stderr: '' })
    },
  )

  it('is written in ES5, which any Node can parse', () => {
    // Node bundles acorn for internal use. test/package runs the launcher on a real Node 0.10.
    const parse = `
      const { parse } = require('internal/deps/acorn/acorn/dist/acorn')
      parse(require('fs').readFileSync(0, 'utf8'), { ecmaVersion: 5, allowHashBang: true })`
    const { status, stderr } = spawnSync(process.execPath, ['--expose-internals', '-e', parse], {
      encoding: 'utf8',
      input: readFileSync(bin),
    })
    expect([status, stderr]).toEqual([0, ''])
  })
})

it('the launcher suggests npm ci in an unbuilt clone', () => {
  mkdirSync(file('clone/bin'), { recursive: true })
  copyFileSync(bin, file('clone/bin/esfomo.cjs'))
  const argv = [file('clone/bin/esfomo.cjs')]
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
  const reason = "can't start: Cannot find module '../dist/launch.cjs'"
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toBe(`esfomo: ${reason}; in a clone, run npm ci first\n`)
})

it.each([
  ['read-program.cjs', /: a part of esfomo is missing: .*read-program.cjs.*; reinstall it, or/],
  [
    'zones.txt',
    /: can't read .*zones.txt: no such file or directory; reinstall esfomo, or build it/,
  ],
])('esfomo says that it lacks dist/%s', (name, message) => {
  const copy = file(`without-${name}`)
  for (const folder of ['bin', 'dist', 'data']) {
    const path = fileURLToPath(new URL(`../${folder}`, import.meta.url))
    cpSync(path, `${copy}/${folder}`, { recursive: true })
  }
  rmSync(`${copy}/dist/${name}`)
  const argv = [`${copy}/bin/esfomo.cjs`, 'now', '-p', `${copy}/data/esfomo-2025.yaml`]
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
  expect([status, stderr.split('\n').length]).toEqual([2, 2])
  expect(stderr).toMatch(message)
})
