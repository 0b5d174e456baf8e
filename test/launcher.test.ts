/** The launcher where it can't start the program: on an old Node, and in a clone that is not built. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bin, file } from './process.ts'

const pretend = file('pretend.cjs')
writeFileSync(
  pretend,
  `const versions = { ...process.versions, node: process.env.PRETENDED }
  Object.defineProperty(process, 'versions', { value: versions })`,
)

function versionOn(node: string) {
  const argv = ['-r', pretend, bin, '--version']
  const env = { PATH: process.env.PATH, PRETENDED: node }
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

describe('the version of Node', () => {
  it.each(['0.10.48', '9.11.2', '14.21.3', '20.9.0', '20.18.3'])('%s is too old', (node) => {
    const stderr = `esfomo needs Node.js 20.19 or later; this is ${node}\n`
    expect(versionOn(node)).toEqual({ status: 2, stdout: '', stderr })
  })

  it.each(['20.19.0', '20.100.0', '21.0.0', '22.12.0', '100.0.0', '27.0.0-nightly2026'])(
    '%s will do',
    (node) => {
      const stdout = expect.stringMatching(/^esfomo \d/)
      expect(versionOn(node)).toEqual({ status: 0, stdout, stderr: '' })
    },
  )

  it('is checked in ES5, which any Node can parse', () => {
    // Node comes with acorn for its own use. A real Node 0.10 runs in test/package.
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

it('a clone that is not built needs npm ci', () => {
  mkdirSync(file('clone/bin'), { recursive: true })
  copyFileSync(bin, file('clone/bin/esfomo.cjs'))
  const argv = [file('clone/bin/esfomo.cjs')]
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
  const reason = "can't start: Cannot find module '../dist/esfomo.cjs'"
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toBe(`esfomo: ${reason}; in a clone, run npm ci first\n`)
})
