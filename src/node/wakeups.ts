/** Listens for signals, keys and timeouts, for a command that keeps running. */
import type { WakeReason, Wakeups } from '../context.ts'

export function listen(): Wakeups {
  const queue: WakeReason[] = []
  let wake = () => {}
  const listenerFor = (reason: WakeReason) => () => {
    queue.push(reason)
    wake()
  }
  const signals = Object.entries(SIGNALS).map(([signal, reason]) => {
    return [signal as NodeJS.Signals, listenerFor(reason)] as const
  })
  for (const [signal, listener] of signals) process.on(signal, listener)
  const onKeys = (keys: Buffer) => {
    for (const key of keys.toString()) {
      const reason = KEYS.get(key)
      if (reason) listenerFor(reason)()
    }
  }
  readKeys(onKeys)
  return {
    async next(milliseconds) {
      if (queue.length === 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      return queue.shift() ?? 'time'
    },
    async suspend() {
      stopReadingKeys(onKeys)
      // Stops the whole group, as the terminal would: a process that started this one stops too.
      process.kill(0, 'SIGSTOP')
      // Execution may reach this line a moment before the process stops.
      await new Promise((resolve) => setTimeout(resolve, 50))
      readKeys(onKeys)
    },
    stop() {
      stopReadingKeys(onKeys)
      for (const [signal, listener] of signals) process.off(signal, listener)
    },
  }
}

const SIGNALS = {
  SIGINT: 'interrupted',
  SIGTERM: 'terminated',
  SIGHUP: 'hungup',
  SIGQUIT: 'terminated',
  SIGTSTP: 'suspended',
  SIGWINCH: 'resized',
} as const satisfies Partial<Record<NodeJS.Signals, WakeReason>>

/** Keys that wake a command. In raw mode Ctrl-C, Ctrl-\ and Ctrl-Z arrive as bytes, not signals. */
const KEYS: ReadonlyMap<string, WakeReason> = new Map([
  ['q', 'closed'],
  ['\u0003', 'interrupted'],
  ['\u001c', 'terminated'],
  ['\u001a', 'suspended'],
])

/** Listens for keys in raw mode: otherwise the terminal would echo them into the drawn answer. */
function readKeys(listener: (keys: Buffer) => void): void {
  if (!process.stdin.isTTY) return
  process.stdin.setRawMode(true).on('data', listener).resume()
}

/** Stops listening for keys and takes the terminal out of raw mode. */
function stopReadingKeys(listener: (keys: Buffer) => void): void {
  if (!process.stdin.isTTY) return
  process.stdin.off('data', listener).setRawMode(false).pause()
}
