import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { nodeFiles } from '../../src/node/files.ts'

const root = mkdtempSync(join(tmpdir(), 'files-'))
afterAll(() => rmSync(root, { recursive: true }))

it('reads a file with the version that its mark has, of the target of a link', async () => {
  const [target, link] = [join(root, 'target'), join(root, 'link')]
  writeFileSync(target, 'tea')
  symlinkSync(target, link)
  const { read, mark, version } = nodeFiles(root)
  const { body, version: read1 } = await read(link, 10)
  expect(new TextDecoder().decode(body)).toBe('tea')
  expect([read1, await version(link)]).toEqual(Array(2).fill((await mark(target))?.version))
  writeFileSync(target, 'green')
  expect((await read(link, 10)).version).not.toBe(read1)
  await expect(read(target, 2)).rejects.toThrow('larger')
  await expect(read(root, 2)).rejects.toThrow('it is a directory')
})
