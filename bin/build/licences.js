/** Collects the licences of the packages that are bundled. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = /^[^\0]*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/

/**
 * Returns the licence of each package that one of the files belongs to.
 * @param {readonly string[]} files
 */
export function licences(files) {
  const folders = new Set(files.flatMap((file) => PACKAGE.exec(file) ?? []))
  const texts = Array.from(folders, (folder) => {
    const text = readFileSync(join(folder, 'package.json'), 'utf8')
    const { name, version, license, author } = JSON.parse(text)
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
    const terms = file && readFileSync(join(folder, file), 'utf8').trim()
    if (!license) throw new Error(`${name} has no licence`)
    return `${name} ${version}, ${license}\n\n${terms ?? `Copyright ${author?.name ?? author}`}\n`
  })
  return texts.sort().join(`\n${'-'.repeat(80)}\n\n`)
}
