/**
 * Makes dist/ of src/: what is published, and what bin/esfomo.cjs starts. `esfomo now` stands in
 * prompts and status bars, so it is to take little longer than Node itself. What takes time is to
 * read code, used or not, and to look for files. Hence:
 *
 * - CommonJS: to load a first ES module costs a fifth of Node's own start.
 * - esfomo.cjs is what `esfomo now` needs, in one file. What only other commands need is in files
 *   beside it, one for each `import()` of the sources: see build/parts.js.
 * - A library is a file of its own that is read when it is first used, and of it only what the
 *   sources use is kept: see build/libraries.js. The sources know of neither.
 * - The package depends on nothing: who installs it installs one thing.
 * - The built-in programs are loaded here: to show one takes no YAML, no schema and no zone data.
 *
 * A snapshot of the heap was no faster. V8's code cache would be, by a tenth of Node's start or two,
 * but each start would have to look for it, and the first to write it, in a folder of the user's.
 * What each command loads is told by test/loaded.test.ts, how long it takes by `npm run bench`.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { atOnce, buildLibrary, lazily, plainWidth, SETTINGS } from './build/libraries.js'
import { licences } from './build/licences.js'
import {
  besidesCore,
  coreEntry,
  fileOfPart,
  IN_CORE,
  joined,
  onlyOnce,
  partsOf,
  START,
  sharedNames,
} from './build/parts.js'
import { usedNames } from './build/used-names.js'
import { OUT, write } from './build/write.js'

/** @import { BuildOptions, BuildResult } from 'esbuild' */

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))

/** @satisfies {BuildOptions} */
const COMMON = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  define: { VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
  supported: { 'dynamic-import': false }, // require in its place: both ends are CommonJS
  logLevel: 'warning',
}

rmSync(`${root}/${OUT}`, { recursive: true, force: true })

/** @satisfies {BuildOptions} */
const SKETCH = { ...COMMON, format: 'esm', supported: {}, metafile: true, write: false }
const whole = await build({ ...SKETCH, entryPoints: [START], packages: 'external' })
const { core, parts } = partsOf(whole.metafile)
const libraries = usedNames(textOf(whole))
for (const name of libraries.keys()) {
  if (name.startsWith('node:') || IN_CORE.includes(name)) libraries.delete(name)
}
const sketches = await build({
  ...SKETCH,
  entryPoints: parts,
  packages: 'external',
  outdir: OUT,
  plugins: [besidesCore(core)],
})
const shared = sharedNames(textOf(sketches))

const files = await write({
  ...COMMON,
  ...SETTINGS.commander,
  stdin: { contents: coreEntry(shared), resolveDir: root },
  outfile: `${OUT}/esfomo.cjs`,
  plugins: [
    joined(parts, new Map()),
    plainWidth('./libraries/string-width.cjs'),
    lazily(libraries),
  ],
})
for (const part of parts) {
  const plugins = [joined(parts, shared), atOnce(libraries)]
  const outfile = `${OUT}/${fileOfPart(part)}`
  files.push(...(await write({ ...COMMON, entryPoints: [part], outfile, plugins })))
}
onlyOnce(files, root)
for (const library of libraries) files.push(...(await buildLibrary(library, COMMON)))
writeFileSync(`${root}/${OUT}/THIRD-PARTY-LICENCES.txt`, licences(files, root))
await compilePrograms()
rmSync(`${root}/dist`, { recursive: true, force: true })
renameSync(`${root}/${OUT}`, `${root}/dist`)

/** @param {BuildResult} result */
function textOf({ outputFiles }) {
  return outputFiles?.map(({ text }) => text).join('\n') ?? ''
}

/** The programs that are built in, as the sources load them. */
async function compilePrograms() {
  const outfile = `${OUT}/compiler.cjs`
  await build({ ...COMMON, entryPoints: ['src/sources/compile.ts'], outfile })
  /** @type {typeof import('../src/sources/compile.ts')} */
  const { compileAll } = createRequire(root)(`${root}/${outfile}`)
  rmSync(`${root}/${outfile}`)
  mkdirSync(`${root}/${OUT}/programs`)
  const read = (/** @type {string} */ name) => readFileSync(`${root}/data/${name}`)
  for (const [id, program] of compileAll(read, process.versions.tz ?? '')) {
    writeFileSync(`${root}/${OUT}/programs/${id}.json`, JSON.stringify(program))
  }
}
