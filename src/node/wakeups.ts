/** Signals, keys and the passing of time, for a command that runs on. */
import type { WakeReason, Wakeups } from '../context.ts'

export function listen(): Wakeups {
  const waiting: WakeReason[] = []
  let wake = () => {}
  const tell = (reason: WakeReason) => () => {
    waiting.push(reason)
    wake()
  }
  const signals = Object.entries(SIGNALS).map(([signal, reason]) => {
    return [signal as NodeJS.Signals, tell(reason)] as const
  })
  for (const [signal, listener] of signals) process.on(signal, listener)
  const onKeys = (keys: Buffer) => {
    for (const key of keys.toString()) {
      const reason = KEYS.get(key)
      if (reason) tell(reason)()
    }
  }
  readKeys(onKeys)
  return {
    async next(milliseconds) {
      if (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      return waiting.shift() ?? 'time'
    },
    async suspend() {
      leaveKeys(onKeys)
      // The group, as the terminal would: whoever started this process is to stop with it.
      process.kill(0, 'SIGSTOP')
      // Here it goes on, perhaps a moment before it stops.
      await new Promise((resolve) => setTimeout(resolve, 50))
      readKeys(onKeys)
    },
    stop() {
      leaveKeys(onKeys)
      for (const [signal, listener] of signals) process.off(signal, listener)
    },
  }
}

const SIGNALS = {
  SIGINT: 'interrupted',
  SIGTERM: 'terminated',
  SIGHUP: 'terminated',
  SIGQUIT: 'terminated',
  SIGTSTP: 'suspended',
  SIGWINCH: 'resized',
} as const satisfies Partial<Record<NodeJS.Signals, WakeReason>>

/** What the terminal makes no signals of while it hands out single keys. */
const KEYS: ReadonlyMap<string, WakeReason> = new Map([
  ['q', 'closed'],
  ['\u0003', 'interrupted'],
  ['\u001c', 'terminated'],
  ['\u001a', 'suspended'],
])

/** Else what is typed would stand in what is drawn. */
function readKeys(listener: (keys: Buffer) => void): void {
  if (!process.stdin.isTTY) return
  process.stdin.setRawMode(true).on('data', listener).resume()
}

function leaveKeys(listener: (keys: Buffer) => void): void {
  if (!process.stdin.isTTY) return
  process.stdin.off('data', listener).setRawMode(false).pause()
}
