/** Entry point of the process. */
import { EXIT } from '../errors.ts'
import { main } from '../main.ts'
import { installZoneData } from '../time/zone-data.ts'
import { nodeContext, type Start } from './context.ts'
import { giveUpRequests } from './network.ts'
import { nodeZoneData } from './zone-data.ts'

/** Runs the command line and sets the exit status. */
export async function start(given: Start): Promise<void> {
  installZoneData(nodeZoneData(given.root))
  const status = await main(process.argv.slice(2), nodeContext(given))
  // Ends by the signal: where the terminal has gone, Node 20 aborts when it exits by itself.
  if (status === EXIT.hungUp) process.kill(process.pid, 'SIGHUP')
  // A look-up of a host that is given up would delay the exit.
  if (giveUpRequests()) {
    if (status === EXIT.interrupted) process.kill(process.pid, 'SIGINT')
    if (status === EXIT.terminated) process.kill(process.pid, 'SIGTERM')
  }
  process.exitCode = status
}
