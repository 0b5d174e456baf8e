/** Writes files beside others, whose place they take once they are complete. */
import { promises as fs, rmSync, type Stats } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isCode } from './file-error.ts'

/** Returns the status of a file, or null if there is none. */
export async function statIfExists(path: string): Promise<Stats | null> {
  return fs.stat(path).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return null
    throw error
  })
}

/** The owner and mode of a file. */
export type Owned = Pick<Stats, 'uid' | 'gid' | 'mode'>

/**
 * Writes a temporary file beside another, which `place` puts into its place. It has the owner and mode
 * of `old`, if there is one.
 */
export async function writeBeside(
  path: string,
  text: string,
  old: Owned | null,
  place: (temporary: string) => Promise<void>,
  mode = 0o666,
): Promise<void> {
  // Short, since the name of the file may be as long as the system allows.
  const temporary = join(dirname(path), `.esfomo-${Math.random().toString(36).slice(2, 12)}`)
  const stopGuarding = removeOnSignal(temporary)
  try {
    const file = await fs.open(temporary, 'wx', mode)
    try {
      await file.writeFile(text)
      if (old) await copyOwnerAndMode(file, old)
      await file.sync()
    } finally {
      await file.close()
    }
    await place(temporary)
  } finally {
    await fs.unlink(temporary).catch(() => {})
    stopGuarding()
  }
}

/** Signals that users, systems and closed terminals end a process with. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Removes a file if a signal ends the process, until the returned function is called. */
export function removeOnSignal(path: string): () => void {
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, end)
  }
  const end = (signal: NodeJS.Signals) => {
    rmSync(path, { force: true })
    stop()
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.on(signal, end)
  return stop
}

/** Gives a file the mode of an old one and, if the system allows it, the owner. */
async function copyOwnerAndMode(file: fs.FileHandle, old: Owned): Promise<void> {
  await file.chown(old.uid, old.gid).catch(() => {})
  await file.chmod(old.mode & 0o7777)
}

/** Returns the path that a dangling link points to, so that the link stays; else the path. */
export async function resolveTarget(path: string): Promise<string> {
  const link = await fs.readlink(path).catch(() => null)
  return link === null ? path : resolveTarget(resolve(await fs.realpath(dirname(path)), link))
}
