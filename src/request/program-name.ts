/** Returns the name of the selected program, as the user wrote it. */
import type { Context } from '../context.ts'
import type { ProgramOptions } from './options.ts'
import { setting } from './setting.ts'

/** Returns the name of the selected program, or undefined for the default one. */
export function programName(
  { env }: Pick<Context, 'env'>,
  { program }: Pick<ProgramOptions, 'program'>,
): string | undefined {
  return setting(['-p', program], 'ESFOMO_PROGRAM', env).text
}

export function isStandardInput(program: string): boolean {
  return program === '-' || program.startsWith('-#')
}
