/** Starts the bundle, and keeps its code as V8 has compiled it. */
import { join } from 'node:path'
import type { Store } from '../context.ts'
import { EXIT } from '../errors.ts'
import { digest } from '../text/digest.ts'
import { bundleIn } from './compiled-code.ts'
import { nodeStore } from './store.ts'

/** A digest of what was built; the build defines it. */
declare const BUILD: string

/** Runs the command line. `root` is the folder of the package. Rejects if the bundle is not complete. */
export async function launch(root: string): Promise<void> {
  const kept = nodeStore(process.env)
  let isFirst = false
  const store: Store = {
    ...kept,
    write(name, content) {
      isFirst = true
      kept.write(name, content)
    },
  }
  const nameOf = (version: string) =>
    `code-${digest(JSON.stringify([...codeDependsOn(), version]))}`
  const bundle = bundleIn(join(root, 'dist'), {
    read: (version) => kept.read(nameOf(version)),
    write: (version, code) => kept.write(nameOf(version), code),
  })
  const { start } = bundle.load('esfomo.cjs') as typeof import('./start.ts')
  await start({ root, store, build: BUILD })
  // The first answer about a program takes long enough, and a mistake compiles what nothing else needs.
  const isDone = process.exitCode === EXIT.ok || process.exitCode === EXIT.no
  // V8 rejects what was compiled with other flags.
  const hasOtherFlags = bundle.hasLoaded('optimise-later.cjs')
  if (kept.isOn && isDone && !isFirst && !hasOtherFlags) bundle.keep()
}

/** Returns what compiled code depends on besides what it was made from. */
function codeDependsOn(): unknown[] {
  const { version, arch, argv, execArgv, env } = process
  // Each command calls other functions, and is kept with those alone.
  const command = /^[a-z_]*$/.exec(argv[2] ?? '')?.[0]
  return [version, arch, execArgv, env.NODE_OPTIONS, command]
}
