/** The licences of what is built in, as they ask to be passed on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @import { Metafile } from 'esbuild' */

/**
 * The licence of every package of which a file went into a bundle.
 *
 * @param {readonly { metafile?: Metafile | undefined }[]} built
 * @param {string} root the folder that their paths start from
 */
export function licences(built, root) {
  const files = built.flatMap(({ metafile }) => {
    return Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) => Object.keys(inputs))
  })
  const folders = new Set(
    files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []),
  )
  return [...folders]
    .map((folder) => licence(join(root, folder)))
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`)
}

/** @param {string} folder */
function licence(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  if (!license) throw new Error(`${name} has no licence`)
  // A package without the text still says under which licence it is, and whose it is.
  const text = file ? readFileSync(join(folder, file), 'utf8') : `${author?.name ?? author}\n`
  return `${name} ${version}\n${license}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`
}
