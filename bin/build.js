/**
 * Builds dist/ from src/: what is published and what bin/esfomo.cjs starts. `esfomo now` runs in
 * prompts and status bars, where most of its time goes into reading code, used or not. Hence:
 *
 * - CommonJS, since the first ES module that Node loads costs a fifth of Node's own start.
 * - launch.cjs loads the others with their code as V8 has compiled it in an earlier run.
 * - esfomo.cjs is all that `esfomo now` needs. Each `import()` of the sources is a chunk of its own.
 * - Each library is a file that is loaded on first use (build/libraries.js), which halves the time.
 * - The built-in programs are parsed here, so showing one needs neither YAML nor zone data.
 *
 * A heap snapshot was no faster. test/loaded.test.ts checks what commands load, `npm run bench` how long
 * they take.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { build } from 'rolldown'
import { htmlPage } from './build/html-page.js'
import { lazyLibraries, libraryInputs } from './build/libraries.js'
import { licences } from './build/licences.js'
import { MOMENT_DATA, readMomentData } from './build/zone-data/moment.js'
import { packZoneData } from './build/zone-data/pack.js'

/** @import { InputOptions } from 'rolldown' */

const LAUNCH = 'src/node/launch.ts'
const START = 'src/node/start.ts'
const COMPILER = 'src/sources/compile.ts'
const ROOT = dirname(import.meta.dirname)
const DIST = join(ROOT, 'dist')

/** The Unicode CLDR, which src/readers/ics/windows-zones.ts is made from. */
const CLDR = createRequire(import.meta.url).resolve('cldr-core/package.json')

/** Stands for the digest of the build, and is as long. */
const BUILD = '@digest of build@'

/** Becomes dist/ once it is complete, so that a linked clone keeps working during a build. */
const OUT = join(ROOT, 'dist.new')

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

const zones = packZoneData(readMomentData())
await compilePrograms()
writeFileSync(join(OUT, 'zones.txt'), zones)
const chunks = await bundle({
  input: { esfomo: START },
  plugins: [htmlPage(), lazyLibraries('./libraries/')],
})
chunks.push(...(await bundle({ input: { launch: LAUNCH }, isOneFile: true })))
for (const input of libraryInputs(chunks)) chunks.push(...(await bundle(input)))
const files = chunks.flatMap(({ moduleIds }) => moduleIds)
writeFileSync(join(OUT, 'THIRD-PARTY-LICENCES.txt'), licences([...files, MOMENT_DATA, CLDR]))
writeBuild()
rmSync(DIST, { recursive: true, force: true })
renameSync(OUT, DIST)

/** Puts a digest of all that was built in the place of BUILD. */
function writeBuild() {
  const hash = createHash('sha256')
  const names = readdirSync(OUT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
  for (const name of names) hash.update(relative(OUT, name)).update(readFileSync(name))
  const digest = hash.digest('hex').slice(0, BUILD.length)
  const launcher = join(OUT, 'launch.cjs')
  const code = readFileSync(launcher, 'utf8')
  if (!code.includes(BUILD)) throw new Error(`${launcher} does not name ${BUILD}`)
  writeFileSync(launcher, code.replaceAll(BUILD, digest))
}

/** Writes the built-in programs to OUT as JSON. */
async function compilePrograms() {
  // COMPILER imports statically what the sources import on demand.
  await bundle({ input: { compiler: COMPILER }, checks: { ineffectiveDynamicImport: false } })
  /** @type {typeof import('../src/sources/compile.ts')} */
  const { compileAll, installZoneData } = createRequire(import.meta.url)(join(OUT, 'compiler.cjs'))
  rmSync(OUT, { recursive: true })
  mkdirSync(join(OUT, 'programs'), { recursive: true })
  installZoneData({ read: () => zones, nodeRelease: '' })
  const programs = compileAll((name) => readFileSync(join(ROOT, 'data', name)))
  for (const [id, program] of programs) {
    writeFileSync(join(OUT, 'programs', `${id}.json`), JSON.stringify(program))
  }
}

/**
 * Writes a bundle to OUT and returns its chunks. Throws on a warning.
 * @param {InputOptions & { isOneFile?: boolean }} input
 */
async function bundle({ isOneFile, transform, checks, ...input }) {
  const { output } = await build({
    cwd: ROOT,
    platform: 'node',
    tsconfig: false,
    transform: {
      target: 'node20.19',
      define: { VERSION: JSON.stringify(version), BUILD: JSON.stringify(BUILD) },
      ...transform,
    },
    resolve: { alias: { 'node:child_process': false } }, // commander would spawn programs
    checks: { pluginTimings: false, ...checks }, // a busy machine is no reason to fail
    // Lets other chunks import from an entry; otherwise esfomo.cjs and the core are two files.
    preserveEntrySignatures: 'allow-extension',
    onLog(level, { message }) {
      if (level === 'warn') throw new Error(message)
    },
    ...input,
    output: {
      dir: OUT,
      format: 'cjs',
      exports: 'named',
      codeSplitting: !isOneFile && {
        groups: [
          { name: 'core', tags: ['$initial'] }, // what START imports statically
          { name: 'commands', test: /src.commands.index/ }, // all definitions but that of `now`
          // A group takes what its files import with them, so each is apart from those before it.
          { name: 'loaded', test: /src.(?:sources.(?:file-source|store)|request.notice-import)/ }, // for loaded forms
          // What builds programs, which a command that reads a file needs whatever it prints.
          {
            name: 'programs',
            minShareCount: 2,
            test: /src.(?:program|model|time|text|render.programs)/,
          },
          { name: 'import', minShareCount: 2, test: /import\.ts$/ }, // what tells of foreign sources
          { name: 'time-words', minShareCount: 2, test: /time-words/ }, // for usage errors alone
          {
            name: 'shared',
            minShareCount: 2,
            test: /src.(?!readers|sources.(?:address|names|own|stars))/,
          },
          { name: 'address', minShareCount: 2, test: /src.sources.address/ },
          // A prompt loads these for a program with a name of the user's, or for stars.
          { name: 'names', test: /src.sources.(?:names|own).(?!edit|parse|assumed)/ },
          { name: 'formats', test: /src.readers.index/ }, // what recognises each, for help too
          { name: 'readers', minShareCount: 2, test: /src.readers.(?!esfomo|data.[a-z-]*yaml)/ },
          {
            name: 'yaml', // loads yaml
            minShareCount: 2,
            test: /src.readers.(?!esfomo.(?:schema|yaml.(?:decode|missing|parse|repair)))/,
          },
          { name: 'own-yaml', minShareCount: 2, test: /src.readers/ }, // loads yaml and zod
          { name: 'edit-own', minShareCount: 2, test: /src.sources.(?:names|own|stars)/ }, // loads yaml
        ],
      },
      dynamicImportInCjs: false,
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      minify: true,
      charset: 'ascii', // V8 reads it faster, and keeps it in half the memory
      sourcemap: 'hidden',
    },
  })
  return output.filter((file) => file.type === 'chunk')
}
