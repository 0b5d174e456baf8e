import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, UserError } from '../errors.ts'
import { summaryOf } from '../render/programs.ts'
import { writeNotice } from '../reply/notice.ts'
import { noticeImport } from '../request/notice-import.ts'
import { assumedIn, noticeCopy } from '../request/open-program.ts'
import { isStandardInput } from '../request/program-name.ts'
import { BUILT_IN } from '../sources/built-in.ts'
import { loadProgram } from '../sources/load-program.ts'
import { addName } from '../sources/names/edit-names.ts'
import { isName, plainName } from '../sources/names/names.ts'
import { readNames } from '../sources/names/read-names.ts'
import { refuseUsed } from '../sources/names/refuse.ts'
import { findSource, type Source } from '../sources/source.ts'
import { commandLine, fileWord } from '../text/shell-word.ts'
import type { AddOptions } from './programs.ts'

export async function run(
  context: Context,
  options: AddOptions,
  [name = '', request = '']: readonly string[],
): Promise<ExitStatus> {
  checkName(name, request)
  refuseUsed(await readNames(context), name)
  const source = await open(context, request)
  const { program, imported, found } = await loadProgram(source, context, await assumedIn(options))
  const added = {
    name,
    source: wholeSource(source, request, context),
    assumeZone: options.assumeZone ?? null,
    assumeDate: options.assumeDate ?? null,
  }
  await addName(added, (names) => refuseUsed(names, name), context)
  await noticeCopy(context, source, found)
  if (imported) noticeImport(context, { program: name }, { ...source, name }, imported)
  await writeNotice(context, `${name} is now ${summaryOf(program)}; try: ${tryLine(name)}`)
  return EXIT.ok
}

function tryLine(name: string): string {
  return commandLine(['now', '-p', name])
}

function checkName(name: string, request: string): void {
  if (BUILT_IN.some((id) => id === name)) {
    throw new UserError(`"${name}" is the name of a built-in program; choose another one`)
  }
  if (isName(name)) return
  const rule = 'a name has a-z, 0-9, "_" and "-", at most 64 characters'
  const line = commandLine(['programs', 'add', ...nameAndSource(name, request)])
  throw new UserError(`"${name}" is not a name: ${rule}; write: ${line}`)
}

/** Returns what is meant where one is in the place of the other, or a name is no name. */
function nameAndSource(name: string, request: string): string[] {
  if (isName(request) && /[/.]/.test(name)) return [request, name]
  return [plainName(name) || 'program', request]
}

/** Finds the source. Throws a UserError for one that would not be there the next time. */
async function open(context: Context, request: string): Promise<Source> {
  if (isStandardInput(request) || /^\/(?:dev|proc)\//.test(request)) {
    throw new UserError("standard input can't have a name: give the file or address itself")
  }
  if (!/[/.]/.test(request)) {
    const isFile = (await context.files.identify(request)) !== null
    const advice = isFile ? `for the file, write ${fileWord(request)}` : 'write a file or address'
    throw new UserError(`"${request}" is a name, not a source; ${advice}`)
  }
  return findSource(request, context, 'now') // A server that has failed may be well again.
}

/** Returns a source that means the same in every folder. Throws a UserError for a pipe. */
function wholeSource({ path, request: { part } }: Source, request: string, context: Context) {
  if (path === null) return request
  const behind = part === null ? '' : `#${part}`
  return context.files.absolute(request.slice(0, request.length - behind.length)) + behind
}
