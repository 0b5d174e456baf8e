/** Where the process starts. */
import { main } from '../main.ts'
import { nodeContext } from './context.ts'

/** Runs the command line of this process and sets its exit status; `root` is the package's folder. */
export async function start(root: string): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), nodeContext(root))
}
