/** Entry point of the process. */
import { main } from '../main.ts'
import { nodeContext } from './context.ts'

/** Runs the command line and sets the exit status. `root` is the folder of the package. */
export async function start(root: string): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), nodeContext(root))
}
