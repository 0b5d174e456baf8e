import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeFolder } from '../../src/node/make-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'folders-'))
afterAll(() => rmSync(root, { recursive: true }))

it('makes a folder for this user alone, with those above it', () => {
  makeFolder(join(root, 'a', 'b', 'c'))
  expect(statSync(join(root, 'a', 'b')).mode & 0o777).toBe(0o700)
  expect(statSync(join(root, 'a', 'b', 'c')).mode & 0o777).toBe(0o700)
  makeFolder(join(root, 'a', 'b', 'c'))
})

it('fails below a file', () => {
  writeFileSync(join(root, 'file'), '')
  expect(() => makeFolder(join(root, 'file', 'a', 'b'))).toThrow(/ENOTDIR/)
})

it.skipIf(!existsSync('/proc/self'))('ends where no folder can be made', () => {
  expect(() => makeFolder('/proc/x/y/z')).toThrow(/ENOENT/)
})
