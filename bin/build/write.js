/** Writes a bundle as V8 reads it in the least time. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, transform } from 'esbuild'

/** @import { BuildOptions } from 'esbuild' */

/** Becomes dist/ once all of it is there: what is linked to a clone goes on meanwhile. */
export const OUT = 'dist.new'

/**
 * Builds and writes `outfile`, and beside it the map from it to the sources: of no use to who runs
 * it, but it tells what a stack trace is of. The files that went into it are the result.
 *
 * @param {BuildOptions & { absWorkingDir: string, outfile: string }} options
 * @returns {Promise<string[]>}
 */
export async function write({ absWorkingDir, outfile, ...options }) {
  const settings = { sourcemap: /** @type {const} */ ('inline'), write: false, metafile: true }
  const result = await build({ ...options, ...settings, absWorkingDir, outfile })
  const { format = 'cjs', target = 'node20' } = options
  const { code, map } = await transform(eagerly(result.outputFiles?.[0]?.text ?? ''), {
    ...{ format, target, minify: true, sourcemap: 'external', sourcefile: outfile },
  })
  const file = join(absWorkingDir, outfile)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, code)
  writeFileSync(`${file}.map`, map)
  return Object.values(result.metafile?.outputs ?? {}).flatMap(({ inputs }) => Object.keys(inputs))
}

/**
 * V8 skips over a function, and reads it anew when it is called: but not where it stands in brackets
 * (https://v8.dev/blog/preparser#pife). esbuild leaves those it finds, and makes none around the
 * modules that it wraps, which are called at once (https://github.com/evanw/esbuild/issues/4252).
 *
 * @param {string} code of esbuild's, not minified
 */
function eagerly(code) {
  const eager = code.replace(
    /^(var \w+ = __commonJS\(\{\n {2}".*")(\(.*\) \{\n[\s\S]*?\n {2}\})\n\}\);$/gm,
    '$1: (function$2)\n});',
  )
  if (/__commonJS\(\{\n {2}".*"\(/.test(eager)) throw new Error('esbuild wraps modules otherwise')
  return eager
}
