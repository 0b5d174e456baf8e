/** Creates the context of a real process. Only this folder uses `process`, clock and disk. */
import type { Context } from '../context.ts'
import { nodeFiles } from './files.ts'
import { standardInput } from './input.ts'
import { machine } from './machine.ts'
import { network } from './network.ts'
import { output } from './output.ts'
import { nodeStore } from './store.ts'
import { listen } from './wakeups.ts'

/** Version of the package, and a digest of what was built; the build defines them. */
declare const VERSION: string
declare const BUILD: string

/** Returns the context of this process. `root` is the folder of the package. */
export function nodeContext(root: string): Context {
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
    store: nodeStore(process.env),
    versions: { esfomo: VERSION, build: BUILD, node: process.versions.node },
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
