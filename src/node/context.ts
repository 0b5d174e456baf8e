/** Creates the context of a real process. Only this folder uses `process`, clock and disk. */
import type { Context, Store } from '../context.ts'
import { nodeFiles } from './files.ts'
import { standardInput } from './input.ts'
import { machine } from './machine.ts'
import { network } from './network.ts'
import { output } from './output.ts'
import { listen } from './wakeups.ts'

/** Version of the package; the build defines it. */
declare const VERSION: string

/** What is known before the bundle is loaded. */
export interface Start {
  /** The folder of the package. */
  readonly root: string
  readonly store: Store
  /** Differs between any two builds that differ. */
  readonly build: string
}

/** Returns the context of this process. */
export function nodeContext({ root, store, build }: Start): Context {
  let showsProgress = false
  let isListening = false
  const clearProgress = () => {
    if (showsProgress) process.stderr.write('\r\u001b[K')
    showsProgress = false
  }
  const settings = { beforeWrite: clearProgress, mayBlock: () => !isListening }
  const stderr = output(2, () => process.stderr, settings)
  return {
    stdin: standardInput(),
    stdout: output(1, () => process.stdout, settings),
    stderr,
    env: process.env,
    files: nodeFiles(root),
    network,
    store,
    versions: { esfomo: VERSION, build, node: process.versions.node },
    machine,
    async showProgress(text) {
      clearProgress()
      const { TERM } = process.env
      if (text === '' || !stderr.isTerminal || !TERM || TERM === 'dumb') return
      await stderr.write(text)
      showsProgress = true
    },
    now: () => Date.now(),
    listen() {
      isListening = true
      return listen()
    },
  }
}
