/** The world of a real process: only this folder knows `process`, the clock and the disk. */
import type { Context } from '../context.ts'
import { nodeFiles } from './files.ts'
import { standardInput } from './input.ts'
import { machine } from './machine.ts'
import { output } from './output.ts'
import { listen } from './wakeups.ts'

/** That of the package; the build puts it in. */
declare const VERSION: string

/** `root` is the folder of the package. */
export function nodeContext(root: string): Context {
  let isBusy = false
  let isListening = false
  const settle = () => {
    if (isBusy) process.stderr.write('\r\u001b[K')
    isBusy = false
  }
  const settings = { settle, mayWait: () => !isListening }
  const stderr = output(2, () => process.stderr, settings)
  return {
    stdin: standardInput(),
    stdout: output(1, () => process.stdout, settings),
    stderr,
    env: process.env,
    files: nodeFiles(root),
    versions: {
      esfomo: VERSION,
      node: process.versions.node,
      tz: process.versions.tz ?? 'unknown',
    },
    machine,
    async showProgress(text) {
      settle()
      const { TERM } = process.env
      if (text === '' || !stderr.isTerminal || !TERM || TERM === 'dumb') return
      await stderr.write(text)
      isBusy = true
    },
    now: () => Date.now(),
    listen() {
      isListening = true
      return listen()
    },
  }
}
