/** Runs a command line to its exit status. All errors end here. */
import { type Invocation, parseCommandLine } from './cli/parse.ts'
import type { Context } from './context.ts'
import { EXIT, type ExitStatus, UnknownArgument } from './errors.ts'
import { DEFAULT_WIDTH } from './render/layout/screen.ts'
import { explain } from './reply/explain.ts'
import { noticeText, writeHeld } from './reply/notice.ts'
import { zoneReleases } from './time/zone-data.ts'

/** Runs a command line without the program's name. Never rejects. */
export async function main(argv: readonly string[], context: Context): Promise<ExitStatus> {
  const { stdout, stderr, files } = context
  const isFile = async (path: string) => (await files.identify(path)) !== null
  try {
    const status = await run(await parseCommandLine(argv, isFile), context)
    const isBare = argv.length === 0 && stdout.isTerminal && stderr.isTerminal
    if (isBare) await stderr.write(noticeText(context, ['esfomo --help shows what else it can do']))
    return status
  } catch (error) {
    const text = noticeText(context, explain(error, context))
    // If standard error is closed too, there is nobody to report to.
    await stderr.write(text).catch(() => {})
    return EXIT.trouble
  } finally {
    await context.showProgress('')
  }
}

async function run(invocation: Invocation, context: Context): Promise<ExitStatus> {
  switch (invocation.kind) {
    case 'run': {
      const { command, options, operands, args } = invocation
      const { run: runCommand } = await command.load()
      try {
        const status = await runCommand(context, options, operands)
        await writeHeld(context)
        return status
      } catch (error) {
        if (!(error instanceof UnknownArgument)) throw error
        const { misplacedArgument } = await import('./cli/usage-errors/usage-error.ts')
        const isFile = (await context.files.identify(error.word)) !== null
        throw misplacedArgument(error, command, args, isFile)
      }
    }
    case 'help': {
      const { helpText } = await import('./cli/help.ts')
      return print(helpText(invocation.subject, context.stdout.columns || DEFAULT_WIDTH), context)
    }
    case 'complete': {
      const { complete } = await import('./cli/complete.ts')
      return complete(context, invocation.words)
    }
    case 'version': {
      const { esfomo, node } = context.versions
      const zones = zoneReleases()
      const zoneData = `${zones.inUse} (esfomo has ${zones.packaged}, Node ${zones.node || 'none'})`
      return print(`esfomo ${esfomo}\nNode ${node}\nzone data ${zoneData}\n`, context)
    }
  }
}

async function print(text: string, { stdout }: Context): Promise<ExitStatus> {
  await stdout.write(text)
  return EXIT.ok
}
